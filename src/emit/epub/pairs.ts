import type {ElementContent, Root} from 'hast'
import type {Nodes, RootContent} from 'mdast'
import {printXhtml} from '../../markdown/html/xhtml.ts'
import type {Edition, EditionSegment} from '../../model/edition.ts'
import {html, type Markup, trusted} from '../../model/markup.ts'
import type {Key} from '../../model/names.ts'
import {idPrefix} from '../identifier.ts'
import {localeSettings, segmentFinder} from '../marking.ts'
import type {ChapterOptions} from './chapter.ts'
import {printCorrections} from './corrections.ts'
import {inLanguage} from './document.ts'
import {printHead} from './head.ts'
import type {Met} from './semantics.ts'
import {textOf} from './text.ts'
import type {Chapter} from './types.ts'
import {bookWord} from './words.ts'

/** Neighbouring blocks of one text that belong together: the first key that they tell, and their elements. */
interface Unit {
  /** Absent for what nobody translates, which is the same in both texts. */
  readonly key?: Key
  readonly elements: ElementContent[]
  /** Whether there is nothing in the text's own language. */
  fallen: boolean
}

/** A text with its lists of notes apart. */
interface Text {
  readonly units: readonly Unit[]
  readonly lists: readonly Root[]
}

/** Two editions of an essay as one chapter: each paragraph of the first is followed by its counterpart. */
export function pairedChapter(
  first: Edition,
  second: Edition,
  {settings, bound}: Omit<ChapterOptions, 'vertical'>
): Chapter {
  const pictures = new Set<string>()
  const met: Met = {headings: [], undescribed: false}
  const onPicture = (path: string) => pictures.add(path)
  const id = `${idPrefix(first.slug)}title`
  const head = printHead([first, second], settings, {id, met, onPicture})
  const hosts = hostsOf([...first.segments, ...second.segments])
  const common = {settings, bound, onPicture}
  const one = unitsOf(first, hosts, (edition) => textOf(edition, {...common, met, suffix: ''}))
  const aside: Met = {headings: [], undescribed: false}
  const other = unitsOf(second, hosts, (edition) =>
    textOf(edition, {...common, met: aside, suffix: `-${second.locale}`})
  )
  const untranslated = bookWord('untranslated', localeSettings(settings, second.locale).profile.words)
  const around = (content: Markup) => html`<div class="other"${inLanguage(second.locale)}>\n${content}\n</div>\n`
  const pairs = pairUp(one.units, other.units).map(([mine, theirs]) => {
    if (!theirs) return html`${trusted(printXhtml(mine))}\n`
    const counterpart = theirs.fallen
      ? html`<p class="untranslated">${untranslated}</p>`
      : trusted(printXhtml(theirs.elements.map(lowered)))
    return html`<div class="pair">\n${trusted(printXhtml(mine))}\n${around(counterpart)}</div>\n`
  })
  const notesOfOther = printNotes(
    other.lists,
    other.units.filter(({fallen}) => fallen)
  )
  const markup = html`<section epub:type="chapter" role="doc-chapter" aria-labelledby="${id}">
${head.markup}${pairs}${printNotes(one.lists, [])}${notesOfOther.markup !== '' && around(notesOfOther)}${printCorrections([first, second], settings)}</section>
`
  const notes = met.notes ?? aside.notes
  return {
    slug: first.slug,
    title: head.title,
    markup: markup.markup,
    headings: met.headings,
    ...(notes === undefined ? {} : {notes}),
    pictures: [...pictures],
    described: !met.undescribed && !aside.undescribed
  }
}

/** Where segments of either text are told, if not under their own key. */
function hostsOf(segments: readonly EditionSegment[]): ReadonlyMap<Key, Key> {
  return new Map(segments.flatMap(({key, into}) => (into === undefined ? [] : [[key, into] as const])))
}

