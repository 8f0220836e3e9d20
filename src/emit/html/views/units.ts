import type {List, Nodes, RootContent} from 'mdast'
import type {Edition, EditionSegment} from '../../../model/edition.ts'
import type {EssayToEmit} from '../../../model/emitter.ts'
import type {Key, Slug} from '../../../model/names.ts'
import {fromEssay} from '../../addresses.ts'
import {renderBody} from '../../body.ts'
import {segmentFinder} from '../../marking.ts'

/** A piece of an edition that stands beside its counterparts: a paragraph, a heading, an item, a table, a note. */
export interface Unit {
  /** The segments in it; none in what nobody translates. */
  readonly keys: readonly Key[]
  readonly html: string
  readonly note: boolean
  /** Whether all of it is in the language of the source, for want of a translation. */
  readonly fallen: boolean
}

type Find = ReturnType<typeof segmentFinder>
type HtmlOf = (node: Nodes) => string

/** The body of an edition, piece by piece, notes last, in the order of their numbers. */
export function unitsOf(edition: Edition, {settings, pictures}: EssayToEmit): Unit[] {
  const {locale} = edition
  const essayAddress = (slug: Slug) => `${fromEssay}${locale}/${slug}/index.html`
  const options = {forPage: true, essayAddress, pictures, among: `${locale}-`}
  const find = segmentFinder(edition)
  const units: Unit[] = []
  for (const {blocks, htmlOf} of renderBody(edition, settings, options)) {
    for (const block of blocks) units.push(...pieces(block, htmlOf, find, edition))
  }
  const text = units.filter(({note}) => !note)
  const notes = units.filter(({note}) => note).sort((a, b) => numberOf(a) - numberOf(b))
  return [...text, ...notes]
}

function pieces(block: RootContent, htmlOf: HtmlOf, find: Find, edition: Edition): Unit[] {
  const unit = (node: Nodes, wrap = (inner: string) => inner): Unit[] => {
    const inner = htmlOf(node)
    if (inner === '') return []
    const segments = segmentsIn(node, find)
    const fallen = segments.length > 0 && segments.every(({lang}) => lang !== edition.locale)
    const keys = [...new Set(segments.map(({key}) => key))]
    return [{keys, html: wrap(inner), note: node.type === 'footnoteDefinition', fallen}]
  }
  if (block.type === 'list') return block.children.flatMap((item, index) => unit(item, listAround(block, index)))
  if (block.type === 'blockquote') {
    return block.children.flatMap((child) => unit(child, (inner) => `<blockquote>\n${inner}\n</blockquote>`))
  }
  if (block.type === 'footnoteDefinition') {
    return unit(block, (inner) => `<ol start="${noteNumber(inner)}">\n${inner}\n</ol>`)
  }
  return unit(block)
}

/** Each item is in a list of its own, with its own number. */
function listAround({ordered, start, children}: List, index: number): (inner: string) => string {
  if (ordered) return (inner) => `<ol start="${(start ?? 1) + index}">\n${inner}\n</ol>`
  const tasks = children.some(({checked}) => typeof checked === 'boolean')
  return (inner) => `<ul${tasks ? ' class="contains-task-list"' : ''}>\n${inner}\n</ul>`
}

function segmentsIn(node: Nodes, find: Find): EditionSegment[] {
  const own = node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell' ? find(node) : undefined
  const below = 'children' in node ? node.children.flatMap((child) => segmentsIn(child, find)) : []
  return own ? [own, ...below] : below
}

function numberOf({html}: Unit): number {
  return noteNumber(html)
}

function noteNumber(html: string): number {
  return Number(/ id="[^"]*fn-(\d+)"/u.exec(html)?.[1] ?? 0)
}
