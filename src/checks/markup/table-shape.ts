import type {Table} from 'mdast'
import type {PairCheck} from '../../model/check.ts'

/**
 * Running text does not turn into a table.
 *
 * A source is cut at the cells of its tables, so no translation needs one, and no table can lose a row or a column.
 */
export const tableShape: PairCheck = {
  id: 'markup/table-shape',
  scope: 'pair',
  severity: 'error',
  promise: {
    en: 'No paragraph turns into a table in the translation.',
    'zh-Hans': '译文里没有段落变成表格。',
    'zh-Hant': '譯文裡沒有段落變成表格。'
  },
  reason: {
    en: 'A line of dashes and `|` below another line makes a table of both. Cells of a table have segments of their own, without pipes; write `\\|` for one that is meant to show.',
    'zh-Hans':
      '一行文字下面如果是由 `|` 和短横组成的一行，Markdown 会把它们当作表格。表格的各个单元格都有自己的分段，不用写竖线；要显示竖线时写 `\\|`。',
    'zh-Hant':
      '一行文字下面如果是由 `|` 和短橫組成的一行，Markdown 會把它們當作表格。表格的各個儲存格都有自己的分段，不用寫直線；要顯示直線時寫 `\\|`。'
  },
  messages: {
    table: {
      en: 'Unexpected table of {{columns}} columns, expected running text as in the source',
      'zh-Hans': '这里成了 {{columns}} 栏的表格，应与原文一样是正文',
      'zh-Hant': '這裡成了 {{columns}} 欄的表格，應與原文一樣是正文'
    }
  },
  notes: {
    table: {
      en: 'Where a bar is meant, write `\\|`; the source stands in {{place}}',
      'zh-Hans': '如果本来就是竖线，请写 `\\|`；原文在 {{place}}',
      'zh-Hant': '如果本來就是豎線，請寫 `\\|`；原文在 {{place}}'
    }
  },
  *run({source, target}) {
    const {kind} = source.segment
    if (kind === 'meta' || kind === 'cell' || kind === 'heading') return
    for (const table of target.tree.children.filter((node): node is Table => node.type === 'table')) {
      const columns = table.children[0]?.children.length ?? 1
      yield {message: 'table', values: {columns}, offset: table.position?.start.offset ?? 0}
    }
  },
  examples: [
    {source: 'Write `a | b` there.', target: '那里写 `a | b`。'},
    {source: 'Her | his', target: '她的 | 他的\n--- | ---', kind: 'cell'},
    {
      source: 'Two letters came: one from her, one from him.',
      target: '她 | 他\n--- | ---\n一封 | 一封',
      reports: ['Unexpected table of 2 columns, expected running text as in the source']
    }
  ]
}
