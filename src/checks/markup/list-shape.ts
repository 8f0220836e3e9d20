import type {List} from 'mdast'
import type {PairCheck} from '../../model/check.ts'

/**
 * Running text does not turn into a list.
 *
 * A source is cut at the items of its lists, so no translation needs one. A text that happens to begin with
 * `1.`, `2015.` or `- ` becomes one on the page, with another number and an indent.
 */
export const listShape: PairCheck = {
  id: 'markup/list-shape',
  scope: 'pair',
  severity: 'error',
  promise: {
    en: 'No paragraph turns into a list in the translation.',
    'zh-Hans': '译文里没有段落变成列表。',
    'zh-Hant': '譯文裡沒有段落變成清單。'
  },
  reason: {
    en: 'A line that begins with `1.` or `-` is a list to Markdown. If the mark belongs to the text, put a backslash in it: `1\\.`, `2015\\.`, `\\-`. Items of a list have segments of their own, without marks.',
    'zh-Hans':
      '以 `1.` 或 `-` 开头的一行，Markdown 会当作列表。如果它是正文的一部分，请加反斜杠：`1\\.`、`2015\\.`、`\\-`。列表的各项都有自己的分段，不用写标记。',
    'zh-Hant':
      '以 `1.` 或 `-` 開頭的一行，Markdown 會當作清單。如果它是正文的一部分，請加反斜線：`1\\.`、`2015\\.`、`\\-`。清單的各項都有自己的分段，不用寫標記。'
  },
  messages: {
    list: {
      en: 'Unexpected `{{found}}`, which makes a list of the text, expected running text: `{{wanted}}`',
      'zh-Hans': '`{{found}}` 会让这段文字变成列表，应为正文：`{{wanted}}`',
      'zh-Hant': '`{{found}}` 會讓這段文字變成清單，應為正文：`{{wanted}}`'
    }
  },
  *run({source, target}) {
    const {kind} = source.segment
    if (kind === 'meta' || kind === 'cell' || kind === 'heading') return
    for (const list of target.tree.children.filter((node): node is List => node.type === 'list')) {
      const offset = list.position?.start.offset ?? 0
      const found = /^(?:[-+*]|\d+[.)])/u.exec(target.text.slice(offset))?.[0] ?? '-'
      const wanted = found.replace(/.$/u, '\\$&')
      yield {message: 'list', values: {found, wanted}, expected: [wanted], offset, length: found.length}
    }
  },
  examples: [
    {source: '2015 was the year of the letters.', target: '2015 年是书信之年。'},
    {source: '2015 was the year of the letters.', target: '2015\\. 书信之年。'},
    {source: '1. A letter', target: '1. 一封信', kind: 'cell'},
    {
      source: '2015 was the year of the letters.',
      target: '2015. 书信之年。',
      reports: ['Unexpected `2015.`, which makes a list of the text, expected running text: `2015\\.`']
    },
    {
      source: 'Two letters came: one from her, one from him.',
      target: '来了两封信：\n\n- 一封是她的\n- 一封是他的',
      reports: ['Unexpected `-`, which makes a list of the text, expected running text: `\\-`']
    }
  ]
}
