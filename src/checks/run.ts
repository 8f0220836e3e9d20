import {termFinder} from '../memory/terms.ts'
import type {Check, Report} from '../model/check.ts'
import type {Context, Segment} from '../model/essay.ts'
import type {Finding} from '../model/finding.ts'
import type {Locale, Slug} from '../model/names.ts'
import type {Alignment, Pair} from '../model/pair.ts'
import type {Profile} from '../model/profile.ts'
import {fingerprintOf} from '../segments/fingerprint.ts'
import {unusedWaiver} from './alignment/unused-waiver.ts'
import {findingFor} from './finding.ts'
import {checks as allChecks} from './index.ts'
import {placeInSource, placeInTarget, repairOf} from './place.ts'
import {readAll, readText} from './reading.ts'
import {type CheckSettings, isOfState, isOn, optionsOf} from './setting.ts'
import {unusedWaivers} from './unused.ts'
import {waive} from './waive.ts'

/**
 * Everything that the checks find in an essay's translation into one locale, less what is waived there.
 *
 * Texts are parsed when a check first asks for their tree, and once. A check that throws is bad code and
 * is not caught.
 */
export function* runChecks(
  alignment: Alignment,
  essay: Slug,
  settings: CheckSettings,
  all: readonly Check[] = allChecks
): Generator<Finding> {
  const checks = all.filter((check) => isOn(check, alignment.locale, settings))
  const {left, used} = waive(findAll(alignment, essay, checks, settings), alignment)
  yield* left
  if (checks.includes(unusedWaiver)) yield* unusedWaivers(alignment, {essay, all, checks, used})
}

function* findAll(
  alignment: Alignment,
  essay: Slug,
  checks: readonly Check[],
  settings: CheckSettings
): Generator<Finding> {
  const {file, locale} = alignment
  const lines = linesOf(alignment.pairs)
  for (const check of checks) {
    if (check.scope !== 'alignment') continue
    for (const report of check.run(alignment, optionsOf(check, settings, locale))) {
      const {pair, line = (pair && lines.get(pair)) ?? 1, column = 1, difference} = report
      const place = {file: report.file ?? file, line, column}
      yield findingFor(check, report, {
        essay,
        locale,
        place,
        ...sourceOf(pair, alignment),
        ...judged(pair, check.id),
        ...(difference ? {difference} : {})
      })
    }
  }
  yield* findInTexts(alignment, essay, checks, settings)
}

function* findInTexts(
  alignment: Alignment,
  essay: Slug,
  checks: readonly Check[],
  settings: CheckSettings
): Generator<Finding> {
  const {file, locale} = alignment
  const pairChecks = withOptions(
    checks.filter((check) => check.scope === 'pair'),
    settings,
    locale
  )
  const textChecks = withOptions(
    checks.filter((check) => check.scope === 'text'),
    settings,
    locale
  )
  const terms = termFinder(settings.glossary ?? [], {...alignment, essay})
  for (const {pair, target, both} of readAll(alignment, terms)) {
    const found = (report: Report) => {
      const place = placeInTarget(pair.target, report, file)
      return {essay, locale, place, ...repairOf(report, pair.target.text)}
    }
    const text = () => fingerprintOf(pair.target.text)
    const texts = () => `${both ? fingerprintOf(both.source.text) : ''}~${text()}`
    for (const {check, options} of both ? pairChecks : []) {
      for (const report of both ? check.run(both, options) : []) {
        yield findingFor(check, report, {...found(report), ...sourceOf(pair, alignment), texts: texts()})
      }
    }
    for (const {check, options} of textChecks) {
      for (const report of check.run(target, options)) {
        yield findingFor(check, report, {...found(report), key: pair.source.key, texts: text()})
      }
    }
  }
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
export function* runSourceChecks(
  source: SourceToCheck,
  settings: CheckSettings,
  all: readonly Check[] = allChecks
): Generator<Finding> {
  const {essay, locale, file} = source
  const checks = all.filter((check) => check.scope === 'text' && isOn(check, locale, settings))
  const textChecks = withOptions(
    checks.filter((check) => check.scope === 'text'),
    settings,
    locale
  )
  for (const segment of textChecks.length === 0 ? [] : source.segments) {
    const reading = readText(segment.text, segment.kind, source)
    for (const {check, options} of textChecks) {
      for (const report of check.run(reading, options)) {
        const place = placeInSource(segment, report, file)
        const {key, fingerprint: texts, text} = segment
        yield findingFor(check, report, {essay, locale, key, place, texts, ...repairOf(report, text)})
      }
    }
  }
}

function withOptions<Kind extends Check>(checks: readonly Kind[], settings: CheckSettings, locale: Locale) {
  return checks.map((check) => ({check, options: optionsOf(check, settings, locale)}))
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
