import {defaultHandlers} from 'mdast-util-to-markdown'
import remarkCjkFriendly from 'remark-cjk-friendly'
import remarkCjkFriendlyGfmStrikethrough from 'remark-cjk-friendly-gfm-strikethrough'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkStringify, {type Options} from 'remark-stringify'
import {unified} from 'unified'

/**
 * How Hexapla prints Markdown where it is the author: essays made by import, EPUB-ready Markdown.
 *
 * Each option has its reason: the marks that need the least escaping next to Chinese, and that
 * Pandoc and CommonMark read alike.
 */
export const print: Options = {
  bullet: '-', // `*` could be read as emphasis
  bulletOther: '+', // beside `-`, where two lists meet
  emphasis: '*', // `_` does not open inside Chinese text
  strong: '*',
  fence: '`',
  fences: true, // indented code disappears when text is moved into a list
  rule: '-',
  ruleRepetition: 3,
  incrementListMarker: true, // people read the numbers
  listItemIndent: 'one',
  resourceLink: true, // `<https://…>` is not a link to every reader
  setext: false,
  tightDefinitions: true,
  handlers: {listItem: withBox}
}

/** The box of a task: GFM prints it with the item's paragraph, which remark-cjk-friendly prints itself. */
function withBox(...[node, parent, state, info]: Parameters<typeof defaultHandlers.listItem>): string {
  const item = defaultHandlers.listItem(node, parent, state, info)
  if (typeof node.checked !== 'boolean') return item
  return item.replace(/^(?:[-+*]|\d+[.)])(?= |$)/u, (mark) => `${mark} [${node.checked ? 'x' : ' '}]`)
}

/** The one dialect of the project: CommonMark, GFM, and emphasis that works beside Chinese punctuation. */
export const dialect = unified()
  .use(remarkParse)
  .use(remarkGfm, {singleTilde: false})
  .use(remarkCjkFriendly)
  .use(remarkCjkFriendlyGfmStrikethrough, {singleTilde: false})
  .freeze()

/** The dialect, printed as Hexapla prints. */
export const markdown = dialect().use(remarkStringify, print).freeze()
