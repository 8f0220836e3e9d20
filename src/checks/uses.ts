import type {Nodes, Root} from 'mdast'
import {visit} from 'unist-util-visit'
import type {FrontMatter} from '../markdown/front-matter.ts'
import {addressesOf} from '../markdown/inspect.ts'
import {parseInContext, parseMarkdown} from '../markdown/parse.ts'
import type {Context, Segment, SplitEssay} from '../model/essay.ts'
import type {Use} from '../model/essay-facts.ts'
import type {Place} from '../model/message.ts'
import type {Locale} from '../model/names.ts'
import type {Alignment} from '../model/pair.ts'
import {placeInSource} from './place.ts'

/** A link or a picture in a tree. */
type Found = Pick<Use, 'kind' | 'address' | 'description'> & {readonly node: Nodes}

/** Whether a text can have a link or a picture at all: most have none, and need not be parsed for them. */
function mayHave(text: string, {definitions}: Context): boolean {
  return text.includes('](') || text.includes('![') || (definitions.size > 0 && text.includes('['))
}

/** What no translator sees has pictures or links only if they have no words, or stand where nothing is translated. */
const inKept = /!\[|\[[^\]\n]*\]\(/u

/**
 * Every link and every picture of the source, in the front matter, too.
 *
 * Segments are parsed one by one, and only those that may have some; the whole essay is, where there may be some
 * between them.
 */
export function usesInSource(
  {meta, file, context, blocks, bodyAt}: SplitEssay,
  segments: readonly Segment[],
  {body, bodyLine}: Pick<FrontMatter, 'body' | 'bodyLine'>,
  {locale, imagePlace}: {readonly locale: Locale; readonly imagePlace: Place}
): Use[] {
  const definitions = addressesOf(context)
  const known = ({node, ...use}: Found, place: Place): Use => ({
    ...use,
    locale,
    place,
    ...(use.kind === 'picture' ? {wantsDescription: true} : {})
  })
  const own: Use[] = meta.image
    ? [useOfImage(meta.image.src, {locale, place: imagePlace, description: meta.image.alt, wantsDescription: true})]
    : []
  if (blocks.slice(bodyAt).some((block) => block.type === 'keep' && inKept.test(block.slice))) {
    const all = usesIn(parseMarkdown(body), definitions).map((found) => {
      const {line = 1, column = 1} = found.node.position?.start ?? {}
      return known(found, {file, line: line + bodyLine - 1, column})
    })
    return [...own, ...all]
  }
  const inSegments = segments.flatMap((segment) => {
    if (segment.kind === 'meta' || !mayHave(segment.text, context)) return []
    return usesIn(parseInContext(segment.text, context), definitions).map((found) =>
      known(found, placeInSource(segment, {offset: found.node.position?.start.offset ?? 0}, file))
    )
  })
  return [...own, ...inSegments]
}

/** Every link and every picture of a translation. */
export function usesInTranslation({pairs, locale, file, context}: Alignment): Use[] {
  const definitions = addressesOf(context)
  const read = (text: string) => (mayHave(text, context) ? parseInContext(text, context) : undefined)
  return pairs.flatMap((pair): Use[] => {
    if (!('source' in pair) || !pair.target?.text || pair.source.kind === 'meta') return []
    const tree = read(pair.target.text)
    const found = tree ? usesIn(tree, definitions) : []
    const {key, textLine} = pair.target
    const lacks = found.some(({description}) => description === '')
    const source = lacks ? read(pair.source.text) : undefined
    const wantsDescription = source !== undefined && usesIn(source, definitions).every((use) => use.description !== '')
    return found.map(({node, ...use}) => {
      const {line = 1, column = 1} = node.position?.start ?? {}
      const place = {file, line: Math.max(1, textLine) + line - 1, column}
      return {...use, locale, key, place, ...(use.kind === 'picture' ? {wantsDescription} : {})}
    })
  })
}

/** The picture that a locale shows at the head of the essay instead of the author's. */
export function useOfImage(address: string, known: Omit<Use, 'kind' | 'address'>): Use {
  return {kind: 'picture', address, ...known}
}

function usesIn(tree: Root, definitions: ReadonlyMap<string, string>): Found[] {
  const found: Found[] = []
  visit(tree, (node) => {
    const address = 'url' in node ? node.url : 'identifier' in node ? definitions.get(node.identifier) : undefined
    if (address === undefined) return
    if (node.type === 'link' || node.type === 'linkReference') found.push({kind: 'link', address, node})
    if (node.type === 'image' || node.type === 'imageReference') {
      found.push({kind: 'picture', address, description: node.alt?.trim() ?? '', node})
    }
  })
  return found
}
