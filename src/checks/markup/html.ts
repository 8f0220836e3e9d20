import {inlineHtml} from '../../markdown/inspect.ts'
import type {TextCheck} from '../../model/check.ts'

/**
 * Running text has no HTML.
 *
 * Publication takes raw HTML out, since whoever sends a translation could send a script with it. Comments are
 * no part of the page, and `<br>` breaks a line. Each tag is told once, where it first stands.
 */
export const html: TextCheck = {
  id: 'markup/html',
  scope: 'text',
  severity: 'warning',
  promise: {
    en: 'No text counts on HTML, which publication removes.',
    'zh-Hans': '文字里没有 HTML 标签，因为发布时会去掉它们。',
    'zh-Hant': '文字裡沒有 HTML 標籤，因為發布時會去掉它們。'
  },
  reason: {
    en: 'The words between the tags are published, the tags are not. Use Markdown: `*so*`, `**so**`, `[words](address)`; write `\\<` for a sign that is meant to show. `<br>` may stay.',
    'zh-Hans':
      '标签之间的文字会发布，标签本身会去掉。请改用 Markdown：`*这样*`、`**这样**`、`[文字](地址)`；要显示尖括号时写 `\\<`。`<br>` 可以保留。',
    'zh-Hant':
      '標籤之間的文字會發布，標籤本身會去掉。請改用 Markdown：`*這樣*`、`**這樣**`、`[文字](位址)`；要顯示角括號時寫 `\\<`。`<br>` 可以保留。'
  },
  messages: {
    tag: {
      en: 'Unexpected HTML `{{found}}`, which publication removes, expected Markdown',
      'zh-Hans': 'HTML `{{found}}` 在发布时会去掉，应改用 Markdown',
      'zh-Hant': 'HTML `{{found}}` 在發布時會去掉，應改用 Markdown'
    }
  },
  *run({kind, tree}) {
    if (kind === 'meta') return
    const told = new Set<string>()
    for (const {value, offset, length} of inlineHtml(tree)) {
      const name = /^<\/?([a-z][^\s/>]*)/iu.exec(value)?.[1]?.toLowerCase()
      if (value.startsWith('<!--') || name === 'br' || told.has(name ?? value)) continue
      told.add(name ?? value)
      yield {message: 'tag', values: {found: value.split('\n', 1)[0] ?? value}, offset, length}
    }
  },
  examples: [
    {text: '这句话很**重要**。'},
    {text: '第一行<br>第二行<!-- 林：这里换行？ -->'},
    {text: '写作 `<b>`，或者 \\<b>。'},
    {
      text: '这句话很<b>重要</b>，非常<b>重要</b>。',
      reports: ['Unexpected HTML `<b>`, which publication removes, expected Markdown']
    },
    {
      text: 'Water is H<sub>2</sub>O.',
      locale: 'en',
      reports: ['Unexpected HTML `<sub>`, which publication removes, expected Markdown']
    }
  ]
}
