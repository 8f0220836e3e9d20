import {codes, type Located, locate} from '../../markdown/inspect.ts'
import type {PairCheck, Readable, Report} from '../../model/check.ts'
import {compareBags} from '../bag.ts'

/**
 * Code stays as it is.
 *
 * How often it is told does not count, since languages repeat nouns differently; and a name of the source may be
 * set as code where the source did not. Words that no programmer would type are no code, and what buttons and
 * messages say may be told in the reader's language: neither breaks the page, so both weigh less. So does a name
 * without what marks its kind.
 */
export const code: PairCheck = {
  id: 'markup/code',
  scope: 'pair',
  severity: 'error',
  severities: {words: 'warning', name: 'warning', bare: 'warning', extra: 'info', unknown: 'info'},
  promise: {
    en: 'Code in the text is that of the source, character by character.',
    'zh-Hans': '文中的代码与原文一字不差。',
    'zh-Hant': '文中的程式碼與原文一字不差。'
  },
  reason: {
    en: 'Readers type code as they see it, and a translated command does not run. Words that are no code do not belong between backticks.',
    'zh-Hans': '读者会照着输入代码，翻译过的命令无法运行。不是代码的文字不应放在反引号里。',
    'zh-Hant': '讀者會照著輸入程式碼，翻譯過的指令無法執行。不是程式碼的文字不應放在反引號裡。'
  },
  messages: {
    missing: {
      en: 'Unexpected missing code, expected `{{wanted}}`',
      'zh-Hans': '缺少代码，应有 `{{wanted}}`',
      'zh-Hant': '缺少程式碼，應有 `{{wanted}}`'
    },
    extra: {
      en: 'Unexpected code `{{found}}`, expected only the code of the source',
      'zh-Hans': '多出代码 `{{found}}`，应只有原文里的代码',
      'zh-Hant': '多出程式碼 `{{found}}`，應只有原文裡的程式碼'
    },
    different: {
      en: 'Unexpected code `{{found}}`, expected `{{wanted}}`',
      'zh-Hans': '代码是 `{{found}}`，应为 `{{wanted}}`',
      'zh-Hant': '程式碼是 `{{found}}`，應為 `{{wanted}}`'
    },
    unknown: {
      en: 'Unexpected code `{{found}}`, expected only code that stands in the source',
      'zh-Hans': '代码 `{{found}}` 在原文里没有，应只用原文里有的代码',
      'zh-Hant': '程式碼 `{{found}}` 在原文裡沒有，應只用原文裡有的程式碼'
    },
    words: {
      en: 'Unexpected translated code `{{found}}`, expected `{{wanted}}` or no backticks',
      'zh-Hans': '代码译成了 `{{found}}`，应保留 `{{wanted}}`，或不用反引号',
      'zh-Hant': '程式碼譯成了 `{{found}}`，應保留 `{{wanted}}`，或不用反引號'
    },
    name: {
      en: 'Unexpected code `{{found}}`, expected `{{wanted}}` with its marks',
      'zh-Hans': '代码是 `{{found}}`，应连同符号写成 `{{wanted}}`',
      'zh-Hant': '程式碼是 `{{found}}`，應連同符號寫成 `{{wanted}}`'
    },
    bare: {
      en: 'Unexpected `{{found}}` among the words, expected it between backticks as in the source',
      'zh-Hans': '`{{found}}` 没有写成代码，应和原文一样放在反引号里',
      'zh-Hant': '`{{found}}` 沒有寫成程式碼，應和原文一樣放在反引號裡'
    }
  },
  *run({source, target}) {
    const wanted = trimmed(codes(source.tree))
    const found = trimmed(codes(target.tree))
    if (wanted.length + found.length === 0 && !target.text.includes('｀')) return
    for (const report of compareBags(distinct(wanted), distinct(found))) {
      const {found: added, wanted: lacking} = report.values ?? {}
      if (report.message === 'different' && isTranslated(`${added}`, `${lacking}`)) yield {...report, message: 'words'}
      else if (report.message === 'different' && isNamed(`${added}`, `${lacking}`)) yield {...report, message: 'name'}
      else if (report.message !== 'extra' || isProse(`${added}`)) yield report
      else if (!source.text.includes(`${added}`)) yield {...report, message: 'unknown'}
    }
    yield* bare({wanted, found, source, target})
  },
  examples: [
    {source: 'Run `npm test` first.', target: '先运行 `npm test`。'},
    {source: 'Run `npm test` first; it is slow.', target: '先运行 `npm test`；`npm test` 很慢。'},
    {source: 'Then null is returned.', target: '随后返回 `null`。'},
    {
      source: 'Run `npm test` first.',
      target: '先运行 `npm 测试`。',
      reports: ['Unexpected code `npm 测试`, expected `npm test`']
    },
    {
      source: 'Run `npm test` first.',
      target: '先运行 npm test。',
      reports: ['Unexpected missing code, expected `npm test`']
    },
    {
      source: 'Run the tests first.',
      target: '先运行`测试`。',
      reports: ['Unexpected code `测试`, expected only the code of the source']
    },
    {
      source: 'Run `npm test`, and `npm test` again.',
      target: '先运行 `npm test`，再运行 `npm tests`。',
      reports: ['Unexpected code `npm tests`, expected only code that stands in the source']
    },
    {
      source: 'It is a `<div>`.',
      target: '它是一个 `div`。',
      reports: ['Unexpected code `div`, expected `<div>` with its marks']
    },
    {
      source: 'Choose `Control Panel`.',
      target: '选择`控制面板`。',
      reports: ['Unexpected translated code `控制面板`, expected `Control Panel` or no backticks']
    },
    {
      source: 'Run `npm test`; `npm test` is slow.',
      target: '先运行 `npm test`；npm test 很慢。',
      reports: ['Unexpected `npm test` among the words, expected it between backticks as in the source']
    }
  ]
}

