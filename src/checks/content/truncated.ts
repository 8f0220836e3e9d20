import type {PairCheck} from '../../model/check.ts'
import {excerpt} from '../excerpt.ts'

/**
 * A text ends where its last sentence ends.
 *
 * A comma at the end of anything is a cut. A last sentence without its mark is reported only in running text:
 * houses differ about full stops in lists, cells and headings.
 */
export const truncated: PairCheck = {
  id: 'content/truncated',
  scope: 'pair',
  severity: 'warning',
  promise: {
    en: 'Where the source ends with a sentence, the translation does, and does not break off.',
    'zh-Hans': '原文以完整的句子结束，译文也是，没有中途断掉。',
    'zh-Hant': '原文以完整的句子結束，譯文也是，沒有中途斷掉。'
  },
  reason: {
    en: 'A text that stops without a full stop has often lost its end on the way from one program to another. Look whether the last words of the source are told.',
    'zh-Hans': '没有句末标点的译文，往往是在复制时丢了结尾。请核对原文最后几个词是否译出。',
    'zh-Hant': '沒有句末標點的譯文，往往是在複製時丟了結尾。請核對原文最後幾個詞是否譯出。'
  },
  messages: {
    open: {
      en: 'Unexpected end after `{{words}}`, expected the end of a sentence as in the source: `{{wanted}}`',
      'zh-Hans': '译文在 `{{words}}` 处断掉，原文结尾是 `{{wanted}}`，应以完整的句子结束',
      'zh-Hant': '譯文在 `{{words}}` 處斷掉，原文結尾是 `{{wanted}}`，應以完整的句子結束'
    }
  },
  *run({source, target}) {
    const words = target.text.trimEnd()
    const isRunning = source.kind === 'paragraph' || source.kind === 'quotation' || source.kind === 'note'
    if (!(isRunning ? unfinished : cut).test(words)) return
    const whole = source.prose.text.trimEnd()
    if (isRunning && cut.test(words) ? cut.test(whole) : !finished.test(whole)) return
    const last = endOf(words)
    const wanted = endOf(whole)
    yield {message: 'open', values: {words: last, wanted}, offset: words.length - 1, length: 1}
  },
  examples: [
    {source: 'A letter came.', target: '来了一封信。'},
    {source: 'She said “Come.”', target: '她说：“来吧。”'},
    {source: 'Three rules:', target: '三条规则：'},
    {source: '- A letter came.', target: '来了一封信', kind: 'item'},
    {source: 'See [the list](/a).', target: '见[列表](/a)。'},
    {
      source: 'A letter came, and nobody opened it.',
      target: '来了一封信，',
      reports: [
        'Unexpected end after `来了一封信，`, expected the end of a sentence as in the source: `A letter came, and nobody opened it.`'
      ]
    },
    {
      source: 'A letter came, and nobody opened it.',
      target: '来了一封信，没有人拆',
      reports: [
        'Unexpected end after `来了一封信，没有人拆`, expected the end of a sentence as in the source: `A letter came, and nobody opened it.`'
      ]
    }
  ]
}

/** The source ends with a sentence, closing marks, notes and code left aside. */
const finished = /[.!?:。！？：…][\p{Pe}\p{Pf}"'*\uFFFC\s]*$/u

/** A word, a comma or an opening mark at the end, in any script. */
const unfinished = /[\p{L}\p{M}\p{Ps}\p{Pi},，、；]$/u
const cut = /[\p{Ps}\p{Pi},，、]$/u

/** The last words, as much as helps to find them. */
function endOf(text: string): string {
  const words = text.slice(-40)
  return words.length === text.length ? excerpt(text) : `…${words.replace(/\s+/gu, ' ')}`
}
