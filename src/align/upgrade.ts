import type {TranslatableBlock} from '../model/essay.ts'
import {InputError, type Words} from '../model/message.ts'
import type {Fingerprint} from '../model/names.ts'
import type {Attribute, Entry, SegmentFile} from '../model/segment-file.ts'
import {withRules} from '../segments/head.ts'
import {attributeOf} from '../segments/marker.ts'
import {allRules, type Rules} from '../segments/rules.ts'
import type {EssayText} from '../segments/split.ts'
import {linesOf, sourceInNote} from './notes.ts'
import type {EssayFiles} from './sync.ts'

const newer: Words = {
  en: 'Unexpected `rules: {{found}}` in the head, expected at most {{known}}: a newer Hexapla wrote this file',
  'zh-Hans': '文前信息 `rules: {{found}}` 高于 {{known}}：这个文件由更新版本的 Hexapla 写成',
  'zh-Hant': '文前資訊 `rules: {{found}}` 高於 {{known}}：這個檔案由更新版本的 Hexapla 寫成'
}
const update: Words = {
  en: 'Update Hexapla',
  'zh-Hans': '请更新 Hexapla',
  'zh-Hant': '請更新 Hexapla'
}

/**
 * Bring files that were written by earlier rules up to today's.
 *
 * Every fingerprint whose text anybody still has is computed anew: sources from the essay, the ledger and
 * notes, translations from the files. One whose text nobody has stays; it is not that of today's source, now as
 * before. So no translation becomes stale by it, and none becomes current. Files of today's rules stay as they are.
 * @throws InputError where a file is of rules that are not known yet
 */
export function upgrade(files: EssayFiles, text: EssayText, all: readonly Rules[] = allRules): EssayFiles {
  const {ledger, targets} = files
  const {length: today} = all
  const known = [...(ledger ? [ledger] : []), ...targets.flatMap(({file}) => file ?? [])]
  for (const {file, head} of known) if (versionOf({head}) > today) throw newerError(file, versionOf({head}), today)
  if (known.every((file) => versionOf(file) === today)) return files
  const bring = (file: SegmentFile): SegmentFile => {
    const from = all[versionOf(file) - 1]
    const to = all[today - 1]
    if (!from || !to || from === to) return file
    return upgradeFile(file, renaming(files, text, from, to), {isLedger: file === ledger, version: today})
  }
  return {
    ...files,
    ...(ledger ? {ledger: bring(ledger)} : {}),
    targets: targets.map((target) => (target.file ? {...target, file: bring(target.file)} : target))
  }
}

function versionOf({head}: Pick<SegmentFile, 'head'>): number {
  return head.rules ?? 1
}

function newerError(file: string, found: number, known: number): InputError {
  return new InputError({words: newer, values: {found, known}}, {file, line: 1, column: 1}, {words: update})
}

/** What fingerprints are called by today's rules. */
interface Renaming {
  readonly from: Rules
  readonly to: Rules
  /** Today's text of a source, by its fingerprint of old. */
  readonly sources: ReadonlyMap<Fingerprint, string>
  readonly texts: ReadonlyMap<Fingerprint, string>
}

function renaming({ledger, targets}: EssayFiles, text: EssayText, from: Rules, to: Rules): Renaming {
  const sources = new Map<Fingerprint, string>()
  const entries = targets.flatMap(({file}) => file?.entries ?? [])
  for (const source of [...entries.flatMap(sourcesIn), ...(ledger?.entries.map((entry) => entry.text) ?? [])]) {
    sources.set(from.fingerprintOf(source), source)
  }
  const after = new Map(blocksOf(to, text).map((block) => [placeOf(block), block.text]))
  for (const block of blocksOf(from, text)) {
    const now = after.get(placeOf(block))
    if (now !== undefined) sources.set(from.fingerprintOf(block.text), now)
  }
  const own = entries.map((entry) => [from.fingerprintOf(entry.text), entry.text] as const)
  return {from, to, sources, texts: new Map([...own, ...sources])}
}

function blocksOf(rules: Rules, text: EssayText): TranslatableBlock[] {
  return rules.split(text).blocks.filter((block) => block.type === 'translate')
}

function placeOf({line, column, slice}: TranslatableBlock): string {
  return `${line}:${column}:${slice}`
}

function sourcesIn(entry: Entry): string[] {
  return [sourceInNote(entry) ?? '', ...['- ', '+ '].map((mark) => linesOf(entry, mark).join('\n'))].filter(
    (source) => source !== ''
  )
}

function upgradeFile(
  {file, head, entries}: SegmentFile,
  renaming: Renaming,
  {isLedger, version}: {readonly isLedger: boolean; readonly version: number}
): SegmentFile {
  const source = nameIn(renaming.sources, renaming)
  const minor = head.minor.map((edit) => ({...edit, from: source(edit.from), to: source(edit.to)}))
  return {
    file,
    head: withRules(head, version, minor),
    entries: entries.map((entry) => upgradeEntry(entry, renaming, isLedger))
  }
}

function upgradeEntry(entry: Entry, {from, to, sources, texts}: Renaming, isLedger: boolean): Entry {
  const rules = {to}
  const source = nameIn(sources, rules)
  const any = nameIn(texts, rules)
  const own = (name: Fingerprint) =>
    from.fingerprintOf(entry.text) === name ? to.fingerprintOf(entry.text) : any(name)
  const attributes = entry.attributes.map((attribute) => upgradeAttribute(attribute, {source, own, any}))
  if (entry.fingerprint === undefined) return {...entry, attributes}
  const now = sources.get(entry.fingerprint)
  const text = isLedger && now !== undefined ? now : entry.text
  return {...entry, text, notes: renoted(entry, now), attributes, fingerprint: source(entry.fingerprint)}
}

type Name = (old: Fingerprint) => Fingerprint

function nameIn(texts: ReadonlyMap<Fingerprint, string>, {to}: Pick<Renaming, 'to'>): Name {
  return (old) => {
    const text = texts.get(old)
    return text === undefined ? old : to.fingerprintOf(text)
  }
}

/** The source in the note of a segment that waits, as it is cut today. */
function renoted(entry: Entry, now: string | undefined): readonly string[] {
  const source = attributeOf(entry, 'missing') === undefined ? undefined : sourceInNote(entry)
  if (source === undefined || now === undefined) return entry.notes
  return [...now.split('\n'), ...entry.notes.slice(source.split('\n').length)]
}

interface Names {
  readonly source: Name
  readonly own: Name
  readonly any: Name
}

function upgradeAttribute({name, value}: Attribute, {source, own, any}: Names): Attribute {
  if (value === undefined) return {name}
  const replaced = (pattern: RegExp, by: Name) => value.replace(pattern, (old) => by(old as Fingerprint))
  if (name === 'reviewed' || name === 'final' || name === 'text') return {name, value: own(value as Fingerprint)}
  if (name === 'stale')
    return {name, value: `${source(value.slice(0, 8) as Fingerprint)}~${own(value.slice(9) as Fingerprint)}`}
  if (name === 'allow') return {name, value: replaced(/(?<=^[^\s:@]+@)[0-9a-f]{8}(?=:)/u, own)}
  if (name !== 'via') return {name, value}
  const made = value.slice(-8) as Fingerprint
  return {
    name,
    value: value.slice(0, -8).replace(/(?<=\/)[0-9a-f]{8}(?=~$)/u, (old) => any(old as Fingerprint)) + own(made)
  }
}
