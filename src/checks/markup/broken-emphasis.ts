import {type Located, textNodes} from '../../markdown/inspect.ts'
import type {PairCheck, Readable} from '../../model/check.ts'

/**
 * No marks of emphasis show on the page.
 *
 * Marks that open or close nothing stay in the text: a blank too much, a mark forgotten, `__` inside Chinese.
 * What the source shows too is meant so.
 */
export const brokenEmphasis: PairCheck = {
  id: 'markup/broken-emphasis',
  scope: 'pair',
  severity: 'error',
  promise: {
    en: 'No `*`, `**` or `__` that was meant as emphasis shows on the page.',
    'zh-Hans': '用来强调的 `*`、`**` 或 `__` 不会露在页面上。',
    'zh-Hant': '用來強調的 `*`、`**` 或 `__` 不會露在頁面上。'
  },
  reason: {
    en: 'Marks must touch the words they emphasise, and both must be there: `**so**`, not `** so **`. Inside Chinese only asterisks work. Write `\\*` for an asterisk that is meant to show.',
    'zh-Hans':
      '标记要紧贴被强调的词，而且前后都要有：写 `**这样**`，不写 `** 这样 **`。中文里只有星号有效。确实要显示星号时，请写 `\\*`。',
    'zh-Hant':
      '標記要緊貼被強調的詞，而且前後都要有：寫 `**這樣**`，不寫 `** 這樣 **`。中文裡只有星號有效。確實要顯示星號時，請寫 `\\*`。'
  },
  messages: {
    shows: {
      en: 'Unexpected `{{mark}}` that shows on the page, expected it to touch the words and to have a counterpart',
      'zh-Hans': '`{{mark}}` 会露在页面上，应紧贴词语并前后成对',
      'zh-Hant': '`{{mark}}` 會露在頁面上，應緊貼詞語並前後成對'
    }
  },
  *run({source, target}) {
    if (!/\*|__/u.test(target.text)) return
    const wanted = literalMarks(source)
    const found = literalMarks(target)
    for (const mark of ['**', '__', '*']) {
      const here = found.filter(({value}) => value === mark)
      const excess = here.length - wanted.filter(({value}) => value === mark).length
      // Two marks make one emphasis; a single asterisk alone may be a sign of its own.
      const count = mark === '*' ? Math.floor(excess / 2) : Math.ceil(excess / 2)
      for (const {offset, length} of here.filter((_, index) => index % 2 === 0).slice(0, Math.max(0, count))) {
        yield {message: 'shows', values: {mark}, offset, length}
      }
    }
  },
  examples: [
    {source: '**Note:** it rains.', target: '**注意：**在下雨。'},
    {
      source: '**Note:** it rains.',
      target: '** 注意：** 在下雨。',
      reports: ['Unexpected `**` that shows on the page, expected it to touch the words and to have a counterpart']
    },
    {
      source: 'It is **very** late.',
      target: '已经**非常晚了。',
      reports: ['Unexpected `**` that shows on the page, expected it to touch the words and to have a counterpart']
    },
    {
      source: 'It is __very__ late.',
      target: '已经__非常__晚了。',
      reports: ['Unexpected `__` that shows on the page, expected it to touch the words and to have a counterpart']
    },
    {
      source: 'It is *very* late.',
      target: '已经* 非常*晚了。',
      reports: ['Unexpected `*` that shows on the page, expected it to touch the words and to have a counterpart']
    },
    {source: 'An area of five by three.', target: '面积是 5 * 3，也就是 5*3。'},
    {source: 'Two asterisks are `**`.', target: '两个星号是 `**`，即 \\*\\*。'},
    {source: 'Write ** to raise 2 ** 3.', target: '乘方写作 ** ，如 2 ** 3。'}
  ]
}

/** Marks left in running text, unless escaped or with space or digits on both sides. */
function literalMarks({tree, text}: Readable): Located[] {
  return textNodes(tree).flatMap(({offset, length}) => {
    const raw = text.slice(offset, offset + length).replace(/\\./gsu, '\uFFFC\uFFFC')
    return [...raw.matchAll(/\*+|__+/gu)].flatMap(({index, 0: marks}) => {
      const before = text.charAt(offset + index - 1)
      const after = text.charAt(offset + index + marks.length)
      if (/^\s?$/u.test(before) && /^\s?$/u.test(after)) return []
      if (/\d/u.test(before) && /\d/u.test(after)) return []
      return {value: marks === '*' ? '*' : marks.slice(0, 2), offset: offset + index, length: marks.length}
    })
  })
}
