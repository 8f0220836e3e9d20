import type {Element, Root as HtmlRoot} from 'hast'
import type {Root, RootContent} from 'mdast'
import rehypeParse from 'rehype-parse'
import rehypeRemark from 'rehype-remark'
import {visit} from 'unist-util-visit'
import {markdown} from '../markdown/processor.ts'
import {InputError, type Words} from '../model/message.ts'
import {clearFurniture} from './body.ts'
import {printBlocks} from './escape.ts'
import {find} from './hast.ts'
import {readHeader} from './header.ts'
import {declaredFields} from './html-fields.ts'
import {markNotes, noteHandlers} from './html-notes.ts'
import {captionHandlers, toPieces} from './html-pieces.ts'
import {articleOf, dropFurniture, dropUnseen} from './html-root.ts'
import {cleanText, dropUnsafe} from './html-text.ts'
import {countWords, mendHyphens} from './hyphens.ts'
import {proseOf} from './prose.ts'
import type {Account, Draft, Known, Piece} from './types.ts'

const tooDeep: Words = {
  en: 'Unexpected HTML, elements are nested too deeply to be read',
  'zh-Hans': 'HTML 有误，元素嵌套过深，无法读取',
  'zh-Hant': 'HTML 有誤，元素巢狀過深，無法讀取'
}

const reader = markdown().use(rehypeParse).freeze()
const converter = markdown()
  .use(rehypeRemark, {handlers: {...noteHandlers, ...captionHandlers} as never})
  .freeze()

/**
 * Read an essay from an HTML page: the article without what its structure or its words mark as furniture.
 *
 * Where the title is known from elsewhere, the HTML is the text alone, as systems keep it, and nothing in it is taken
 * for a header or for furniture.
 * @throws InputError where elements are nested deeper than any reader follows.
 */
export function readHtml(html: string, file: string, account: Account, known: Known = {}): Draft {
  try {
    return known.title === undefined || /<(?:html|body)[\s>]/iu.test(html)
      ? readArticle(html, account)
      : readText(html, account)
  } catch (error) {
    // The stack is the only limit that a nesting of hundreds of thousands of elements meets.
    if (error instanceof RangeError) throw new InputError({words: tooDeep}, {file})
    throw error
  }
}

function readArticle(html: string, account: Account): Draft {
  const page = reader.parse(html) as unknown as HtmlRoot
  const {fields: declared, language, heading} = declaredFields(page, account)
  const root = articleOf(page, declared.title, account)
  dropFurniture(root, account)
  if (heading) removeElement(root, heading)
  const tree = toMarkdown(root, account)
  const {fields, rest} = readHeader(toPieces(tree), declared, account)
  const body = clearFurniture(rest, account)
  const words = countWords(body.map(({text}) => text))
  const blocks = body.map((piece) => toBlock(piece, words, account))
  return {fields, ...draftOf(blocks), ...(language ? {language} : {})}
}

function readText(html: string, account: Account): Draft {
  const page = reader.parse(html) as unknown as HtmlRoot
  const body = find(page, 'body') ?? page
  dropUnseen(body, account)
  return {fields: {}, ...draftOf(toMarkdown(body, account).children)}
}

function toMarkdown(root: Element | HtmlRoot, account: Account): Root {
  markNotes(root)
  dropUnsafe(root, account)
  cleanText(root, account)
  const whole: HtmlRoot = {type: 'root', children: root.type === 'root' ? root.children : [root]}
  return converter.runSync(whole as never) as unknown as Root
}

function draftOf(blocks: readonly RootContent[]): Pick<Draft, 'body' | 'prose' | 'paragraphs'> {
  const prose = proseOf({type: 'root', children: [...blocks]})
  const paragraphs = blocks.filter(({type}) => type === 'paragraph').length
  return {body: printBlocks(blocks), prose, paragraphs}
}

function removeElement(root: Element | HtmlRoot, element: Element): void {
  root.children = (root.children as Element[]).filter((child) => {
    if (child.type === 'element' && child !== element) removeElement(child, element)
    return child !== element
  })
}

function toBlock(piece: Piece, words: ReturnType<typeof countWords>, account: Account): RootContent {
  const block: RootContent = piece.node ?? {type: 'paragraph', children: [{type: 'text', value: piece.text}]}
  visit(block, 'text', (node) => {
    node.value = mendHyphens(node.value, words, piece.line, account)
  })
  return block
}
