import {type CommittedText, committedTexts} from '../../src/align/binding.ts'
import {pairUp} from '../../src/align/pair.ts'
import {type Synced, sync} from '../../src/align/sync.ts'
import {InputError} from '../../src/model/message.ts'
import type {Fingerprint, Key, Locale, Slug} from '../../src/model/names.ts'
import type {SegmentFile} from '../../src/model/segment-file.ts'
import {parseSegmentFile, printSegmentFile} from '../../src/segments/codec.ts'
import {split} from '../../src/segments/split.ts'

/** A tree of a project with one essay: texts by path. */
export type Tree = Readonly<Record<string, string>>

export const sourcePath = 'source/on-margins.md'
export const ledgerPath = 'locales/en/on-margins.md'
export const targetPaths = ['locales/zh-Hans/on-margins.md', 'locales/zh-Hant/on-margins.md'] as const
export const paths = [sourcePath, ledgerPath, ...targetPaths] as const

/** What version control knows beside a working tree. */
export interface Known {
  /** The texts of the last commit, by path. */
  readonly committed: ReadonlyMap<string, readonly CommittedText[]>
}

/** What is known to version control where this is the last commit. */
export function knownAt(head: Tree): Known {
  return {committed: new Map(targetPaths.map((path) => [path, committedIn(head[path])]))}
}

const localeOf = (path: string) => path.split('/')[1] as Locale

/** `sync`, planned as the program plans it. @throws InputError where a file cannot be read. */
export function plan(tree: Tree, {committed}: Known): Synced {
  const essay = essayOf(tree[sourcePath] ?? '')
  const ledger = read(tree, ledgerPath)
  return sync({
    essay,
    sourceLocale: 'en' as Locale,
    ledgerFile: ledgerPath,
    ...(ledger ? {ledger} : {}),
    targets: targetPaths.map((path) => {
      const file = read(tree, path)
      return {locale: localeOf(path), path, ...(file ? {file} : {}), committed: committed.get(path) ?? []}
    })
  })
}

function read(tree: Tree, path: string): SegmentFile | undefined {
  const text = tree[path]
  return text === undefined ? undefined : {...fileOf(text), file: path}
}

const essayOf = remembering((text) => split({slug: 'on-margins' as Slug, file: sourcePath, text, translatable: []}))

/** A segment file read, once for each text: histories look at the same one again and again. */
export const fileOf = remembering((text) => parseSegmentFile(text, ''))

function remembering<Result>(read: (text: string) => Result): (text: string) => Result {
  const known = new Map<string, Result>()
  return (text) => {
    const found = known.get(text) ?? read(text)
    if (known.size > 200) known.clear()
    known.set(text, found)
    return found
  }
}

function committedIn(text: string | undefined): readonly CommittedText[] {
  if (text === undefined) return []
  try {
    return committedTexts(fileOf(text).entries)
  } catch {
    return [...text.matchAll(/^<!-- #(\S+)/gmu)].map((found) => ({key: found[1] as Key}))
  }
}

/** The tree after `sync` has written, as it is where `sync` refuses. */
export function synced(tree: Tree, known: Known): Tree {
  try {
    const {ledger, targets} = plan(tree, known)
    const files = [ledger, ...targets.map(({file}) => file)]
    return {...tree, ...Object.fromEntries(files.map((file) => [file.file, printSegmentFile(file)]))}
  } catch (error) {
    if (error instanceof InputError) return tree
    throw error
  }
}

/** A line of a translation that passes as current, and the source that it passes for. */
export interface Told {
  readonly path: string
  readonly key: Key
  readonly line: string
  readonly source: Fingerprint
}

/** What readers of this tree would be shown as current; undefined where the program refuses to read it. */
export function toldIn(tree: Tree, known: Known): Told[] | undefined {
  try {
    const {segments, targets, ledger} = plan(tree, known)
    return targets.flatMap(({path, file}) =>
      pairUp(segments, file.entries, ledger.head.minor).flatMap((pair) =>
        pair.state === 'current'
          ? pair.target.text
              .split('\n')
              .map((line) => ({path, key: pair.source.key, line, source: pair.source.fingerprint}))
          : []
      )
    )
  } catch (error) {
    if (error instanceof InputError) return undefined
    throw error
  }
}

/** The lines that translators typed, wherever they stand in a text. */
export function typedLines(text: string | undefined): Set<string> {
  return new Set(text?.match(/^译文\d+号。$/gmu))
}
