import type {Definition, Image, Link} from 'mdast'
import {visit} from 'unist-util-visit'
import {parseMarkdown} from '../markdown/parse.ts'
import {markdown} from '../markdown/processor.ts'
import type {Fields} from './types.ts'

interface Placed<Head> {
  readonly fields: Head
  readonly body: string
}

const file = /\.(?:avif|gif|jpe?g|png|svg|webp)(?:[?#]|$)/iu

/**
 * Give the pictures of an essay other addresses: in its front matter, in its text, and where a link leads to one.
 *
 * All other bytes of the text stay as they are.
 */
export function placePictures<Head extends Fields>(
  {fields, body}: Placed<Head>,
  at: (address: string) => string
): Placed<Head> {
  const {image} = fields
  const head = image ? {...fields, image: {...image, src: at(image.src)}} : fields
  return {fields: head, body: placeInText(body, at)}
}

/** The addresses of all pictures in a text. */
export function picturesOf(text: string): string[] {
  const found: string[] = []
  placeInText(text, (address) => {
    found.push(address)
    return address
  })
  return found
}

interface Edit {
  readonly start: number
  readonly end: number
  readonly text: string
}

function placeInText(text: string, at: (address: string) => string): string {
  if (!/!\[|\]\s*[:(]/u.test(text)) return text
  const edits: Edit[] = []
  const tree = parseMarkdown(text)
  const labels = new Set<string>()
  visit(tree, 'imageReference', ({identifier}) => void labels.add(identifier))
  visit(tree, (node) => {
    if (node.type === 'image') edits.push(...replaced(node, at, text))
    if (node.type === 'definition' && labels.has(node.identifier)) edits.push(...replaced(node, at, text))
    if (node.type === 'link' && file.test(node.url)) edits.push(...targetOf(node, at, text))
  })
  return edits
    .sort((a, b) => b.start - a.start)
    .reduce((before, {start, end, text: words}) => before.slice(0, start) + words + before.slice(end), text)
}

/** A picture or a definition is printed anew: there is nothing in it but its description and its address. */
function replaced(node: Image | Definition, at: (address: string) => string, text: string): Edit[] {
  const url = at(node.url)
  const [start, end] = [node.position?.start.offset, node.position?.end.offset]
  if (url === node.url || start === undefined || end === undefined) return []
  const made = {...node, url}
  const printed = markdown.stringify({
    type: 'root',
    children: [made.type === 'image' ? {type: 'paragraph', children: [made]} : made]
  })
  return text.slice(start, end) === '' ? [] : [{start, end, text: printed.trim()}]
}

/** Of a link only the address behind its words is changed. */
function targetOf(node: Link, at: (address: string) => string, text: string): Edit[] {
  const url = at(node.url)
  const [from, end] = [node.children.at(-1)?.position?.end.offset, node.position?.end.offset]
  if (url === node.url || from === undefined || end === undefined) return []
  const found = /^\]\(\s*(?:<[^<>]*>|[^\s()]*)/u.exec(text.slice(from, end))
  if (!found) return []
  return [{start: from, end: from + found[0].length, text: `](${/[\s()<>]/u.test(url) ? `<${url}>` : url}`}]
}
