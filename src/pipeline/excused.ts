import type {Finding} from '../model/finding.ts'
import type {Key} from '../model/names.ts'
import type {EssayStates, TranslationState} from './states.ts'

/** The translations of one essay at a commit and now. */
export interface Change {
  /** Nothing where the essay was not there. */
  readonly before: EssayStates
  readonly now: EssayStates
}

type States = ReadonlyMap<Key, TranslationState>

/** What is wrong with a whole translation as long as its texts are to come. */
const ofWholes: ReadonlySet<string> = new Set(['alignment/untranslated-essay', 'publication/coverage'])
const waiting: ReadonlySet<string> = new Set(['alignment/missing', 'alignment/stale', 'alignment/unverified'])
const isCurrent = (state: TranslationState['state']) => state === 'current' || state === 'merged'

/**
 * Whether a finding follows from a change of the source alone, so that it is for translators to answer.
 *
 * So it is where the source of its key is another one than at the commit, and the text is the same (or there was and
 * is none), and the text does not pass as a translation of the new source. A text that was edited or deleted
 * answers for itself; only that it is stale is the doing of the source, whatever was done to the text. So is
 * anything found where the text still counts as current, as after a minor edit: a reader would be told it.
 */
export function isAwaited(finding: Finding, {before, now}: Change): boolean {
  const {check, locale, key} = finding
  if (locale === undefined) return false
  const then: States = before.get(locale) ?? new Map()
  const today: States = now.get(locale) ?? new Map()
  if (key === undefined) return ofWholes.has(check) && isLeftBehind(then, today)
  const [was, is] = [then.get(key), today.get(key)]
  if (!is || isCurrent(is.state) || is.state === 'extra' || was?.source === is.source) return false
  return was?.text === is.text || (check === 'alignment/stale' && is.state === 'stale')
}

/** Whether some source is new or changed, and no text is lost. */
function isLeftBehind(then: States, today: States): boolean {
  const isChanged = [...today].some(([key, {source}]) => then.get(key)?.source !== source)
  return isChanged && ![...then].some(([key, {text}]) => text !== undefined && today.get(key)?.text === undefined)
}

/**
 * Whether a translation that waits for a person waited at the commit as well, for another reason.
 *
 * Who translates what was missing and leaves it to others to confirm has made nothing worse. Nor has who touches a
 * stale text. Who takes a text away has.
 */
export function waitedBefore({check, locale, key}: Finding, {before, now}: Change): boolean {
  if (locale === undefined || key === undefined || !waiting.has(check)) return false
  const [was, is] = [before.get(locale)?.get(key), now.get(locale)?.get(key)]
  if (!was || !is || isCurrent(was.state) || was.state === 'extra' || was.state === 'orphan') return false
  return was.text === undefined || is.text !== undefined
}
