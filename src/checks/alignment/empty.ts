import type {AlignmentCheck} from '../../model/check.ts'
import {excerpt} from '../excerpt.ts'

/** A segment without a text says why. */
export const empty: AlignmentCheck = {
  id: 'alignment/empty',
  scope: 'alignment',
  severity: 'error',
  promise: {
    en: 'A segment without a text says why: `missing`, or `merged=` with the key that tells it.',
    'zh-Hans': '没有译文的分段写明原因：`missing`，或者 `merged=` 加上包含其内容的键。',
    'zh-Hant': '沒有譯文的分段寫明原因：`missing`，或者 `merged=` 加上包含其內容的鍵。'
  },
  reason: {
    en: 'The translation was deleted, or it was never written and `missing` was taken away. A reader would find a gap.',
    'zh-Hans': '译文被删掉了，或者还没写就去掉了 `missing`。读者会看到缺段。',
    'zh-Hant': '譯文被刪掉了，或者還沒寫就去掉了 `missing`。讀者會看到缺段。'
  },
  messages: {
    empty: {
      en: 'Unexpected empty segment, expected a translation of `{{source}}`',
      'zh-Hans': '分段是空的，应有 `{{source}}` 的译文',
      'zh-Hant': '分段是空的，應有 `{{source}}` 的譯文'
    }
  },
  notes: {
    empty: {
      en: 'Write it below this marker, or `merged=<key>` into the marker if that segment tells it, too; the source stands in {{place}}',
      'zh-Hans': '请写在这个标记下面；如果另一个分段已经译出这一段，请在标记里写 `merged=<键>`；原文在 {{place}}',
      'zh-Hant': '請寫在這個標記下面；如果另一個分段已經譯出這一段，請在標記裡寫 `merged=<鍵>`；原文在 {{place}}'
    }
  },
  *run({pairs}) {
    for (const pair of pairs) {
      if (pair.state === 'empty') yield {pair, message: 'empty', values: {source: excerpt(pair.source.text)}}
    }
  },
  examples: [
    {
      source: 'A letter came.\n\nNobody opened it.',
      target: '<!-- #p1 @p1 -->\n来了一封信，没有人拆开它。\n\n<!-- #p2 merged=p1 @p2 -->'
    },
    {
      source: 'A letter came.',
      target: '<!-- #p1 @p1 -->',
      reports: ['Unexpected empty segment, expected a translation of `A letter came.`']
    }
  ]
}
