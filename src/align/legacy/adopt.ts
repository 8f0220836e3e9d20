import type {Segment} from '../../model/essay.ts'
import type {Fingerprint, Key} from '../../model/names.ts'
import type {Attribute, Entry, SegmentFile} from '../../model/segment-file.ts'
import {fingerprintOf} from '../../segments/fingerprint.ts'
import {attributeOf, mergedInto} from '../../segments/marker.ts'
import {bound} from '../binding.ts'
import {remarksOf} from '../notes.ts'
import {formed} from './form.ts'
import type {Match} from './match.ts'
import type {Section} from './review.ts'

/** A text that goes below the first of its keys; the other keys are told there, too. */
export interface Adoption {
  readonly keys: readonly {readonly key: Key; readonly fingerprint: Fingerprint}[]
  readonly text: string
}

/** What becomes of a translation from elsewhere. */
export interface Decisions {
  readonly adopted: readonly Adoption[]
  /** What a person has to decide, in the order of the essay. */
  readonly sections: readonly Section[]
  /** Segments that wait for a text and got none. */
  readonly dropped: readonly Segment[]
  /** How many texts the file has already, word for word. */
  readonly known: number
}

/** From this probability on a link is taken without asking: see docs/benchmarks.md. */
export const sure = 0.99

/** Decide for each match: take it, ask, or leave what a person wrote alone. */
export function decide(matches: readonly Match[], file: SegmentFile): Decisions {
  const entries = new Map(file.entries.map((entry) => [entry.key, entry]))
  const adopted: Adoption[] = []
  const sections: Section[] = []
  const dropped: Segment[] = []
  let known = 0
  for (const {segments, pieces, confidence} of matches) {
    const [first] = segments
    const text = first && pieces.length > 0 ? formed(first, pieces) : undefined
    const shown = text ?? pieces.map((piece) => piece.text).join('\n\n')
    const told = segments.flatMap(({key}) => textIn(entries.get(key)) ?? [])
    const there = told.filter((words) => !segments.some(({key}) => words === toldIn(key)))
    if (!first) sections.push({keys: [], source: [], text: shown, state: 'apart'})
    else if (pieces.length === 0) dropped.push(...(there.length === 0 ? segments : []))
    else if (there.length > 0 && fingerprintOf(there.join('\n\n')) === fingerprintOf(shown)) known++
    else if (there.length > 0) sections.push(sectionOf(segments, shown, {state: 'conflict', there}))
    else if (text === undefined || confidence < sure || needsEyes({segments, pieces})) {
      sections.push(sectionOf(segments, shown, {state: 'doubtful', confidence}))
    } else adopted.push({keys: segments, text})
  }
  return {adopted, sections, dropped, known}
}

/** Several paragraphs that were cut anew, or a reference to a note that the essay does not have. */
function needsEyes({segments, pieces}: Pick<Match, 'segments' | 'pieces'>): boolean {
  return (segments.length > 1 && pieces.length > 1) || pieces.some(({loose}) => loose)
}

function sectionOf(
  segments: readonly Segment[],
  text: string,
  more: Pick<Section, 'state' | 'confidence' | 'there'>
): Section {
  const keys = segments.map(({key, fingerprint}) => ({key, fingerprint}))
  return {keys, source: segments.map((segment) => segment.text), text, ...more}
}

/** What stands under a key, or where it is told. */
export function textIn(entry: Entry | undefined): string | undefined {
  if (!entry) return undefined
  if (entry.text !== '') return entry.text
  const into = mergedInto(entry)
  return into === undefined ? undefined : toldIn(into)
}

function toldIn(key: Key): string {
  return `→ #${key}`
}

/**
 * Put texts from elsewhere into a segment file: `unverified`, with where they came from.
 *
 * Only what is missing gets one; what a person wrote stays, remarks as well.
 */
export function fill(file: SegmentFile, adopted: readonly Adoption[]): SegmentFile {
  const made = new Map<Key, Pick<Entry, 'text' | 'attributes' | 'fingerprint'>>()
  for (const {keys, text} of adopted) {
    const [first, ...others] = keys
    if (!first) continue
    const states: Attribute[] = [{name: 'unverified'}, {name: 'via', value: `import~${fingerprintOf(text)}`}]
    made.set(first.key, {text, attributes: states, fingerprint: first.fingerprint})
    for (const {key, fingerprint} of others) {
      made.set(key, {text: '', attributes: [{name: 'unverified'}, {name: 'merged', value: first.key}], fingerprint})
    }
  }
  const entries = file.entries.map((entry): Entry => {
    const given = made.get(entry.key)
    if (!given || textIn(entry) !== undefined || attributeOf(entry, 'orphan') !== undefined) return entry
    const waivers = entry.attributes.filter(({name}) => name === 'allow')
    return bound({...entry, ...given, notes: remarksOf(entry), attributes: [...given.attributes, ...waivers]})
  })
  return {...file, entries}
}
