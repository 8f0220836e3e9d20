import type {PairCheck, Readable} from '../../model/check.ts'
import {excerpt} from '../excerpt.ts'

/**
 * Words that the source quotes are marked as another's in the translation, too.
 *
 * Short quotations may become a title, emphasis or plain words, so only those of some length count, and only
 * where the translation marks nothing at all.
 */
export const quotesParity: PairCheck = {
  id: 'content/quotes-parity',
  scope: 'pair',
  severity: 'info',
  promise: {
    en: 'Where the source quotes several words, the translation marks a quotation.',
    'zh-Hans': '原文引用了一段话，译文也用引号等标出。',
    'zh-Hant': '原文引用了一段話，譯文也用引號等標出。'
  },
  reason: {
    en: 'Without its marks a quotation becomes the author’s own opinion.',
    'zh-Hans': '去掉引号，别人的话就成了作者自己的看法。',
    'zh-Hant': '去掉引號，別人的話就成了作者自己的看法。'
  },
  messages: {
    lost: {
      en: 'Unexpected text without quotation marks, expected them around what the source quotes: `{{wanted}}`',
      'zh-Hans': '译文没有引号，原文引用了 `{{wanted}}`',
      'zh-Hant': '譯文沒有引號，原文引用了 `{{wanted}}`'
    }
  },
  *run({source, target}) {
    const wanted = quotation(source)
    if (wanted === undefined || marked.test(target.text)) return
    yield {message: 'lost', values: {wanted: excerpt(wanted)}}
  },
  examples: [
    {source: 'She said, “I will never write to him again.”', target: '她说：“我再也不会给他写信。”'},
    {source: 'We call it “home”.', target: '我们叫它家。'},
    {source: 'I read “The Sorrows of a Young Man”.', target: '我读了《少年烦恼》。'},
    {source: '她说：“再也不写了。”', target: 'She said: “Never again.”', sourceLocale: 'zh-Hans', targetLocale: 'en'},
    {
      source: 'She said, “I will never write to him again.”',
      target: '她说，我再也不会给他写信。',
      reports: [
        'Unexpected text without quotation marks, expected them around what the source quotes: `I will never write to him again.`'
      ]
    }
  ]
}

/** Whatever marks words as another's: quotation marks of any house, titles, emphasis, code. */
const marked = /["“”„«»「」『』《》〈〉*_`]|(?<!\p{Script=Latin})[‘’]/u

const quoted = /“([^“”]+)”|"([^"\n]+)"|「([^「」]+)」|『([^『』]+)』|«([^«»]+)»/gu

/** The first quotation of at least four words, or of seven Han characters. */
function quotation({prose: {text}}: Readable): string | undefined {
  if (!/["“「『«]/u.test(text)) return undefined
  for (const [, ...groups] of text.matchAll(quoted)) {
    const words = groups.find((group) => group !== undefined) ?? ''
    if (/(?:\S+\s+){3}\S/u.test(words) || (words.match(/\p{Script=Han}/gu)?.length ?? 0) > 6) return words
  }
  return undefined
}
