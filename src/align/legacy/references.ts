import type {Nodes} from 'mdast'
import {parseInContext} from '../../markdown/parse.ts'
import {walk} from '../../markdown/walk.ts'
import type {Context} from '../../model/essay.ts'

/** A text that is to stand in another essay than the one it was written in. */
export interface Moved {
  readonly text: string
  /** Whether it refers to a note that the other essay does not have. */
  readonly loose: boolean
}

/**
 * A text as it can stand in another essay: links and pictures carry the address that only its own text defines.
 *
 * A label means nothing where nobody defines it, and something else where another address stands behind it.
 */
export function move(text: string, from: Context, to: Context): Moved {
  if (!text.includes('[')) return {text, loose: false}
  const edits: {readonly start: number; readonly end: number; readonly text: string}[] = []
  let loose = false
  walk(parseInContext(text, from), (node) => {
    if (node.type === 'footnoteReference' && !to.footnotes.has(node.identifier)) loose = true
    if (node.type !== 'linkReference' && node.type !== 'imageReference') return true
    const address = from.definitions.get(node.identifier)?.address
    const start = node.position?.start.offset ?? 0
    const end = node.position?.end.offset ?? start
    if (address === undefined || address === to.definitions.get(node.identifier)?.address) return true
    const words = node.type === 'imageReference' ? (node.alt ?? '') : wordsOf(node.children, text)
    const target = /[\s()<>]/u.test(address) || address === '' ? `<${address}>` : address
    edits.push({start, end, text: `${node.type === 'imageReference' ? '!' : ''}[${words}](${target})`})
    return false
  })
  const moved = edits.reduceRight((rest, edit) => rest.slice(0, edit.start) + edit.text + rest.slice(edit.end), text)
  return {text: moved, loose}
}

/** What stands between the brackets of a link, as it was written. */
function wordsOf(children: readonly Pick<Nodes, 'position'>[], text: string): string {
  return text.slice(children[0]?.position?.start.offset, children.at(-1)?.position?.end.offset)
}
