import type {Element, Root as HtmlRoot} from 'hast'
import type {Root, RootContent} from 'mdast'
import rehypeParse from 'rehype-parse'
import rehypeRemark from 'rehype-remark'
import {visit} from 'unist-util-visit'
import {markdown} from '../markdown/processor.ts'
import {InputError, type Words} from '../model/message.ts'
import {clearFurniture} from './body.ts'
import {printBlocks} from './escape.ts'
import {readHeader} from './header.ts'
import {declaredFields} from './html-fields.ts'
import {toPieces} from './html-pieces.ts'
import {articleOf, dropFurniture} from './html-root.ts'
import {cleanText, dropUnsafe} from './html-text.ts'
import {countWords, mendHyphens} from './hyphens.ts'
import {proseOf} from './prose.ts'
import type {Account, Draft, Piece} from './types.ts'

const tooDeep: Words = {
  en: 'Unexpected HTML, elements are nested too deeply to be read',
  'zh-Hans': 'HTML 有误，元素嵌套过深，无法读取',
  'zh-Hant': 'HTML 有誤，元素巢狀過深，無法讀取'
}

const reader = markdown().use(rehypeParse).freeze()
const converter = markdown().use(rehypeRemark).freeze()

/**
 * Read an essay from an HTML page: the article without what its structure or its words mark as furniture.
 *
 * @throws InputError where elements are nested deeper than any reader follows.
 */
export function readHtml(html: string, file: string, account: Account): Draft {
  try {
    return readArticle(html, account)
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
  dropUnsafe(root, account)
  cleanText(root, account)
  const whole: HtmlRoot = {type: 'root', children: root.type === 'root' ? root.children : [root]}
  const tree = converter.runSync(whole as never) as unknown as Root
  const {fields, rest} = readHeader(toPieces(tree), declared, account)
  const body = clearFurniture(rest, account)
  const words = countWords(body.map(({text}) => text))
  const blocks = body.map((piece) => toBlock(piece, words, account))
  const prose = proseOf({type: 'root', children: blocks})
  const paragraphs = blocks.filter(({type}) => type === 'paragraph').length
  return {fields, body: printBlocks(blocks), prose, paragraphs, ...(language ? {language} : {})}
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