function hostOf(key: Key, hosts: ReadonlyMap<Key, Key>): Key {
  const seen = new Set<Key>([key])
  let host = key
  for (let next = hosts.get(host); next !== undefined && !seen.has(next); next = hosts.get(host)) {
    seen.add(next)
    host = next
  }
  return host
}

function unitsOf(
  edition: Edition,
  hosts: ReadonlyMap<Key, Key>,
  render: (edition: Edition) => ReturnType<typeof textOf>
): Text {
  const find = segmentFinder(edition)
  const units: Unit[] = []
  const lists: Root[] = []
  for (const {blocks, tree, elementsOf} of render(edition)) {
    if (blocks.length === 0) lists.push(tree)
    for (const block of blocks) {
      if (block.type === 'footnoteDefinition') continue
      const elements = elementsOf(block)
      if (elements.length === 0) continue
      const segments = segmentsIn(block, find)
      const key = segments[0] && hostOf(segments[0].key, hosts)
      const fallen = segments.length > 0 && segments.every(({lang}) => lang !== edition.locale)
      const last = units.at(-1)
      if (last && key !== undefined && last.key === key) {
        last.elements.push({type: 'text', value: '\n'}, ...elements)
        last.fallen &&= fallen
      } else units.push({...(key === undefined ? {} : {key}), elements: [...elements], fallen})
    }
  }
  return {units, lists}
}

/**
 * Notes without the ways back to what is not shown.
 * @param hidden units in whose place something else stands
 */
function printNotes(lists: readonly Root[], hidden: readonly Unit[]): Markup {
  const lost = new Set(hidden.flatMap(({elements}) => elements.flatMap(idsIn)).map((id) => `#${id}`))
  const keep = (node: ElementContent): ElementContent[] => {
    if (node.type !== 'element') return [node]
    const {role, href} = node.properties
    if (role === 'doc-backlink' && lost.has(String(href))) return []
    return [{...node, children: node.children.flatMap(keep)}]
  }
  const kept = lists.map(({children}) => children.flatMap((node) => (node.type === 'doctype' ? [] : keep(node))))
  return trusted(kept.map((elements) => `${printXhtml(elements)}\n`).join(''))
}

function idsIn(node: ElementContent): string[] {
  if (node.type !== 'element') return []
  const {id} = node.properties
  return [...(id === undefined ? [] : [String(id)]), ...node.children.flatMap(idsIn)]
}

function segmentsIn(node: RootContent, find: ReturnType<typeof segmentFinder>): EditionSegment[] {
  const found: EditionSegment[] = []
  const look = (inner: Nodes): void => {
    const own =
      inner.type === 'paragraph' || inner.type === 'heading' || inner.type === 'tableCell' ? find(inner) : undefined
    if (own) found.push(own)
    else if ('children' in inner) inner.children.forEach(look)
  }
  look(node)
  return found
}

/** Each unit of the first text with its counterpart. What only the second has stands at its end: nothing is lost. */
function pairUp(mine: readonly Unit[], theirs: readonly Unit[]): (readonly [ElementContent[], Unit?])[] {
  const waiting = new Map(theirs.flatMap((unit) => (unit.key === undefined ? [] : [[unit.key, unit] as const])))
  const pairs = mine.map((unit): readonly [ElementContent[], Unit?] => {
    const other = unit.key === undefined ? undefined : waiting.get(unit.key)
    if (unit.key !== undefined) waiting.delete(unit.key)
    return other ? [unit.elements, other] : [unit.elements]
  })
  return [...pairs, ...[...waiting.values()].map((unit): readonly [ElementContent[], Unit?] => [[], unit])]
}

/** A heading beside a heading is set like one, but the table of contents and screen readers have it once. */
function lowered(node: ElementContent): ElementContent {
  if (node.type !== 'element' || !/^h[2-6]$/u.test(node.tagName)) return node
  return {...node, tagName: 'p', properties: {...node.properties, className: ['heading']}}
}
