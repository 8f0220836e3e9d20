import type {AlignmentCheck} from '../../model/check.ts'
import {isLapsed, waiversOf} from '../waive.ts'

/**
 * A waiver is given for one translation of one source.
 *
 * When either changes, what was let pass must be looked at again: the waiver silences nothing any more, and says
 * so. `sync` sees to the source: it puts the fingerprint of the former one into the waiver, which no translation has.
 */
export const lapsedWaiver: AlignmentCheck = {
  id: 'alignment/lapsed-waiver',
  scope: 'alignment',
  severity: 'info',
  promise: {
    en: 'Every waiver was given for source and translation as they are today.',
    'zh-Hans': '每个豁免都是为今天的原文和译文作出的。',
    'zh-Hant': '每個豁免都是為今天的原文和譯文作出的。'
  },
  reason: {
    en: 'The translation or its source has changed since `allow=` was written, so the waiver has lapsed. If the reason still holds, delete `@` and the eight digits behind the name of the check; `hexapla sync` stamps it anew. Else delete the waiver.',
    'zh-Hans':
      '写下 `allow=` 之后，译文或原文改过，豁免已经失效。如果理由仍然成立，请删去检查名后面的 `@` 和八位指纹，`hexapla sync` 会重新盖上；否则请删去这个豁免。',
    'zh-Hant':
      '寫下 `allow=` 之後，譯文或原文改過，豁免已經失效。如果理由仍然成立，請刪去檢查名後面的 `@` 和八位指紋，`hexapla sync` 會重新蓋上；否則請刪去這個豁免。'
  },
  messages: {
    lapsed: {
      en: 'Unexpected waiver of `{{check}}` for another text, expected one for source and translation as they are',
      'zh-Hans': '对 `{{check}}` 的豁免属于另一版文字，应为现在的原文和译文重新作出',
      'zh-Hant': '對 `{{check}}` 的豁免屬於另一版文字，應為現在的原文和譯文重新作出'
    }
  },
  notes: {
    lapsed: {
      en: 'If its reason still holds, delete `@` and the eight digits behind the name of the check, else delete the waiver',
      'zh-Hans': '如果理由仍然成立，请删去检查名后面的 `@` 和八位指纹；否则请删去这个豁免',
      'zh-Hant': '如果理由仍然成立，請刪去檢查名後面的 `@` 和八位指紋；否則請刪去這個豁免'
    }
  },
  *run({pairs}) {
    for (const pair of pairs) {
      const {target} = pair
      if (!target || pair.state === 'orphan') continue
      for (const waiver of waiversOf(target)) {
        if (isLapsed(waiver, target)) yield {pair, message: 'lapsed', values: {check: waiver.check}}
      }
    }
  },
  examples: [
    {
      source: 'It was 1919.',
      target: '<!-- #p1 allow="content/numbers: dated by the reign" @p1 -->\n那是民国八年。'
    },
    {
      source: 'It was 1919.',
      target: '<!-- #p1 allow="content/numbers@0a1b2c3d: dated by the reign" @p1 -->\n那是民国八年。',
      reports: [
        'Unexpected waiver of `content/numbers` for another text, expected one for source and translation as they are'
      ]
    }
  ]
}
