import type {Nodes, Root, RootContent} from 'mdast'
import {markdown} from '../markdown/processor.ts'

/**
 * Print a tree as Markdown with no more backslashes than needed.
 *
 * remark-stringify escapes whatever any reader could take for a mark, `AT\&T` and `https\://` included.
 * Each block is printed once more without those, and kept so where it reads the same.
 */
export function printBlocks(blocks: readonly RootContent[]): string {
  return groups(blocks)
    .map((group) => printGroup({type: 'root', children: group}))
    .join('\n')
}

/** Lists that follow each other must be printed together: only their bullets part them. */
function groups(blocks: readonly RootContent[]): RootContent[][] {
  const found: RootContent[][] = []
  for (const block of blocks) {
    const group = found.at(-1)
    if (group && group.at(-1)?.type === 'list' && (block.type === 'list' || block.type === 'code')) group.push(block)
    else found.push([block])
  }
  return found
}

function printGroup(tree: Root): string {
  const careful = markdown.stringify(tree)
  const light = lighten(careful)
  return light !== careful && shape(markdown.parse(light)) === shape(markdown.parse(careful)) ? light : careful
}

/** Without the backslashes that plain prose rarely needs. Whether it did is for `shape` to say. */
function lighten(text: string): string {
  return text.replace(/\\([!-/:-@[-`{-~])/gu, (escaped, mark: string, offset: number) => {
    const after = text.slice(offset + 2, offset + 42)
    const before = text.slice(Math.max(0, offset - 4), offset)
    switch (mark) {
      case '&':
        return /^#?\w+;/u.test(after) ? escaped : mark
      case ':':
        return after.startsWith('//') ? mark : escaped
      case '@':
        return mark
      case '.':
        return before.endsWith('www') ? mark : escaped
      case '[':
        return mark
      case '*':
        return before.endsWith(' ') && after.startsWith(' ') ? mark : escaped
      default:
        return escaped
    }
  })
}

/** What a reader gets of a tree. An address that became a link of itself reads as before. */
function shape(tree: Nodes): string {
  const parts: string[] = []
  let open = false
  const walk = (node: Nodes): void => {
    const isText = node.type === 'text' || (node.type === 'link' && isBare(node.url, textOf(node)))
    if (isText) {
      parts.push(open ? textOf(node) : `"${textOf(node)}`)
      open = true
      return
    }
    open = false
    const {children: _children, position: _position, data: _data, ...own} = node as Nodes & {children?: unknown}
    parts.push(JSON.stringify(own), '(')
    if ('children' in node) for (const child of node.children) walk(child)
    open = false
    parts.push(')')
  }
  walk(tree)
  return parts.join('')
}

function textOf(node: Nodes): string {
  if ('value' in node) return node.value
  return 'children' in node ? node.children.map(textOf).join('') : ''
}

function isBare(url: string, text: string): boolean {
  return url === text || url === `http://${text}` || url === `mailto:${text}`
}
