import {accept} from '../../src/align/accept.ts'
import {sourceInNote} from '../../src/align/notes.ts'
import {InputError} from '../../src/model/message.ts'
import type {Fingerprint} from '../../src/model/names.ts'
import type {Entry, SegmentFile} from '../../src/model/segment-file.ts'
import {printSegmentFile} from '../../src/segments/codec.ts'
import {fingerprintOf} from '../../src/segments/fingerprint.ts'
import {attributeOf, withAttributes} from '../../src/segments/marker.ts'
import type {Chance} from './chance.ts'
import {fileOf, type Known, plan, sourcePath, synced, type Tree, targetPaths} from './tree.ts'

/** Which line of a translation was made from, or confirmed for, which source. */
export class Memory {
  readonly #vouched = new Set<string>()
  #count = 0

  /** A new line of a translation, made from this source. */
  write(source: Fingerprint): string {
    const line = `译文${++this.#count}号。`
    this.#vouched.add(`${line}${source}`)
    return line
  }

  /** A person reads a text beside a source and finds that it tells it. */
  confirm(text: string, source: Fingerprint): void {
    for (const line of text.split('\n')) this.#vouched.add(`${line}${source}`)
  }

  holds(line: string, source: Fingerprint): boolean {
    return this.#vouched.has(`${line}${source}`)
  }
}

/** What a person works with. */
export interface Desk {
  readonly chance: Chance
  readonly memory: Memory
  readonly known: Known
}

type Act = (tree: Tree, desk: Desk) => Tree

/** A paragraph of one line, or wrapped over three. */
export function paragraph(chance: Chance): string {
  const line = () => Array.from({length: 7}, () => word(chance)).join(' ')
  return chance.is(0.3) ? [line(), line(), line()].join('\n') : line()
}

function word(chance: Chance): string {
  return Array.from(
    {length: 2 + chance.below(2)},
    () => `${chance.one([...'bdfgklmnprst'])}${chance.one([...'aeiou'])}`
  ).join('')
}

export function sourceOf(paragraphs: readonly string[]): string {
  return `---\ntitle: On margins\n---\n\n${paragraphs.join('\n\n')}\n`
}

const paragraphsOf = (tree: Tree) =>
  (tree[sourcePath] ?? '')
    .trim()
    .split(/\n{2,}/u)
    .slice(1)

const onSource =
  (change: (paragraphs: string[], chance: Chance) => void): Act =>
  (tree, {chance}) => {
    const paragraphs = paragraphsOf(tree)
    change(paragraphs, chance)
    return {...tree, [sourcePath]: sourceOf(paragraphs)}
  }

const reword = onSource((paragraphs, chance) => {
  const at = chance.is(0.4) ? 0 : chance.below(paragraphs.length)
  const words = (paragraphs[at] ?? '').split(' ')
  words[chance.below(words.length)] = word(chance)
  paragraphs[at] = words.join(' ')
})
const insert = onSource((paragraphs, chance) => {
  paragraphs.splice(chance.below(paragraphs.length + 1), 0, paragraph(chance))
})
const remove = onSource((paragraphs, chance) => {
  if (paragraphs.length > 2) paragraphs.splice(chance.below(paragraphs.length), 1)
})
const move = onSource((paragraphs, chance) => {
  paragraphs.splice(chance.below(paragraphs.length), 0, ...paragraphs.splice(chance.below(paragraphs.length), 1))
})

/** A change of one entry of one locale, by hand; nothing where the file cannot be read. */
const onEntry =
  (isMeant: (entry: Entry) => boolean, change: (entry: Entry, desk: Desk) => Entry): Act =>
  (tree, desk) => {
    const path = desk.chance.is(0.3) ? targetPaths[1] : targetPaths[0]
    const file = readable(tree[path])
    const meant = file?.entries.filter(isMeant) ?? []
    // People are drawn to the same places: the first paragraph, and there the first locale.
    const entry = desk.chance.is(0.4) ? meant[0] : desk.chance.one(meant)
    if (!file || !entry) return tree
    const changed = change(entry, desk)
    const text = printSegmentFile({...file, entries: file.entries.map((other) => (other === entry ? changed : other))})
    return {...tree, [path]: desk.chance.is(0.2) ? withBlankLine(text, changed) : text}
  }

function readable(text: string | undefined): SegmentFile | undefined {
  try {
    return text === undefined ? undefined : fileOf(text)
  } catch (error) {
    if (error instanceof InputError) return undefined
    throw error
  }
}

/** People leave a line free between the marker and the text. */
function withBlankLine(text: string, entry: Entry): string {
  return entry.text === '' ? text : text.replace(`-->\n${entry.text}`, `-->\n\n${entry.text}`)
}

