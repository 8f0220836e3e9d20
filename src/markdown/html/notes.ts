import type {Element} from 'hast'
import type {Definition, FootnoteDefinition, FootnoteReference, Nodes, Root, RootContent} from 'mdast'
import type {Options} from 'remark-rehype'

type Handler = NonNullable<NonNullable<Options['handlers']>['footnoteReference']>

/** What of a prepared essay is needed besides the stretch that is being rendered. */
export interface NotesOfText {
  /** References in the text, in its order; those inside notes are not among them. */
  readonly references: readonly FootnoteReference[]
  readonly definitions: readonly FootnoteDefinition[]
  /** All link definitions. */
  readonly linked: readonly Definition[]
  /** The link definitions that blocks refer to. */
  readonly definitionsFor: (blocks: readonly RootContent[]) => readonly Definition[]
}

/** Collect what binds the stretches of an essay together. */
export function notesOf(tree: Root): NotesOfText {
  const references: FootnoteReference[] = []
  const definitions: FootnoteDefinition[] = []
  const linked = new Map<string, Definition>()
  const collect = (node: Nodes, inNote: boolean): void => {
    if (node.type === 'footnoteReference' && !inNote) references.push(node)
    else if (node.type === 'footnoteDefinition') definitions.push(node)
    else if (node.type === 'definition' && !linked.has(node.identifier)) linked.set(node.identifier, node)
    const within = inNote || node.type === 'footnoteDefinition'
    if ('children' in node) for (const child of node.children) collect(child, within)
  }
  collect(tree, false)
  const definitionsFor = (blocks: readonly RootContent[]) => {
    if (linked.size === 0) return []
    const wanted = new Set<Definition>()
    const look = (node: Nodes): void => {
      const found =
        node.type === 'linkReference' || node.type === 'imageReference' ? linked.get(node.identifier) : undefined
      if (found) wanted.add(found)
      if ('children' in node) node.children.forEach(look)
    }
    blocks.forEach(look)
    return [...wanted]
  }
  return {references, definitions, linked: [...linked.values()], definitionsFor}
}

/**
 * Render references to notes by the numbers that `prepare` gave them, so that stretches agree.
 *
 * The list of notes is rendered by itself, with links back to the very ids that are given here.
 */
export function referenceHandler(prefix: string): Handler {
  const times = new Map<string, number>()
  return (state, node: FootnoteReference): Element => {
    const {identifier} = node
    const again = (times.get(identifier) ?? 0) + 1
    times.set(identifier, again)
    const link: Element = {
      type: 'element',
      tagName: 'a',
      properties: {
        href: `#${prefix}fn-${identifier}`,
        id: `${prefix}fnref-${identifier}${again > 1 ? `-${again}` : ''}`,
        dataFootnoteRef: true,
        ariaDescribedBy: ['footnote-label']
      },
      children: [{type: 'text', value: identifier}]
    }
    const raised: Element = {type: 'element', tagName: 'sup', properties: {}, children: [link]}
    state.patch(node, raised)
    return raised
  }
}
