import type {Check, Finding, Report} from '../model/check.ts'
import type {Message, Place, Words} from '../model/message.ts'
import type {Slug} from '../model/names.ts'
import type {Alignment, Pair} from '../model/pair.ts'
import type {Settings} from '../model/settings.ts'
import {checks as allChecks} from './index.ts'
import {type ReadablePair, readPairs} from './reading.ts'
import {isSettable} from './settle.ts'
import {waive} from './waive.ts'

/**
 * Everything that the checks find in an essay's translation into one locale, less what is waived there.
 *
 * Texts are parsed when a check first asks for their tree, and once. A check that throws is bad code and
 * is not caught.
 */
export function* runChecks(alignment: Alignment, essay: Slug, settings: Pick<Settings, 'checks'>): Generator<Finding> {
  const checks = allChecks.filter(({id}) => settings.checks[id] !== 'off' || !isSettable(id))
  yield* waive(findAll(alignment, essay, checks), alignment)
}

function* findAll(alignment: Alignment, essay: Slug, checks: readonly Check[]): Generator<Finding> {
  const lines = linesOf(alignment.pairs)
  for (const check of checks) {
    if (check.scope !== 'alignment') continue
    for (const report of check.run(alignment)) {
      const {pair, file = alignment.file, line = (pair && lines.get(pair)) ?? 1, column = 1} = report
      const finding = {...findingFor(check, report, pair, alignment, essay), place: {file, line, column}}
      yield report.difference ? {...finding, difference: report.difference} : finding
    }
  }
  const pairChecks = checks.filter((check) => check.scope === 'pair')
  for (const [pair, reading] of readPairs(alignment)) {
    for (const check of pairChecks) {
      for (const report of check.run(reading)) {
        yield {...findingFor(check, report, pair, alignment, essay), place: placeIn(pair, report, alignment.file)}
      }
    }
  }
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

/** A place in a text, as a place in the translator's file. */
function placeIn({target}: ReadablePair, {offset = 0, length = 0}: Report, file: string): Place {
  const before = target.text.slice(0, offset)
  const line = Math.max(1, target.textLine) + before.split('\n').length - 1
  const column = offset - before.lastIndexOf('\n')
  const words = target.text.slice(offset, offset + length)
  return length > 0 && !words.includes('\n') ? {file, line, column, endColumn: column + length} : {file, line, column}
}

const sourceNote: Words = {
  en: 'The source stands in {{place}}',
  'zh-Hans': '原文在 {{place}}',
  'zh-Hant': '原文在 {{place}}'
}

function findingFor(
  check: Check,
  report: Pick<Report, 'message' | 'values' | 'expected'>,
  pair: Pair | undefined,
  alignment: Alignment,
  essay: Slug
): Omit<Finding, 'place'> {
  const words = check.messages[report.message]
  if (!words) throw new Error(`${check.id} has no message ${report.message}`)
  const key = pair && ('source' in pair ? pair.source.key : pair.target.key)
  const place = pair && 'source' in pair ? `${alignment.sourceFile}:${pair.source.line}` : undefined
  const noteWords = check.notes?.[report.message] ?? (place === undefined ? undefined : sourceNote)
  const known = {essay, locale: alignment.locale, ...(key ? {key} : {}), ...(place ? {place} : {})}
  const note: Message | undefined = noteWords && {words: noteWords, values: {...known, ...report.values}}
  return {
    check: check.id,
    severity: check.severity,
    essay,
    locale: alignment.locale,
    ...(key ? {key} : {}),
    message: {words, values: {...(key ? {key} : {}), ...report.values}},
    ...(report.expected ? {expected: report.expected} : {}),
    ...(note ? {note} : {})
  }
}
