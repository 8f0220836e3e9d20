import {profileOf} from '../../locale/profiles.ts'
import {countScripts, hasHan} from '../../locale/script.ts'
import {imageTexts, proseOf} from '../../markdown/inspect.ts'
import type {PairCheck, Readable, Report} from '../../model/check.ts'
import type {SegmentKind} from '../../model/essay.ts'
import {normalise} from '../../segments/fingerprint.ts'
import {excerpt} from '../excerpt.ts'

/**
 * A translation is in the language of its locale.
 *
 * Names may stay as they are, and so may what stands in code, in links, in italics, in quotation marks or
 * in brackets. Between two locales of one script only identical words prove nothing, so nothing is said.
 */
export const untranslated: PairCheck = {
  id: 'content/untranslated',
  scope: 'pair',
  severity: 'error',
  severities: {heading: 'warning'},
  promise: {
    en: 'No text, and no longer part of one, is left in the language of the source.',
    'zh-Hans': '没有整段或较长的文字还停留在原文的语言。',
    'zh-Hant': '沒有整段或較長的文字還停留在原文的語言。'
  },
  reason: {
    en: 'A copied source passes for a translation in every count. Names, quotations, code and links may stay; a text that must stay as it is deserves a waiver.',
    'zh-Hans': '照抄的原文在统计里会被当成译文。人名、引文、代码和链接可以保留原样；整段确实不译的，请写明豁免。',
    'zh-Hant': '照抄的原文在統計裡會被當成譯文。人名、引文、程式碼和連結可以保留原樣；整段確實不譯的，請寫明豁免。'
  },
  messages: {
    same: {
      en: 'Unexpected text equal to its source, expected a translation',
      'zh-Hans': '译文与原文相同，应为译文',
      'zh-Hant': '譯文與原文相同，應為譯文'
    },
    heading: {
      en: 'Unexpected heading equal to its source, expected a translation, or a waiver if a program says it',
      'zh-Hans': '标题与原文相同，应为译文；如果是程序的提示，请写明豁免',
      'zh-Hant': '標題與原文相同，應為譯文；如果是程式的提示，請寫明豁免'
    },
    part: {
      en: 'Unexpected words in the language of the source: `{{words}}`, expected their translation',
      'zh-Hans': '还有未译的词句 `{{words}}`，应为译文',
      'zh-Hant': '還有未譯的詞句 `{{words}}`，應為譯文'
    }
  },
  *run({source, target}) {
    const from = profileOf(source.locale).script
    const into = profileOf(target.locale).script
    if (isHan(from) && isHan(into)) return
    if (isSame(source.text, target.text)) {
      const words = wordsOf(target)
      if (isTranslatable(words)) yield {message: isMessage(source.kind, words) ? 'heading' : 'same'}
    } else if (isHan(into)) yield* leftInLatin(target)
    else if (isHan(from) && into === 'Latin') yield* leftInHan(target)
  },
  examples: [
    {source: 'She never wrote to him again.', target: '她再也没有给他写过信。'},
    {
      source: 'She never wrote to him again.',
      target: 'She never wrote to him again.',
      reports: ['Unexpected text equal to its source, expected a translation']
    },
    {
      source: 'She never wrote. He waited by the door.',
      target: '她没有写信。He waited by the door.',
      reports: ['Unexpected words in the language of the source: `He waited by the door`, expected their translation']
    },
    {
      source: 'A letter on a desk',
      target: 'A letter on a desk',
      kind: 'meta',
      reports: ['Unexpected text equal to its source, expected a translation']
    },
    {source: 'Lin Yi', target: 'Lin Yi', kind: 'meta'},
    {source: 'Run `npm test`.', target: '运行 `npm test`。'},
    {source: '1984', target: '1984'},
    {source: 'TypeError: words is not a function', target: 'TypeError: words is not a function'},
    {source: 'Fatal error C1001 in the press', target: 'Fatal error C1001 in the press'},
    {
      source: '{% blockquote Ada %}\nNobody reads letters.\n{% endblockquote %}',
      target: '{% blockquote Ada %}\nNobody reads letters.\n{% endblockquote %}'
    },
    {
      source: '## letter-press is not recognized as a command',
      target: '## letter-press is not recognized as a command',
      reports: ['Unexpected heading equal to its source, expected a translation, or a waiver if a program says it']
    },
    {
      source: 'They call it the long way home.',
      target: '他们把它叫做“回家的远路”（the long way home）。'
    },
    {
      source: '她再也没有给他写过信。',
      target: '她再也没有给他写过信 again.',
      sourceLocale: 'zh-Hans',
      targetLocale: 'en',
      reports: ['Unexpected words in the language of the source: `她再也没有给他写过信`, expected their translation']
    },
    {
      source: '他们把它叫做远路。',
      target: 'They call it 远路, the long way home.',
      sourceLocale: 'zh-Hans',
      targetLocale: 'en'
    },
    {source: '共和', target: '共和', sourceLocale: 'zh-Hans', targetLocale: 'zh-Hant'}
  ]
}

