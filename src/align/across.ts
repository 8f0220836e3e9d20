import type {Segment} from '../model/essay.ts'
import {bodyKey, type Key, type Locale, type Slug} from '../model/names.ts'
import type {Entry} from '../model/segment-file.ts'
import {attributeOf} from '../segments/marker.ts'
import {carry} from './carry.ts'
import type {Change} from './plan.ts'
import {revive} from './returning.ts'
import type {EssayFiles, Synced} from './sync.ts'

/** One of several essays that are brought up to date together. */
export interface EssaySync {
  readonly slug: Slug
  readonly before: EssayFiles
  readonly synced: Synced
}

/** A paragraph that left one essay and stands in another. */
interface Removal {
  readonly from: {readonly slug: Slug; readonly key: Key}
  readonly to: {readonly slug: Slug; readonly segment: Segment}
  readonly similarity: number
}

/**
 * Let translations follow paragraphs from essay to essay.
 *
 * What was retired in one and is new in another, equal or so similar and long that it is certain, takes its
 * translations along. They are `unverified` there, since nobody has read them beside their new neighbours;
 * the first essay keeps no orphan of them.
 */
export function carryAcross<Essay extends EssaySync>(essays: readonly Essay[]): readonly Essay[] {
  return removalsAmong(essays).reduce<readonly Essay[]>(follow, essays)
}

function removalsAmong(essays: readonly EssaySync[]): Removal[] {
  const gone = essays.flatMap(({slug, before, synced}) => {
    const retired = keysOf(synced.changes, ({change, toKey}) => change === 'retired' && toKey === undefined)
    const entries = before.ledger?.entries.filter(({key}) => retired.has(key)) ?? []
    return entries.flatMap(({key, text, fingerprint}) => (fingerprint ? [{slug, key, text, fingerprint}] : []))
  })
  const come = essays.flatMap(({slug, synced}) => {
    const fresh = keysOf(synced.changes, ({change, fromKey}) => change === 'new' && fromKey === undefined)
    return synced.segments.flatMap((segment) => (fresh.has(segment.key) ? [{...segment, slug, segment}] : []))
  })
  if (gone.length === 0 || come.length === 0) return []
  return carry(gone, come).flatMap(({from, to, similarity}) => {
    const [old, now] = [gone[from], come[to]]
    return !old || !now || old.slug === now.slug ? [] : [{from: old, to: now, similarity}]
  })
}

function keysOf(changes: readonly Change[], wanted: (change: Change) => boolean): ReadonlySet<Key> {
  return new Set(changes.flatMap((change) => (bodyKey.test(change.key) && wanted(change) ? change.key : [])))
}

function follow<Essay extends EssaySync>(essays: readonly Essay[], {from, to, similarity}: Removal): readonly Essay[] {
  const old = essays.find(({slug}) => slug === from.slug)
  const now = essays.find(({slug}) => slug === to.slug)
  if (!old || !now || old.before.sourceLocale !== now.before.sourceLocale) return essays
  const orphans = new Map<Locale, Entry>()
  for (const {locale, file} of old.synced.targets) {
    const orphan = file.entries.find((entry) => entry.key === from.key && attributeOf(entry, 'orphan') !== undefined)
    if (orphan && orphan.text !== '' && isWaiting(now.synced, locale, to.segment.key)) orphans.set(locale, orphan)
  }
  if (orphans.size === 0) return essays
  const rounded = Math.round(similarity * 1000) / 1000
  return essays.map((essay) => {
    if (essay === old) {
      const leave = (entries: readonly Entry[], locale: Locale) =>
        entries.filter((entry) => entry !== orphans.get(locale))
      return changed(essay, from.key, {toEssay: to.slug, toKey: to.segment.key, similarity: rounded}, leave)
    }
    if (essay !== now) return essay
    const arrive = (entries: readonly Entry[], locale: Locale) => {
      const orphan = orphans.get(locale)
      return entries.map((entry) => (orphan && entry.key === to.segment.key ? revive(orphan, to.segment) : entry))
    }
    return changed(essay, to.segment.key, {fromEssay: from.slug, fromKey: from.key, similarity: rounded}, arrive)
  })
}

function isWaiting({targets}: Synced, locale: Locale, key: Key): boolean {
  const entry = targets.find((target) => target.locale === locale)?.file.entries.find((known) => known.key === key)
  return entry !== undefined && attributeOf(entry, 'missing') !== undefined && entry.text === ''
}

/** An essay with more said of one key, and with other entries. */
function changed<Essay extends EssaySync>(
  essay: Essay,
  key: Key,
  more: Partial<Change>,
  bring: (entries: readonly Entry[], locale: Locale) => readonly Entry[]
): Essay {
  const {changes, targets} = essay.synced
  return {
    ...essay,
    synced: {
      ...essay.synced,
      changes: changes.map((change) => (change.key === key ? {...change, ...more} : change)),
      targets: targets.map((target) => {
        const {file, locale} = target
        return {...target, file: {...file, entries: bring(file.entries, locale)}}
      })
    }
  }
}