/** Blanks at the ends of code are nobody's concern. */
function trimmed(found: readonly Located[]): Located[] {
  return found.map((one) => ({...one, value: one.value.trim()}))
}

/** Each code once. */
function distinct(found: readonly Located[]): Located[] {
  return [...new Map(found.map((one) => [one.value, one])).values()]
}

function isProse(code: string): boolean {
  return /[^\p{ASCII}]/u.test(code)
}

/** Whether code reads as what a button or a message says, and was translated as such. */
function isTranslated(found: string, wanted: string): boolean {
  return isProse(found) && /^\p{Lu}\p{Ll}+(?:[ ,.:!?"'’…-]+\p{L}[\p{Ll}\d]*)*["'.!?…]*$/u.test(wanted)
}

/** Whether code names the same thing, without what marks its kind: `<div>`, `.md`, `map()`, `include:`. */
function isNamed(found: string, wanted: string): boolean {
  return nameIn(found) === nameIn(wanted)
}

function nameIn(code: string): string {
  return /^(?:<([\w-]+) ?\/?>|\.(\w+)|([\w-]+)(?:\(\)|:))$/u.exec(code)?.slice(1).find(Boolean) ?? code
}

interface Sides {
  readonly wanted: readonly Located[]
  readonly found: readonly Located[]
  readonly source: Readable
  readonly target: Readable
}

/** Code between full-width marks, and code that is set as such less often than in the source, and more often as a word. */
function* bare({wanted, found, source, target}: Sides): Generator<Report> {
  for (const {0: marked, 1: value = '', index} of target.prose.text.matchAll(/｀([^｀\n]+)｀/gu)) {
    const extent = locate(target.prose, target.text, index, index + marked.length)
    yield {message: 'bare', values: {found: marked}, expected: [`\`${value}\``], ...extent}
  }
  for (const [value, often] of countsOf(wanted)) {
    const kept = found.filter((one) => one.value === value).length
    if (kept === 0 || kept >= often) continue
    const places = placesOf(value, target)
    const [place] = places.slice(placesOf(value, source).length)
    if (place !== undefined) {
      const extent = locate(target.prose, target.text, place, place + value.length)
      yield {message: 'bare', values: {found: value}, expected: [`\`${value}\``], ...extent}
    }
  }
}

function countsOf(found: readonly Located[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const {value} of found) counts.set(value, (counts.get(value) ?? 0) + 1)
  return counts
}

/** Where a word stands in running text that is no part of a longer one. */
function placesOf(word: string, {prose: {text}}: Readable): number[] {
  const places: number[] = []
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
    const around = text.charAt(at - 1) + text.charAt(at + word.length)
    if (!/[\w]/u.test(around)) places.push(at)
  }
  return places
}