function isHan(script: string): boolean {
  return script === 'Hans' || script === 'Hant'
}

/** Whether two texts are equal to readers; a quick look at their scripts tells most of them apart. */
function isSame(a: string, b: string): boolean {
  return hasHan(a) === hasHan(b) && normalise(a) === normalise(b)
}

/** What a translator could have put into words: running text outside links, descriptions of pictures. */
function wordsOf({tree}: Readable): string {
  return [proseOf(tree, ['link', 'linkReference']).text, ...imageTexts(tree).map(({value}) => value)]
    .join('\n')
    .replace(quoted, ' ')
    .replace(/(?<![a-z])[a-z]+:\/\/\S+|(?<!\S)\S+@\S+/giu, ' ')
}

/** Whether an equal text is more than names: capitalised words, four at the most between commas, with `of` and `the`. */
function isTranslatable(text: string): boolean {
  if (/\p{Script=Han}/u.test(text)) return true
  if (program.test(text)) return false
  const parts = text.split(/[,;:·|&/\n]|\band\b/u).map((part) => part.match(word) ?? [])
  const words = parts.flat()
  if (words.length < 2) return false
  return words.some(isContent) || parts.some((part) => part.length > 4)
}

/** What a program says in English it says to everybody: errors by name or number, text between escapes. */
const program =
  /^\s*(?:Uncaught )?\p{Lu}?\p{Script=Latin}*Error:|\berror:? \p{Lu}{1,4}\d{3,}\b|^\s*\p{Lu}{1,4}\d{3,}:|\{'(?:\\n|\s)+'\}/u

/** Whether a heading begins as no English one does, but messages of programs do: with the small letter of a command. */
function isMessage(kind: SegmentKind, words: string): boolean {
  return kind === 'heading' && /^\s*\p{Ll}/u.test(words)
}

const word = /\p{L}[\p{L}\p{M}\p{N}_.’'-]*/gu

/** Whether a word is no name, no identifier and none of those between names. */
function isContent(text: string): boolean {
  return /^\p{Ll}{3,}$/u.test(text) && !particles.has(text)
}

/** Words between names, and words of programs. */
const particles = new Set([
  ...'a an and at by da de del der des di du for in la le of on or the to van von with y'.split(' '),
  ...'null undefined true false string number boolean object'.split(' ')
])

/** What may stay as it is: quotations, titles, originals in brackets, tags of templates and what they quote. */
const quoted =
  /\{% *(blockquote|codeblock|highlight|raw|verbatim)\b[^{}]*%\}[\s\S]*?\{% *end\1 *%\}|“[^“”]*”|‘[^‘’]*’|「[^「」]*」|『[^『』]*』|《[^《》]*》|〈[^〈〉]*〉|"[^"\n]*"|（[^（）]*）|\([^()]*\)|<[^<>\n]*>|\{[%{/][^{}]*\}/gu

const latinRun =
  /\p{Script=Latin}[\p{Script=Latin}\p{M}’'-]*(?:[\s,;:.!?]+\p{Script=Latin}[\p{Script=Latin}\p{M}’'-]*)*/gu

/** A quick look before the long one. */
const fourWords = /(?<![A-Za-z\u00C0-\u024F’'-])[A-Za-z\u00C0-\u024F’'-]+(?:[\s,;:.!?]+[A-Za-z\u00C0-\u024F’'-]+){3}/

function* leftInLatin(target: Readable): Generator<Report> {
  if (!fourWords.test(target.prose.text)) return
  const prose = proseOf(target.tree, ['link', 'linkReference', 'emphasis']).text
  const text = prose.replace(quoted, (words) => '\uFFFC'.repeat(words.length))
  for (const {0: run} of text.matchAll(latinRun)) {
    const words = run.match(/[\p{Script=Latin}\p{M}’'-]+/gu) ?? []
    if (words.length >= 4 && words.some(isContent)) yield partOf(target, run)
  }
}

function* leftInHan(target: Readable): Generator<Report> {
  const {text} = proseOf(target.tree)
  const {han, latin} = countScripts(text)
  const run = /[\p{Script=Han}\u3000-\u303F\uFF00-\uFF0F]{2,}/u.exec(text)?.[0]
  if (run !== undefined && han > latin) yield partOf(target, run)
}

function partOf({text}: Readable, run: string): Report {
  const offset = text.indexOf(run)
  return {
    message: 'part',
    values: {words: excerpt(run)},
    ...(offset < 0 ? {} : {offset, length: run.length})
  }
}
