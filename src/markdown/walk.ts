import type {Nodes} from 'mdast'

/**
 * Show a node and every node below it, in order; `false` leaves out what is below one.
 *
 * unist-util-visit can do more and takes ten times as long, which checks of every segment feel.
 */
export function walk(node: Nodes, see: (node: Nodes) => unknown): void {
  if (see(node) === false || !('children' in node)) return
  for (const child of node.children) walk(child, see)
}
