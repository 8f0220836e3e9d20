import type {PairCheck} from '../../model/check.ts'

/**
 * A segment's translation has as many paragraphs as its source.
 *
 * Keys are given to paragraphs, so a blank line inside a translation makes one that the source does not
 * know. What was merged into a segment counts with its source, and may be told in one paragraph.
 */
export const paragraphs: PairCheck = {
  id: 'content/paragraphs',
  scope: 'pair',
  severity: 'warning',
  promise: {
    en: 'No translation of one paragraph is split into several.',
    'zh-Hans': '原文的一段，译文没有拆成几段。',
    'zh-Hant': '原文的一段，譯文沒有拆成幾段。'
  },
  reason: {
    en: 'Texts are aligned paragraph by paragraph; whoever reads two languages side by side loses the place. Join them, or move the second part to the segment that it translates.',
    'zh-Hans': '各语言按段对齐，多出一段，对照阅读就会错位。请合为一段，或把后一部分移到它所译的分段。',
    'zh-Hant': '各語言按段對齊，多出一段，對照閱讀就會錯位。請合為一段，或把後一部分移到它所譯的分段。'
  },
  messages: {
    more: {
      en: 'Unexpected {{found}} paragraphs, expected {{wanted}} as in the source; the next begins with `{{words}}`',
      'zh-Hans': '译文有 {{found}} 段，原文是 {{wanted}} 段；多出的一段开头是 `{{words}}`',
      'zh-Hant': '譯文有 {{found}} 段，原文是 {{wanted}} 段；多出的一段開頭是 `{{words}}`'
    }
  },
  *run({source, target}) {
    if (!/\n[ \t]*\n/u.test(target.text)) return
    const wanted = source.tree.children.length
    const {children} = target.tree
    const next = children[wanted]
    if (!next) return
    const offset = next.position?.start.offset ?? 0
    const words = target.text.slice(offset, offset + 20).replace(/\n.*/su, '')
    yield {message: 'more', values: {found: children.length, wanted, words}, offset, length: words.length}
  },
  examples: [
    {source: 'A letter came. Nobody opened it.', target: '来了一封信。\n没有人拆开它。'},
    {source: 'A letter came.\n\nNobody opened it.', target: '来了一封信，没有人拆开它。'},
    {
      source: 'A letter came. Nobody opened it.',
      target: '来了一封信。\n\n没有人拆开它。',
      reports: ['Unexpected 2 paragraphs, expected 1 as in the source; the next begins with `没有人拆开它。`']
    }
  ]
}
