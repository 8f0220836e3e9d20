import {type Synced, sync, type TargetFile} from '../../src/align/sync.ts'
import type {Key, Locale, Slug} from '../../src/model/names.ts'
import type {SegmentFile} from '../../src/model/segment-file.ts'
import {parseSegmentFile, printSegmentFile} from '../../src/segments/codec.ts'
import {fingerprintOf} from '../../src/segments/fingerprint.ts'
import {split} from '../../src/segments/split.ts'

/** An essay in English with one Chinese translation, as it lives through edits: texts only, like a working tree. */
export interface Tree {
  readonly source: string
  readonly ledger?: string
  readonly target?: string
}

const ledgerFile = 'locales/en/on-margins.md'
const targetPath = 'locales/zh-Hans/on-margins.md'

/** `sync` of a working tree. `committed` are keys that had another text in the last commit; undefined outside git. */
export function syncTree({source, ledger, target}: Tree, committed?: readonly string[]): Synced {
  const essay = split({slug: 'on-margins' as Slug, file: 'source/on-margins.md', text: source, translatable: []})
  const read = (text: string | undefined, file: string): SegmentFile | undefined =>
    text === undefined ? undefined : parseSegmentFile(text, file)
  const known = read(ledger, ledgerFile)
  const file = read(target, targetPath)
  const row: TargetFile = {
    locale: 'zh-Hans' as Locale,
    path: targetPath,
    ...(file ? {file} : {}),
    ...(committed ? {committed: committed.map((key) => ({key: key as Key, text: fingerprintOf('')}))} : {})
  }
  return sync({essay, sourceLocale: 'en' as Locale, ledgerFile, ...(known ? {ledger: known} : {}), targets: [row]})
}

/** The working tree after `sync` has written. */
export function afterSync(tree: Tree, committed?: readonly string[]): Tree & {ledger: string; target: string} {
  const {ledger, targets} = syncTree(tree, committed)
  const [target] = targets
  if (!target) throw new Error('a tree has one target')
  return {source: tree.source, ledger: printSegmentFile(ledger), target: printSegmentFile(target.file)}
}

/** Put a translation below a marker, as a translator does. */
export function translate(tree: Tree, key: string, text: string): Tree {
  const lines = (tree.target ?? '').split('\n')
  const start = lines.findIndex((line) => line === `<!-- #${key}` || line.startsWith(`<!-- #${key} `))
  const close = lines.findIndex((line, index) => index >= start && line.endsWith('-->'))
  let end = close + 1
  while (end < lines.length && !lines[end]?.startsWith('<!-- #')) end++
  return {...tree, target: [...lines.slice(0, close + 1), text, '', ...lines.slice(end)].join('\n')}
}

/** A segment of the target as its file has it: marker and text. */
export function segmentOf({target = ''}: Tree, key: string): string {
  const found = target
    .split(/^(?=<!-- #)/mu)
    .find((part) => part.startsWith(`<!-- #${key}\n`) || part.startsWith(`<!-- #${key} `))
  return found?.trim() ?? ''
}

/** Source of an essay with these paragraphs. */
export function sourceOf(...paragraphs: readonly string[]): string {
  return `---\ntitle: On margins\n---\n\n${paragraphs.join('\n\n')}\n`
}
