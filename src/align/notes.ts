import {differenceOf} from '../locale/difference.ts'
import type {Segment} from '../model/essay.ts'
import type {Fingerprint} from '../model/names.ts'
import type {Entry} from '../model/segment-file.ts'
import {fingerprintOf} from '../segments/fingerprint.ts'
import {attributeOf} from '../segments/marker.ts'

/** What notes say beside a segment: the source to translate, or what changed in it, and people's remarks. */

/** What a note shows of a segment. */
type Offered = Pick<Segment, 'text' | 'comment'>

const fromSource = '# translators: '
const mostChanges = 8

/** The note of a segment that waits for its translation. */
export function missingNote(segment: Segment, entry: Entry | undefined): string[] {
  const source = segment.text.split('\n')
  const remarks = entry ? remarksOf(entry).filter((line) => !source.includes(line.slice(2))) : []
  return [...source, ...commentOf(segment), ...remarks]
}

/** The note of a translation whose source changed: the whole old and new source and the words that changed. */
export function staleNote(oldText: string | undefined, segment: Offered, entry: Entry): string[] {
  const old = (oldText ?? oldSourceIn(entry)).split('\n').filter((line) => line !== '')
  const both = [...old.map((line) => `- ${line}`), ...segment.text.split('\n').map((line) => `+ ${line}`)]
  const known = entry.notes.filter((line) => line.startsWith('- ') || line.startsWith('+ '))
  // The words are found by the machine's segmenter: kept while the texts are the same, whatever its version.
  const unchanged = known.length === both.length && known.every((line, index) => line === both[index])
  const changed = unchanged
    ? entry.notes.filter((line) => line.startsWith('~ '))
    : changedWords(old.join('\n'), segment.text)
  return [...both, ...changed, ...baseLines(entry), ...commentOf(segment), ...remarksOf(entry)]
}

/** The note of a segment that lost its source. */
export function orphanNote(oldText: string | undefined, entry: Entry): string[] {
  const text = oldText ?? sourceInNote(entry)
  return [...(text === undefined ? [] : text.split('\n')), ...remarksOf(entry)]
}

/** What stays when a segment needs no note: people's remarks, and what a conversion started from. */
export function restingNote(entry: Entry): string[] {
  return [...baseLines(entry), ...remarksOf(entry)]
}

/** The lines that tell what an edit of a converted text started from. */
export function baseLines(entry: Entry): string[] {
  return isDiffNote(entry) ? entry.notes.filter(isBaseLine) : []
}

function isBaseLine(line: string): boolean {
  return /^=(?: |$)/u.test(line)
}

/** What the edit of a converted text started from, if the note has the very text that was made. */
export function baseIn(entry: Entry, made: Fingerprint): string | undefined {
  const base = baseLines(entry).map((line) => line.slice(2))
  return base.length > 0 && fingerprintOf(base.join('\n')) === made ? base.join('\n') : undefined
}

/** The entry with a note of what its edit started from. */
export function withBase(entry: Entry, base: string): Entry {
  return withBaseLines(
    entry,
    base.split('\n').map((line) => `= ${line}`)
  )
}

/** The entry with these lines of a note in the place of those that tell what an edit started from. */
export function withBaseLines(entry: Entry, lines: readonly string[]): Entry {
  if (lines.length === 0 && baseLines(entry).length === 0) return entry
  const rest = derivedNote(entry).filter((line) => !isBaseLine(line))
  return {...entry, notes: [...rest, ...lines, ...remarksOf(entry)]}
}

/**
 * What people wrote into a note, without the comment that comes from the essay.
 *
 * Remarks have a mark of their own. What a person typed there without one, or in the place of the source,
 * becomes a remark, since a note is written anew again and again and no word may be lost by it.
 */
export function remarksOf(entry: Entry): string[] {
  const {notes} = entry
  const own = isDiffNote(entry) ? notes.filter(foreignTo(entry)) : notes.slice(namedLines(entry) ?? 0)
  return own.filter((line) => line.trim() !== '' && !line.startsWith(fromSource)).map(asRemark)
}

/** A line as a remark of the note that it stands in. */
export function asRemark(line: string): string {
  return line.startsWith('# ') ? line : `# ${line}`
}

/** Tells which lines of a note about a change `sync` did not write. */
function foreignTo(entry: Entry): (line: string) => boolean {
  const names = (mark: string, fingerprint: string | undefined) =>
    fingerprint === undefined || fingerprintOf(linesOf(entry, mark).join('\n')) === fingerprint
  const isOld = names('- ', attributeOf(entry, 'stale')?.slice(0, 8))
  const isNew = names('+ ', entry.fingerprint)
  return (line) =>
    !(/^[~=](?: |$)/u.test(line) || (isOld && /^-(?: |$)/u.test(line)) || (isNew && /^\+(?: |$)/u.test(line)))
}

/** The note without people's remarks: what commands wrote. */
export function derivedNote(entry: Entry): string[] {
  const remarks = remarksOf(entry)
  const rest = [...entry.notes]
  for (const remark of remarks.reverse()) rest.splice(rest.lastIndexOf(remark), 1)
  return rest
}

/** The source text that the note of a missing segment or of an orphan holds; undefined if there is none. */
export function sourceInNote(entry: Entry): string | undefined {
  const count = isDiffNote(entry) ? 0 : sourceLines(entry)
  return count === 0 ? undefined : entry.notes.slice(0, count).join('\n')
}

/** Only missing segments and orphans show a source as it is; a heading there may look like a remark. */
function isDiffNote(entry: Entry): boolean {
  return attributeOf(entry, 'missing') === undefined && attributeOf(entry, 'orphan') === undefined
}

/** How many lines of the note are source: those that its fingerprint names, else all before the last remarks. */
function sourceLines(entry: Entry): number {
  const {notes} = entry
  let end = notes.length
  while (end > 0 && notes[end - 1]?.startsWith('# ')) end--
  return namedLines(entry) ?? end
}

/** How many lines of the note are the source that its fingerprint names; undefined where none are. */
function namedLines({notes, fingerprint}: Entry): number | undefined {
  if (fingerprint === undefined) return undefined
  for (let count = notes.length; count > 0; count--) {
    if (fingerprintOf(notes.slice(0, count).join('\n')) === fingerprint) return count
  }
  return undefined
}

/** Lines of a note that begin with a mark, without it. */
export function linesOf(entry: Entry, mark: string): string[] {
  return entry.notes.filter((line) => line.startsWith(mark)).map((line) => line.slice(mark.length))
}

/** The older source that the note of a stale translation holds. */
function oldSourceIn(entry: Entry): string {
  return linesOf(entry, '- ').join('\n')
}

function commentOf({comment}: Offered): string[] {
  return comment === undefined ? [] : [`${fromSource}${comment}`]
}

function changedWords(old: string, now: string): string[] {
  if (old === '') return []
  const changes: string[] = []
  let removed = ''
  let added = ''
  const flush = () => {
    if (removed.trim() !== '' || added.trim() !== '') changes.push(`~ ${fold(removed)} → ${fold(added)}`.trimEnd())
    removed = ''
    added = ''
  }
  for (const run of differenceOf(old, now)) {
    if (run.in === 'both' && /\S/u.test(run.text)) flush()
    else {
      if (run.in !== 'new') removed += run.text
      if (run.in !== 'old') added += run.text
    }
  }
  flush()
  return changes.length > mostChanges ? [...changes.slice(0, mostChanges), '~ …'] : changes
}

function fold(text: string): string {
  return text.replace(/\s+/gu, ' ').trim()
}
