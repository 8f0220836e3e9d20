import type {Segment, SplitEssay} from '../model/essay.ts'
import {InputError, type Words} from '../model/message.ts'
import type {Key, Locale} from '../model/names.ts'
import type {Entry, SegmentFile} from '../model/segment-file.ts'
import {fingerprintOf} from '../segments/fingerprint.ts'
import {newHead, withRetired} from '../segments/head.ts'
import type {CommittedText} from './binding.ts'
import {type Change, planSource} from './plan.ts'
import type {OldSegment} from './reconcile.ts'
import {bringTarget, historyOf, isOrphan} from './target.ts'

/** An essay and all its segment files, as they are. */
export interface EssayFiles {
  readonly essay: SplitEssay
  readonly sourceLocale: Locale
  /** The source locale's file; absent before the first sync. */
  readonly ledger?: SegmentFile
  readonly ledgerFile: string
  readonly targets: readonly TargetFile[]
}

/** One locale of an essay. */
export interface TargetFile {
  readonly locale: Locale
  readonly path: string
  /** Absent before the first sync. */
  readonly file?: SegmentFile
  /** The texts of the commits this work is based on; undefined outside version control. */
  readonly committed?: readonly CommittedText[]
}

/** The same files as they should be. Nothing is written; `changes` is the plan that people read. */
export interface Synced {
  readonly segments: readonly Segment[]
  readonly changes: readonly Change[]
  readonly ledger: SegmentFile
  readonly targets: readonly (TargetFile & {readonly file: SegmentFile})[]
}

const edited: Words = {
  en: 'Unexpected edit of `#{{key}}` in the ledger of the source locale, expected changes in `{{source}}` only',
  'zh-Hans': '原文语言的账本里 `#{{key}}` 被改动过，修改应写在 `{{source}}`',
  'zh-Hant': '原文語言的帳本裡 `#{{key}}` 被改動過，修改應寫在 `{{source}}`'
}
const restore: Words = {
  en: 'Move the edit to `{{source}}`, then run `hexapla sync --repair`, which restores the ledger',
  'zh-Hans': '请把改动移到 `{{source}}`，再运行 `hexapla sync --repair` 恢复账本',
  'zh-Hant': '請把改動移到 `{{source}}`，再執行 `hexapla sync --repair` 恢復帳本'
}

/**
 * Bring the segment files of an essay up to date with its source.
 *
 * Law 3: `sync` of its own result is the same; no word a person wrote is lost: what loses its source
 * becomes an orphan.
 * @throws InputError where the ledger was edited by hand.
 */
export function sync({essay, sourceLocale, ledger, ledgerFile, targets}: EssayFiles): Synced {
  if (ledger) rejectEdits(ledger, essay.file)
  const old = ledger ? oldSegments(ledger.entries) : knownFromTargets(targets)
  const retiredBefore = ledger?.head.retired ?? []
  const {segments, changes} = planSource(essay, old, retiredBefore)
  const gone = changes.filter(({change}) => change === 'retired' || change === 'merged').map(({key}) => key)
  const retired = [...retiredBefore, ...gone.filter((key) => !retiredBefore.includes(key))]
  const head = ledger?.head ?? newHead(essay.slug, sourceLocale, sourceLocale)
  const next: SegmentFile = {
    file: ledgerFile,
    head: gone.length === 0 ? head : withRetired(head, retired),
    entries: segments.map(ledgerEntry)
  }
  const history = historyOf(old, retired, changes, next.head.minor)
  return {
    segments,
    changes,
    ledger: next,
    targets: targets.map((target) => {
      const head = target.file?.head ?? newHead(essay.slug, target.locale, sourceLocale)
      const entries = bringTarget(target, segments, history)
      return {...target, file: {file: target.path, head, entries}}
    })
  }
}

function ledgerEntry({key, fingerprint, text}: Segment): Entry {
  return {key, fingerprint, text, notes: [], attributes: [], line: 0, textLine: 0}
}

function oldSegments(entries: readonly Entry[]): OldSegment[] {
  return entries.map(({key, text, fingerprint}) => ({key, text, fingerprint: fingerprint ?? fingerprintOf(text)}))
}

/** Without a ledger, translations still say which source they were made from. */
function knownFromTargets(targets: readonly TargetFile[]): OldSegment[] {
  const known = new Map<Key, OldSegment>()
  for (const {file} of targets) {
    for (const {key, fingerprint} of file?.entries.filter((entry) => !isOrphan(entry)) ?? []) {
      if (fingerprint !== undefined && !known.has(key)) known.set(key, {key, fingerprint, text: ''})
    }
  }
  return [...known.values()]
}

function rejectEdits(ledger: SegmentFile, source: string): void {
  for (const {key, text, notes, fingerprint, line} of ledger.entries) {
    if (notes.length === 0 && fingerprintOf(text) === fingerprint) continue
    throw new InputError(
      {words: edited, values: {key, source}},
      {file: ledger.file, line, column: 1},
      {words: restore, values: {source}}
    )
  }
}
