import type {Element, ElementContent, Root, RootContent} from 'hast'

/** Reading an HTML tree without changing it. */

export type Node = Root | RootContent | ElementContent

export function isElement(node: Node, ...names: readonly string[]): node is Element {
  return node.type === 'element' && (names.length === 0 || names.includes(node.tagName))
}

/** All elements below a node, in the order of the page. */
export function* elements(node: Node): Generator<Element> {
  const open: Node[] = [node]
  for (let next = open.pop(); next; next = open.pop()) {
    if (next.type === 'element') yield next
    if ('children' in next)
      for (let index = next.children.length - 1; index >= 0; index--) open.push(next.children[index]!)
  }
}

export function find(node: Node, ...names: readonly string[]): Element | undefined {
  for (const element of elements(node)) if (names.includes(element.tagName)) return element
  return undefined
}

/** An attribute as text, by its name in hast: `dateTime`, `itemProp`. */
export function attribute(element: Element, name: string): string | undefined {
  const value = element.properties[name]
  if (Array.isArray(value)) return value.join(' ')
  return value === undefined || value === null || value === false ? undefined : String(value)
}

export function lineOf(node: Node): number {
  return node.position?.start.line ?? 1
}

const unseen = new Set(['script', 'style', 'template', 'svg', 'head', 'noscript'])
const inline = new Set([
  ...[
    'a',
    'abbr',
    'b',
    'bdi',
    'bdo',
    'cite',
    'code',
    'data',
    'del',
    'dfn',
    'em',
    'font',
    'i',
    'ins',
    'kbd',
    'mark',
    'q',
    's'
  ],
  ...['samp', 'small', 'span', 'strong', 'sub', 'sup', 'time', 'tt', 'u', 'var', 'wbr', 'label', 'rt', 'ruby']
])

/** What a reader sees of a node, block by block, each with its line. */
export function visibleBlocks(node: Node): {readonly text: string; readonly line: number}[] {
  const blocks: {text: string; line: number}[] = [{text: '', line: lineOf(node)}]
  const walk = (next: Node): void => {
    if (next.type === 'text') {
      const last = blocks.at(-1)
      if (last?.text.trim() === '')
        last.line = lineOf(next) + (/^\s*/u.exec(next.value)?.[0].split('\n').length ?? 1) - 1
      if (last) last.text += next.value
    }
    if (!('children' in next) || (next.type === 'element' && unseen.has(next.tagName))) return
    const block = next.type === 'element' && !inline.has(next.tagName)
    if (block) blocks.push({text: '', line: lineOf(next)})
    for (const child of next.children) walk(child)
    if (block) blocks.push({text: '', line: lineOf(next)})
  }
  walk(node)
  return blocks.map(({text, line}) => ({text: text.replace(/\s+/gu, ' ').trim(), line})).filter(({text}) => text !== '')
}

export function visibleText(node: Node): string {
  return visibleBlocks(node)
    .map(({text}) => text)
    .join(' ')
}
