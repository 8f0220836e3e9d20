import type {Element} from 'hast'
import type {Image, Paragraph, PhrasingContent, Root, RootContent} from 'mdast'
import {plainText} from '../markdown/inspect.ts'
import {furnitureOf} from './furniture.ts'
import {isProse} from './sentences.ts'
import type {Piece} from './types.ts'

/** The blocks of a converted page, each with its words, so that the recognisers of page text can read them. */
export function toPieces(tree: Root): Piece[] {
  return tree.children.flatMap(split).flatMap(toPiece)
}

/** Old pages break lines instead of making paragraphs: two breaks part paragraphs, short lines are headers. */
function split(block: RootContent): RootContent[] {
  if (block.type !== 'paragraph' || !block.children.some(({type}) => type === 'break')) return [block]
  const lines: PhrasingContent[][] = [[]]
  for (const child of block.children) {
    if (child.type === 'break') lines.push([])
    else lines.at(-1)?.push(child)
  }
  const texts = lines.map(wordsOf)
  if (!texts.some(isProse)) return lines.map((children) => paragraph(children, block))
  const paragraphs: PhrasingContent[][] = []
  lines.forEach((children, index) => {
    const last = paragraphs.at(-1)
    if (texts[index] === '') return
    if (last && texts[index - 1] !== '') last.push({type: 'break'}, ...children)
    else paragraphs.push([...children])
  })
  return paragraphs.map((children) => paragraph(children, block))
}

function paragraph(children: PhrasingContent[], block: Paragraph): Paragraph {
  const position = children[0]?.position ?? block.position
  return {type: 'paragraph', children, ...(position ? {position} : {})}
}

function wordsOf(children: readonly PhrasingContent[]): string {
  return children.map(plainText).join('').trim()
}

function toPiece(node: RootContent): Piece[] {
  const line = lineOf(node) ?? 1
  const image = lonePicture(node)
  if (image) {
    const picture = {src: image.url, alt: image.alt ?? ''}
    return [{text: image.url, line, indent: 0, node, picture}]
  }
  const text = blockText(node).replace(/\s+/gu, ' ').trim()
  if (text === '' && !holdsPicture(node) && node.type !== 'thematicBreak') return []
  const furniture = furnitureOf(text)
  const named = furniture && node.type !== 'code' ? {furniture: furniture.what, weak: furniture.weak} : {}
  const caption = isCaption(node) ? {isCaption: true} : {}
  return [{text, line, indent: 0, node, ...caption, ...named}]
}

/** How a paragraph from below a picture becomes Markdown: it remembers where it stood. */
export const captionHandlers = {
  figcaption: (
    state: {all(node: Element): RootContent[]; toFlow(nodes: RootContent[]): RootContent[]},
    node: Element
  ): RootContent[] => state.toFlow(state.all(node)).map((block) => Object.assign({}, block, {data: {caption: true}}))
}

function isCaption({data}: RootContent): boolean {
  return data !== undefined && 'caption' in data
}

/** What the converter made up has no position, but the words in it do. */
function lineOf(node: RootContent): number | undefined {
  const [first] = 'children' in node ? node.children : []
  return node.position?.start.line ?? (first && lineOf(first))
}

/** The picture of a paragraph that has nothing else; a link to the larger picture may be around it. */
function lonePicture(node: RootContent): Image | undefined {
  if (node.type !== 'paragraph') return undefined
  const children = node.children.filter((child) => child.type !== 'text' || child.value.trim() !== '')
  const [only] = children
  if (children.length !== 1 || !only) return undefined
  if (only.type === 'image') return only
  const [inner] = only.type === 'link' ? only.children : []
  return only.type === 'link' && only.children.length === 1 && inner?.type === 'image' ? inner : undefined
}

function holdsPicture(node: RootContent): boolean {
  if (node.type === 'image') return true
  return 'children' in node && node.children.some((child) => holdsPicture(child))
}

/** Words of a block; those of blocks inside it do not run together. */
function blockText(node: RootContent): string {
  if (!('children' in node) || node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell')
    return plainText(node)
  return node.children.map((child) => blockText(child)).join(' ')
}
