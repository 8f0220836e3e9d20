import type {Paragraph, Root} from 'mdast'
import {addressesOf} from '../markdown/inspect.ts'
import {parseInContext} from '../markdown/parse.ts'
import type {PairToCheck} from '../model/check.ts'
import type {Context, Segment, SegmentKind} from '../model/essay.ts'
import type {Key} from '../model/names.ts'
import type {Alignment, Pair} from '../model/pair.ts'
import type {Entry} from '../model/segment-file.ts'
import {mergedInto} from '../segments/marker.ts'

/** A pair whose texts can be compared. */
export type ReadablePair = Pair & {readonly source: Segment; readonly target: Entry}

/**
 * The pairs that are worth comparing, as checks read them.
 *
 * A stale translation belongs to another text, so comparing it with today's would only make noise. What
 * was merged into a segment counts as a part of its source.
 */
export function* readPairs(alignment: Alignment): Generator<readonly [ReadablePair, PairToCheck]> {
  const definitions = once(() => addressesOf(alignment.context))
  const merged = mergedSources(alignment.pairs)
  for (const pair of alignment.pairs) {
    if (isReadable(pair)) yield [pair, readPair(pair, merged.get(pair.source.key) ?? [], alignment, definitions)]
  }
}

function isReadable(pair: Pair): pair is ReadablePair {
  if (pair.state === 'missing') return pair.target?.text !== '' && pair.target?.fingerprint === pair.source.fingerprint
  return (
    (pair.state === 'current' || pair.state === 'unverified' || pair.state === 'unstamped') && pair.target.text !== ''
  )
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

function readPair(
  {source, target}: ReadablePair,
  more: readonly Segment[],
  {locale, sourceLocale, context}: Alignment,
  definitions: () => ReadonlyMap<string, string>
): PairToCheck {
  const text = [source, ...more].map((segment) => segment.text).join('\n\n')
  const sourceTree = once(() => parseAs(source.kind, text, context))
  const targetTree = once(() => parseAs(source.kind, target.text, context))
  return {
    source: {
      text,
      locale: sourceLocale,
      segment: source,
      get tree() {
        return sourceTree()
      }
    },
    target: {
      text: target.text,
      locale,
      entry: target,
      get tree() {
        return targetTree()
      }
    },
    context,
    get definitions() {
      return definitions()
    }
  }
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
