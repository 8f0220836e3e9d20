import type {Paragraph, Root} from 'mdast'
import {addressesOf, proseOf} from '../markdown/inspect.ts'
import {parseInContext} from '../markdown/parse.ts'
import type {PairToCheck, TextToCheck} from '../model/check.ts'
import type {Context, Segment, SegmentKind} from '../model/essay.ts'
import type {TermFinder} from '../model/glossary.ts'
import type {Key, Locale} from '../model/names.ts'
import type {Alignment, Pair} from '../model/pair.ts'
import type {Profile} from '../model/profile.ts'
import type {Entry} from '../model/segment-file.ts'
import {mergedInto} from '../segments/marker.ts'

/** A pair whose texts can be compared. */
type ReadablePair = Pair & {readonly source: Segment; readonly target: Entry}

/** A pair that has a translation, as checks read it: alone, and beside its source where that makes sense. */
export interface Reading {
  readonly pair: ReadablePair
  readonly target: PairToCheck['target']
  readonly both?: PairToCheck
}

/**
 * The translations of a locale that readers may get to see, each read once for all checks.
 *
 * A stale translation belongs to another text, so comparing it with today's would only make noise. What
 * was merged into a segment counts as a part of its source.
 */
export function* readAll(alignment: Alignment, terms?: TermFinder): Generator<Reading> {
  const definitions = once(() => addressesOf(alignment.context))
  const merged = mergedSources(alignment.pairs)
  for (const pair of alignment.pairs) {
    if (!('source' in pair) || !pair.target || pair.target.text === '') continue
    const {source, target: entry} = pair
    const readable = {...pair, target: entry}
    const target = Object.assign(readText(entry.text, source.kind, alignment), {entry})
    if (!isComparable(pair)) yield {pair: readable, target}
    else {
      const both = {
        source: readSource(source, merged.get(source.key) ?? [], alignment),
        target,
        context: alignment.context,
        ...(terms ? {terms} : {}),
        get definitions() {
          return definitions()
        }
      }
      yield {pair: readable, target, both}
    }
  }
}

/** The language that a text is in, and where it stands. */
interface Surroundings {
  readonly locale: Locale
  readonly profile: Profile
  readonly context: Context
}

/** One text as checks read it: tree and prose are made when first asked for. */
export function readText(text: string, kind: SegmentKind, {locale, profile, context}: Surroundings): TextToCheck {
  const tree = once(() => parseAs(kind, text, context))
  const prose = once(() => proseOf(tree()))
  const known = {text, kind, locale, profile, context}
  return Object.defineProperties(known, {tree: {get: tree}, prose: {get: prose}}) as TextToCheck
}

/** Whether a translation may be held against today's source. */
export function isComparable(pair: Pair): boolean {
  if (pair.state === 'missing') return pair.target?.fingerprint === pair.source.fingerprint
  return pair.state === 'current' || pair.state === 'unverified' || pair.state === 'unstamped'
}

function mergedSources(pairs: readonly Pair[]): ReadonlyMap<Key, Segment[]> {
  const found = new Map<Key, Segment[]>()
  for (const pair of pairs) {
    if (!('source' in pair) || pair.target?.text !== '') continue
    const into = mergedInto(pair.target)
    if (into !== undefined) found.set(into, [...(found.get(into) ?? []), pair.source])
  }
  return found
}

function readSource(
  segment: Segment,
  more: readonly Segment[],
  {sourceLocale: locale, sourceProfile: profile, context}: Alignment
): PairToCheck['source'] {
  const text = [segment, ...more].map((part) => part.text).join('\n\n')
  return Object.assign(readText(text, segment.kind, {locale, profile, context}), {segment})
}

/** Front matter is plain text; everything else is Markdown. */
function parseAs(kind: SegmentKind, text: string, context: Context): Root {
  if (kind !== 'meta') return parseInContext(text, context)
  const start = {line: 1, column: 1, offset: 0}
  const position = {start, end: {line: 1, column: text.length + 1, offset: text.length}}
  const paragraph: Paragraph = {type: 'paragraph', children: [{type: 'text', value: text, position}], position}
  return {type: 'root', children: [paragraph], position}
}

/** Computed when first asked for. */
function once<Value>(make: () => Value): () => Value {
  let made: {readonly value: Value} | undefined
  return () => {
    made ??= {value: make()}
    return made.value
  }
}
