import type {Paragraph, Root} from 'mdast'
import {addressesOf, proseOf} from '../markdown/inspect.ts'
import {parseInContext} from '../markdown/parse.ts'
import type {PairToCheck, Prose, TextToCheck} from '../model/check.ts'
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
  const {sourceLocale, sourceProfile, context} = alignment
  const inSource = {locale: sourceLocale, profile: sourceProfile, context}
  const merged = mergedSources(alignment.pairs)
  for (const pair of alignment.pairs) {
    if (!('source' in pair) || !pair.target || pair.target.text === '') continue
    const {source, target: entry} = pair
    const readable = {...pair, target: entry}
    const target = new ReadTarget(entry, source.kind, alignment)
    if (!isComparable(pair)) yield {pair: readable, target}
    else {
      const whole = merged.has(source.key)
        ? new ReadSource(source, wholeText(source, merged), inSource)
        : readSource(source, inSource)
      yield {pair: readable, target, both: new ReadPair(whole, target, definitions, terms)}
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
class ReadText implements TextToCheck {
  readonly text: string
  readonly kind: SegmentKind
  readonly locale: Locale
  readonly profile: Profile
  readonly context: Context
  #tree: Root | undefined
  #prose: Prose | undefined

  constructor(text: string, kind: SegmentKind, {locale, profile, context}: Surroundings) {
    this.text = text
    this.kind = kind
    this.locale = locale
    this.profile = profile
    this.context = context
  }

  get tree(): Root {
    this.#tree ??= parseAs(this.kind, this.text, this.context)
    return this.#tree
  }

  get prose(): Prose {
    this.#prose ??= proseOf(this.tree)
    return this.#prose
  }
}

class ReadTarget extends ReadText {
  readonly entry: Entry

  constructor(entry: Entry, kind: SegmentKind, surroundings: Surroundings) {
    super(entry.text, kind, surroundings)
    this.entry = entry
  }
}

class ReadSource extends ReadText {
  readonly segment: Segment

  constructor(segment: Segment, text: string, surroundings: Surroundings) {
    super(text, segment.kind, surroundings)
    this.segment = segment
  }
}

class ReadPair implements PairToCheck {
  readonly source: ReadSource
  readonly target: ReadTarget
  readonly context: Context
  readonly terms?: TermFinder
  readonly #definitions: () => ReadonlyMap<string, string>

  constructor(
    source: ReadSource,
    target: ReadTarget,
    definitions: () => ReadonlyMap<string, string>,
    terms: TermFinder | undefined
  ) {
    this.source = source
    this.target = target
    this.context = target.context
    this.#definitions = definitions
    if (terms) this.terms = terms
  }

  get definitions(): ReadonlyMap<string, string> {
    return this.#definitions()
  }
}

/** Whether a translation may be held against today's source. */
export function isComparable(pair: Pair): boolean {
  if (pair.state === 'missing') return pair.target?.fingerprint === pair.source.fingerprint
  return pair.state === 'current' || pair.state === 'unverified' || pair.state === 'unstamped'
}

const sources = new WeakMap<Segment, ReadSource>()

/** A segment of the source as checks read it: the same for every locale, so that it is parsed once. */
export function readSource(segment: Segment, surroundings: Surroundings): ReadSource {
  const before = sources.get(segment)
  const {context, locale, profile} = surroundings
  if (before?.context === context && before.locale === locale && before.profile === profile) return before
  const read = new ReadSource(segment, segment.text, surroundings)
  sources.set(segment, read)
  return read
}

/** Sources that are told in the translation of another, by the key of that one. */
type MergedSources = ReadonlyMap<Key, readonly Segment[]>

export function mergedSources(pairs: readonly Pair[]): MergedSources {
  const found = new Map<Key, Segment[]>()
  for (const pair of pairs) {
    if (!('source' in pair) || pair.target?.text !== '') continue
    const into = mergedInto(pair.target)
    if (into !== undefined) found.set(into, [...(found.get(into) ?? []), pair.source])
  }
  return found
}

/** The text of a source with what was merged into it. */
export function wholeText(segment: Segment, merged: MergedSources): string {
  const more = merged.get(segment.key)
  return more ? [segment, ...more].map((part) => part.text).join('\n\n') : segment.text
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