const has = (entry: Entry, name: 'missing' | 'stale' | 'unverified' | 'orphan') =>
  attributeOf(entry, name) !== undefined

/** The source that a translator has before her eyes: that of the note, else the one the marker names. */
function shownBy(entry: Entry): Fingerprint {
  const added = entry.notes.filter((line) => line.startsWith('+ ')).map((line) => line.slice(2))
  const shown = has(entry, 'stale') ? added.join('\n') : has(entry, 'missing') ? sourceInNote(entry) : undefined
  return shown ? fingerprintOf(shown) : (entry.fingerprint as Fingerprint)
}

const translate = onEntry(
  (entry) => has(entry, 'missing') && entry.text === '',
  (entry, {memory, chance}) => {
    const lines = Array.from({length: chance.one([1, 1, 3, 5, 7]) ?? 1}, () => memory.write(shownBy(entry)))
    return {...entry, text: lines.join('\n')}
  }
)
/** A line is written anew, or one is added; what it says is what the source says. */
const mend = onEntry(
  (entry) => entry.text !== '' && entry.fingerprint !== undefined && !has(entry, 'orphan'),
  (entry, {memory, chance}) => {
    const lines = entry.text.split('\n')
    lines.splice(chance.below(lines.length), chance.is(0.8) ? 1 : 0, memory.write(shownBy(entry)))
    return {...entry, text: lines.join('\n')}
  }
)
/** A stale translation is brought up to date: some of it is written anew, all of it is read. */
const update = onEntry(
  (entry) => has(entry, 'stale'),
  (entry, {memory, chance}) => {
    const source = shownBy(entry)
    const lines = entry.text.split('\n')
    if (chance.is(0.6)) lines[chance.below(lines.length)] = memory.write(source)
    const text = lines.join('\n')
    memory.confirm(text, source)
    return {...entry, text, attributes: withAttributes(entry, ['stale', 'unverified'])}
  }
)
/** Neither in doubt nor approved. */
const isBare = ({attributes}: Entry) => attributes.every(({name}) => name === 'text')

const approve = onEntry(
  (entry) => entry.text !== '' && isBare(entry) && entry.fingerprint !== undefined,
  (entry, {memory}) => {
    memory.confirm(entry.text, entry.fingerprint as Fingerprint)
    return {
      ...entry,
      attributes: [
        {name: 'reviewed', value: fingerprintOf(entry.text)},
        {name: 'by', value: 'lin'}
      ]
    }
  }
)
const remark = onEntry(
  (entry) => !has(entry, 'missing') && !has(entry, 'orphan'),
  (entry, {memory, chance}) => ({...entry, notes: [...entry.notes, `# ${chance.below(1000)}${memory ? '?' : ''}`]})
)
const empty = onEntry(
  (entry) => entry.text !== '' && isBare(entry),
  (entry) => ({...entry, text: ''})
)

/** `hexapla accept` of one translation, which refuses where `source/` was changed since. */
const acceptOne: Act = (tree, {chance, memory, known}) => {
  const upToDate = synced(tree, known)
  if (upToDate !== tree && ledgerText(upToDate) !== ledgerText(tree)) return tree
  const path = chance.one(targetPaths) ?? targetPaths[0]
  const file = readable(upToDate[path])
  const open =
    file?.entries.filter((entry) => entry.text !== '' && (has(entry, 'unverified') || has(entry, 'stale'))) ?? []
  const entry = chance.one(open)
  const segment = entry && segmentsOf(tree, known).find(({key}) => key === entry.key)
  if (!file || !segment) return tree
  memory.confirm(entry.text, segment.fingerprint)
  const entries = file.entries.map((other) => (other === entry ? accept(entry, segment, {}) : other))
  return {...tree, [path]: printSegmentFile({...file, entries})}
}

const ledgerText = (tree: Tree) => tree['locales/en/on-margins.md']

function segmentsOf(tree: Tree, known: Known) {
  try {
    return plan(tree, known).segments
  } catch (error) {
    if (error instanceof InputError) return []
    throw error
  }
}

const syncNow: Act = (tree, {known}) => synced(tree, known)

const acts: readonly (readonly [number, Act])[] = [
  [4, reword],
  [2, insert],
  [1, remove],
  [1, move],
  [10, syncNow],
  [16, translate],
  [8, mend],
  [8, update],
  [5, acceptOne],
  [1, approve],
  [1, remark],
  [0.5, empty]
]

/** One act of a person, chosen by chance. */
export function act(tree: Tree, desk: Desk): Tree {
  let at = desk.chance.next() * acts.reduce((sum, [weight]) => sum + weight, 0)
  for (const [weight, step] of acts) {
    at -= weight
    if (at < 0) return step(tree, desk)
  }
  return tree
}
