import {codes, countEmphasis} from '../markdown/inspect.ts'
import {parseInContext} from '../markdown/parse.ts'
import type {Context, Segment} from '../model/essay.ts'
import type {Fingerprint, Key} from '../model/names.ts'
import type {MinorEdit} from '../model/segment-file.ts'
import {fingerprintOf} from '../segments/fingerprint.ts'
import {attributeOf} from '../segments/marker.ts'
import {linesOf} from './notes.ts'
import {isSameSource} from './pair.ts'
import {isSafe} from './safe.ts'
import {wordsOf} from './similarity.ts'
import type {EssayFiles} from './sync.ts'

/** A source text that translations of a segment were made from, and that is not today's. */
export interface EarlierSource {
  readonly fingerprint: Fingerprint
  /** The text itself, where the ledger or a note still has it. */
  readonly text?: string
}

/** What translations of a segment, and its ledger, still know as its source although today's is another. */
export function earlierSources(
  {key, fingerprint}: Segment,
  {ledger, targets}: EssayFiles,
  minor: readonly MinorEdit[]
): EarlierSource[] {
  const found = new Map<Fingerprint, EarlierSource>()
  const add = (earlier: Fingerprint | undefined, text: string | undefined): void => {
    if (earlier === undefined || isSameSource(key, earlier, fingerprint, minor)) return
    const sure = text !== undefined && fingerprintOf(text) === earlier
    if (sure || !found.has(earlier)) found.set(earlier, sure ? {fingerprint: earlier, text} : {fingerprint: earlier})
  }
  for (const file of [ledger, ...targets.map((target) => target.file)]) {
    const entry = file?.entries.find((candidate) => candidate.key === key)
    if (!entry || attributeOf(entry, 'missing') !== undefined) continue
    const origin = attributeOf(entry, 'stale')?.slice(0, 8) as Fingerprint | undefined
    if (origin !== undefined) add(origin, linesOf(entry, '- ').join('\n'))
    else add(entry.fingerprint, file === ledger ? entry.text : undefined)
  }
  return [...found.values()]
}

/**
 * Segments that were edited in nothing but white space, punctuation or case: worth declaring a minor edit.
 *
 * Not where a translation was stale before: it was made from an earlier source, and lacks more than this edit.
 */
export function minorProposals(
  segments: readonly Segment[],
  {ledger, targets, essay: {context}}: Pick<EssayFiles, 'ledger' | 'targets' | 'essay'>
): Key[] {
  const before = new Map(ledger?.entries.map((entry) => [entry.key, entry]))
  const behind = new Set(
    targets
      .flatMap(({file}) => file?.entries ?? [])
      .filter((entry) => attributeOf(entry, 'stale') !== undefined)
      .map(({key}) => key)
  )
  return segments.flatMap(({key, fingerprint, text}) => {
    const old = before.get(key)
    if (!old || old.fingerprint === fingerprint || behind.has(key)) return []
    return isTrivial(old.text, text, context) ? key : []
  })
}

/**
 * Whether two sources differ in nothing that a translation could have to tell: the same words, with their
 * numbers, names and negations, the same links, notes, code and emphasis, the same questions and exclamations.
 *
 * Case may differ where a sentence begins, nowhere else: there it could make a name of a word.
 */
export function isTrivial(old: string, now: string, context: Context): boolean {
  return (
    isAlike(spokenWords(old), spokenWords(now)) &&
    isAlike(old.match(/[?!？！]/gu) ?? [], now.match(/[?!？！]/gu) ?? []) &&
    isSafe(old, now, context) &&
    isAlike(marksOf(old, context), marksOf(now, context))
  )
}

/** Words in order; the first of each sentence in lower case. */
function spokenWords(text: string): string[] {
  let first = true
  return wordsOf(text).flatMap((word) => {
    if (/[.!?:;。！？：；]/u.test(word)) first = true
    if (!/[\p{L}\p{N}]/u.test(word)) return []
    const spoken = first ? word.charAt(0).toLowerCase() + word.slice(1) : word
    first = false
    return spoken.replaceAll('’', "'")
  })
}

function marksOf(text: string, context: Context): string[] {
  const tree = parseInContext(text, context)
  const {emphasis, strong} = countEmphasis(tree)
  return [...codes(tree).map(({value}) => value), `${emphasis} ${strong}`, text.match(/^#+ /u)?.[0] ?? '']
}

function isAlike(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((word, index) => word === other[index])
}
