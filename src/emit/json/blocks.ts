import type {Nodes, RootContent} from 'mdast'
import type {Rendered} from '../../markdown/html/index.ts'
import {plainText} from '../../markdown/inspect.ts'
import {prepareForText} from '../../markdown/plain.ts'
import type {Edition, EditionSegment} from '../../model/edition.ts'
import type {segmentFinder} from '../marking.ts'
import type {BlockKind, BundleBlock} from './shapes.ts'

const kinds: Readonly<Partial<Record<Nodes['type'], BlockKind>>> = {
  heading: 'heading',
  paragraph: 'paragraph',
  list: 'list',
  listItem: 'item',
  blockquote: 'quotation',
  table: 'table',
  tableRow: 'row',
  tableCell: 'cell',
  footnoteDefinition: 'note',
  code: 'code',
  thematicBreak: 'rule'
}

/**
 * The blocks of a stretch of an edition, in the order of the text.
 *
 * An item or a note that holds one paragraph and nothing else is that segment itself; any other container
 * has children. Definitions and raw HTML are not published and have no block.
 */
export function blocksOf(
  edition: Edition,
  find: ReturnType<typeof segmentFinder>,
  {blocks, htmlOf}: Rendered
): BundleBlock[] {
  const toBlock = (node: RootContent): BundleBlock[] => {
    const kind = kinds[node.type]
    if (kind === undefined) return []
    const content = onlyParagraph(node) ?? node
    const segment =
      content.type === 'paragraph' || content.type === 'heading' || content.type === 'tableCell'
        ? find(content)
        : undefined
    const leaf = content !== node || !isContainer(node)
    const block = {
      ...(segment ? {key: segment.key} : {}),
      kind: segment?.kind === 'image' ? 'image' : kind,
      markdown: edition.body.slice(...extentOf(content)),
      html: htmlOf(node),
      text: textOf(content),
      ...describe(segment, edition)
    }
    return [leaf ? block : {...block, children: childrenOf(node).flatMap(toBlock)}]
  }
  return prepareForText({type: 'root', children: [...blocks]}).children.flatMap(toBlock)
}

function describe(segment: EditionSegment | undefined, {locale}: Edition) {
  if (!segment) return {state: 'kept' as const}
  const {state, fingerprint, origin, lang} = segment
  return {state, fingerprint, origin, ...(lang === locale ? {} : {lang})}
}

function onlyParagraph(node: RootContent): RootContent | undefined {
  if (node.type !== 'listItem' && node.type !== 'footnoteDefinition') return undefined
  const [first, ...rest] = node.children
  return first?.type === 'paragraph' && rest.length === 0 ? first : undefined
}

function isContainer({type}: RootContent): boolean {
  return ['list', 'listItem', 'blockquote', 'table', 'tableRow', 'footnoteDefinition'].includes(type)
}

function childrenOf(node: RootContent): readonly RootContent[] {
  return 'children' in node ? node.children : []
}

/** A cell's own position has its pipes in it. */
function extentOf(node: RootContent): readonly [number, number] {
  const [first, last] = node.type === 'tableCell' ? [node.children[0], node.children.at(-1)] : [node, node]
  return [first?.position?.start.offset ?? 0, last?.position?.end.offset ?? 0]
}

/** Text without marks, block by block on lines of their own. */
function textOf(node: RootContent): string {
  if (isContainer(node)) return childrenOf(node).map(textOf).filter(Boolean).join('\n')
  return node.type === 'definition' || node.type === 'html' ? '' : plainText(node)
}
