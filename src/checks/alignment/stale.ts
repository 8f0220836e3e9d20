import {linesOf} from '../../align/notes.ts'
import type {AlignmentCheck} from '../../model/check.ts'
import {excerpt} from '../excerpt.ts'

/** A translation tells today's source, not an older one. */
export const stale: AlignmentCheck = {
  id: 'alignment/stale',
  scope: 'alignment',
  severity: 'warning',
  promise: {
    en: 'A translation was made from today’s source, not from an older one.',
    'zh-Hans': '译文依据的是今天的原文，而不是旧的原文。',
    'zh-Hant': '譯文依據的是今天的原文，而不是舊的原文。'
  },
  reason: {
    en: 'The source has changed since. The marker shows what; correct the translation and delete `stale=…`, or accept it as it is.',
    'zh-Hans': '原文在翻译之后改过，标记里写着改动。请修改译文并删去 `stale=…`，或者照原样确认。',
    'zh-Hant': '原文在翻譯之後改過，標記裡寫著改動。請修改譯文並刪去 `stale=…`，或者照原樣確認。'
  },
  messages: {
    changed: {
      en: 'Unexpected translation of an older source, expected a translation of `{{source}}`',
      'zh-Hans': '译文依据的是旧的原文，今天的原文是 `{{source}}`',
      'zh-Hant': '譯文依據的是舊的原文，今天的原文是 `{{source}}`'
    }
  },
  notes: {
    changed: {
      en: 'The source stands in {{place}}; correct the translation and delete `stale=…` from the marker, or, if it still holds, run `hexapla accept {{essay}} {{key}} --locale {{locale}}`',
      'zh-Hans':
        '原文在 {{place}}；请修改译文，并从标记里删去 `stale=…`；如果译文仍然成立，请运行 `hexapla accept {{essay}} {{key}} --locale {{locale}}`',
      'zh-Hant':
        '原文在 {{place}}；請修改譯文，並從標記裡刪去 `stale=…`；如果譯文仍然成立，請執行 `hexapla accept {{essay}} {{key}} --locale {{locale}}`'
    }
  },
  *run({pairs}) {
    for (const pair of pairs) {
      if (pair.state !== 'stale') continue
      const was = linesOf(pair.target, '- ').join('\n')
      const difference = was === '' ? {} : {difference: {was, now: pair.source.text}}
      yield {pair, message: 'changed', values: {source: excerpt(pair.source.text)}, ...difference}
    }
  },
  examples: [
    {source: 'Two letters came.', target: '<!-- #p1 @p1 -->\n来了两封信。'},
    {
      source: 'Two letters came.',
      target: '<!-- #p1 stale=0a1b2c3d~0a1b2c3d @p1 -->\n来了一封信。',
      reports: ['Unexpected translation of an older source, expected a translation of `Two letters came.`']
    },
    {
      source: 'Two letters came.',
      target: '<!-- #p1 @0a1b2c3d -->\n来了一封信。',
      reports: ['Unexpected translation of an older source, expected a translation of `Two letters came.`']
    }
  ]
}
