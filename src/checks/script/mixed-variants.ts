import type {AlignmentCheck} from '../../model/check.ts'
import type {Alignment, Pair} from '../../model/pair.ts'

/**
 * An essay writes a word in one way, and in that of its region.
 *
 * 台灣 and 臺灣 are both right, but not side by side; 裏 and 着 are right in Hong Kong, not in Taiwan. What belongs
 * to which region is in the profile of the locale, and a project changes it there.
 */
export const mixedVariants: AlignmentCheck = {
  id: 'script/mixed-variants',
  scope: 'alignment',
  severity: 'info',
  promise: {
    en: 'An essay spells a word in one way, the way of its region.',
    'zh-Hans': '一篇文章里，同一个词只有一种写法，而且是本地区的写法。',
    'zh-Hant': '一篇文章裡，同一個詞只有一種寫法，而且是本地區的寫法。'
  },
  reason: {
    en: 'Two spellings look like two authors. Which forms and spellings there are is `forms` and `variants` of the locale’s profile.',
    'zh-Hans': '两种写法并存，像是出自两个人之手。有哪些字形和写法，由该语言 profile 的 `forms` 和 `variants` 规定。',
    'zh-Hant': '兩種寫法並存，像是出自兩個人之手。有哪些字形和寫法，由該語言 profile 的 `forms` 和 `variants` 規定。'
  },
  messages: {
    form: {
      en: 'Unexpected form `{{found}}` of another region, expected `{{expected}}`',
      'zh-Hans': '`{{found}}` 是别的地区的字形，应为 `{{expected}}`',
      'zh-Hant': '`{{found}}` 是別的地區的字形，應為 `{{expected}}`'
    },
    both: {
      en: 'Unexpected `{{found}}` beside `{{expected}}` in one essay, expected one of them',
      'zh-Hans': '同一篇文章里既有 `{{expected}}` 又有 `{{found}}`，应统一',
      'zh-Hant': '同一篇文章裡既有 `{{expected}}` 又有 `{{found}}`，應統一'
    }
  },
  *run(alignment) {
    const {forms, variants} = alignment.profile
    const wanted: {found: string; expected: string; message: string}[] = []
    const count = counter(alignment)
    for (const [found, expected] of Object.entries(forms)) wanted.push({found, expected, message: 'form'})
    for (const group of variants) {
      const [expected = '', ...others] = group.filter((word) => count(word) > 0).toSorted((a, b) => count(b) - count(a))
      for (const found of others) wanted.push({found, expected, message: 'both'})
    }
    for (const {found, expected, message} of wanted) {
      for (const {pair, line, column} of count(found) > 0 ? placesOf(found, alignment) : []) {
        yield {message, values: {found, expected}, expected: [expected], pair, line, column}
      }
    }
  },
  examples: [
    {source: 'They wait. They wait.', target: '<!-- #p1 @p1 -->\n想象图像的账号。'},
    {
      source: 'Imagine it.\n\nImagine that.\n\nImagine.',
      target: '<!-- #p1 @p1 -->\n想象一下。\n\n<!-- #p2 @p2 -->\n再想像一下。\n\n<!-- #p3 @p3 -->\n想象吧。',
      reports: ['Unexpected `想像` beside `想象` in one essay, expected one of them']
    },
    {
      source: 'In the house.',
      target: '<!-- #p1 @p1 -->\n在屋裏等着。',
      locale: 'zh-Hant',
      reports: [
        'Unexpected form `着` of another region, expected `著`',
        'Unexpected form `裏` of another region, expected `裡`'
      ]
    }
  ]
}

type Written = Pair & {readonly target: {readonly text: string; readonly textLine: number}}

function written({pairs}: Alignment): Written[] {
  return pairs.filter(
    (pair): pair is Written => pair.state !== 'orphan' && pair.state !== 'extra' && !!pair.target?.text
  )
}

/** How often a word stands in the translations; each is counted once. */
function counter(alignment: Alignment): (word: string) => number {
  const all = written(alignment)
    .map(({target}) => target.text)
    .join('\n')
  const counts = new Map<string, number>()
  return (word) => {
    const known = counts.get(word) ?? all.split(word).length - 1
    counts.set(word, known)
    return known
  }
}

/** The first place of a word in each text that has it. */
function* placesOf(word: string, alignment: Alignment) {
  for (const pair of written(alignment)) {
    const lines = pair.target.text.split('\n')
    const at = lines.findIndex((line) => line.includes(word))
    if (at >= 0) yield {pair, line: pair.target.textLine + at, column: (lines[at]?.indexOf(word) ?? 0) + 1}
  }
}
