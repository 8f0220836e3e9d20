import {termFinder} from '../memory/terms.ts'
import type {Check, Report} from '../model/check.ts'
import type {Context, Segment} from '../model/essay.ts'
import type {Finding} from '../model/finding.ts'
import type {TermFinder} from '../model/glossary.ts'
import type {Locale, Slug} from '../model/names.ts'
import type {Alignment, Pair} from '../model/pair.ts'
import type {Profile} from '../model/profile.ts'
import {fingerprintOf} from '../segments/fingerprint.ts'
import {unusedWaiver} from './alignment/unused-waiver.ts'
import {findingFor} from './finding.ts'
import {checks as allChecks} from './index.ts'
import {placeInSource, placeInTarget, repairOf} from './place.ts'
import {readAll, readSource} from './reading.ts'
import {type CheckSettings, isOfState} from './setting.ts'
import {unusedWaivers} from './unused.ts'
import {waive} from './waive.ts'
import {type WantedChecks, wantedIn} from './wanted.ts'

/**
 * Everything that the checks find in an essay's translation into one locale, less what is waived there.
 *
 * Texts are parsed when a check first asks for their tree, and once. A check that throws is bad code and
 * is not caught.
 */
export function runChecks(
  alignment: Alignment,
  essay: Slug,
  settings: CheckSettings,
  all: readonly Check[] = allChecks
): readonly Finding[] {
  const wanted = wantedIn(alignment.locale, settings, all)
  const found = [
    ...findInAlignment(alignment, essay, wanted),
    ...findInTexts(alignment, essay, wanted, termFinder(settings.glossary ?? [], {...alignment, essay}))
  ]
  const {left, used} = waive(found, alignment)
  if (!wanted.all.includes(unusedWaiver)) return left
  return [...left, ...unusedWaivers(alignment, {essay, all, checks: wanted.all, used})]
}

function findInAlignment(alignment: Alignment, essay: Slug, wanted: WantedChecks): Finding[] {
  const {file, locale} = alignment
  const found: Finding[] = []
  let lines: ReadonlyMap<Pair, number> | undefined
  for (const {check, options} of wanted.alignment) {
    for (const report of check.run(alignment, options)) {
      lines ??= linesOf(alignment.pairs)
      const {pair, line = (pair && lines.get(pair)) ?? 1, column = 1, difference} = report
      const place = {file: report.file ?? file, line, column}
      const more = {...sourceOf(pair, alignment), ...judged(pair, check.id), ...(difference ? {difference} : {})}
      found.push(findingFor(check, report, {essay, locale, place, ...more}))
    }
  }
  return found
}

function findInTexts(
  alignment: Alignment,
  essay: Slug,
  wanted: WantedChecks,
  terms: TermFinder | undefined
): Finding[] {
  const {locale} = alignment
  const found: Finding[] = []
  for (const {pair, target, both} of readAll(alignment, terms)) {
    const where = (report: Report) => ({
      essay,
      locale,
      place: placeInTarget(pair.target, report, alignment.file),
      ...repairOf(report, pair.target.text)
    })
    if (both) {
      for (const {check, options} of wanted.pair) {
        for (const report of check.run(both, options)) {
          const texts = `${fingerprintOf(both.source.text)}~${fingerprintOf(pair.target.text)}`
          found.push(findingFor(check, report, {...where(report), ...sourceOf(pair, alignment), texts}))
        }
      }
    }
    for (const {check, options} of wanted.text) {
      for (const report of check.run(target, options)) {
        const texts = fingerprintOf(pair.target.text)
        found.push(findingFor(check, report, {...where(report), key: pair.source.key, texts}))
      }
    }
  }
  return found
}

/** An essay as its author wrote it. */
export interface SourceToCheck {
  readonly essay: Slug
  readonly file: string
  readonly locale: Locale
  readonly profile: Profile
  readonly context: Context
  readonly segments: readonly Segment[]
}

/** What the checks of single texts find in the source itself. */
export function runSourceChecks(
  source: SourceToCheck,
  settings: CheckSettings,
  all: readonly Check[] = allChecks
): Finding[] {
  const {essay, locale, file} = source
  const checks = wantedIn(locale, settings, all).text
  const found: Finding[] = []
  for (const segment of checks.length === 0 ? [] : source.segments) {
    const reading = readSource(segment, source)
    for (const {check, options} of checks) {
      for (const report of check.run(reading, options)) {
        const place = placeInSource(segment, report, file)
        const {key, fingerprint: texts, text} = segment
        found.push(findingFor(check, report, {essay, locale, key, place, texts, ...repairOf(report, text)}))
      }
    }
  }
  return found
}

/** The key that a pair is known by, and where its source stands. */
function sourceOf(pair: Pair | undefined, {sourceFile}: Alignment) {
  if (!pair) return {}
  if (!('source' in pair)) return {key: pair.target.key}
  return {key: pair.source.key, source: `${sourceFile}:${pair.source.line}`}
}

/** What is said of the state of a pair holds for this source; where there is no text, for any. */
function judged(pair: Pair | undefined, check: string): {readonly texts?: string} {
  if (!pair || !('source' in pair) || !pair.target?.text) return {}
  const {fingerprint} = pair.source
  return {texts: isOfState(check) ? fingerprint : `${fingerprint}~${fingerprintOf(pair.target.text)}`}
}

/** The line of each pair's marker; for one that has none yet, that of the next one in the file. */
function linesOf(pairs: readonly Pair[]): ReadonlyMap<Pair, number> {
  const lines = new Map<Pair, number>()
  let line = 1
  for (const pair of pairs.toReversed()) {
    line = pair.target?.line || line
    lines.set(pair, line)
  }
  return lines
}
