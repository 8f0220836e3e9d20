import type {Options} from 'rehype-sanitize'

/**
 * What may stand in the HTML of an essay; everything else is taken out, last of all.
 *
 * Raw HTML never gets this far, so classes, ids and languages can only be Hexapla's own.
 */
export const schema: Options = {
  ancestors: {td: ['table'], th: ['table'], tr: ['table'], thead: ['table'], tbody: ['table'], li: ['ol', 'ul']},
  attributes: {
    '*': [
      ...['id', 'lang', 'dir', 'title'],
      [
        'className',
        ...['latin', 'fallback', 'stale', 'unverified', 'notice', 'permalink'],
        ...['footnotes', 'data-footnote-backref', 'task-list-item', 'contains-task-list'],
        ...['align-left', 'align-center', 'align-right'],
        /^language-[\w+#.-]+$/u
      ]
    ],
    a: ['href', 'rel', 'ariaLabel', 'ariaDescribedBy', 'dataFootnoteRef', 'dataFootnoteBackref'],
    img: ['src', 'alt', 'loading', 'width', 'height'],
    input: [['type', 'checkbox'], ['disabled', true], 'checked', 'ariaLabel'],
    ol: ['start'],
    section: ['dataFootnotes'],
    table: [['tabIndex', 0]]
  },
  clobber: [],
  protocols: {href: ['http', 'https', 'mailto'], src: ['https']},
  required: {input: {disabled: true, type: 'checkbox'}},
  strip: ['script', 'style'],
  tagNames: [
    ...['a', 'br', 'code', 'del', 'em', 'img', 'input', 'small', 'span', 'strong', 'sup'],
    ...['blockquote', 'h2', 'h3', 'h4', 'h5', 'h6', 'hr', 'li', 'ol', 'p', 'pre', 'section', 'ul'],
    ...['table', 'thead', 'tbody', 'tr', 'th', 'td']
  ]
}
