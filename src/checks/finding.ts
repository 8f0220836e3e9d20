import type {Check, Report} from '../model/check.ts'
import type {Difference, Finding, Repair, Severity} from '../model/finding.ts'
import type {Message, Place, Words} from '../model/message.ts'
import type {Key, Locale, Slug} from '../model/names.ts'
import {failedCheck} from './alignment/failed-check.ts'
import {isOfState} from './setting.ts'

/** What the runner knows of a report that the check does not. */
export interface Whereabouts {
  readonly place: Place
  readonly essay?: Slug
  readonly locale?: Locale
  readonly key?: Key
  /** Where it is not that of the check. */
  readonly severity?: Severity
  /** Where the source stands, as `source/on-trust.md:12`. */
  readonly source?: string
  readonly difference?: Difference
  readonly repair?: Repair
  /** Fingerprints of the source and of the text that were looked at. */
  readonly texts?: string
}

const sourceNote: Words = {
  en: 'The source stands in {{place}}',
  'zh-Hans': '原文在 {{place}}',
  'zh-Hant': '原文在 {{place}}'
}

/** What a check says; `failed` where it did not come to its end. */
type Said = Pick<Report, 'message' | 'values' | 'expected' | 'severity'> & {readonly failed?: true}

/** A report with who, where and how bad. */
export function findingFor(said: Check, report: Said, {source, ...where}: Whereabouts): Finding {
  const check = report.failed ? failedCheck : said
  const words = check.messages[report.message]
  if (!words) throw new Error(`${check.id} has no message ${report.message}`)
  const {essay, locale, key} = where
  const noteWords = check.notes?.[report.message] ?? (source === undefined ? undefined : sourceNote)
  const known = {
    ...(essay ? {essay} : {}),
    ...(locale ? {locale} : {}),
    ...(key ? {key} : {}),
    ...(source ? {place: source} : {})
  }
  const note: Message | undefined = noteWords && {words: noteWords, values: {...known, ...report.values}}
  return {
    check: check.id,
    severity: report.severity ?? check.severities?.[report.message] ?? check.severity,
    ...where,
    message: {words, values: {...(key ? {key} : {}), ...report.values}},
    ...(report.expected ? {expected: report.expected} : {}),
    ...(note ? {note} : {}),
    ...(check.url === undefined ? {} : {url: check.url}),
    ...markOf(check, report, where.texts)
  }
}

/**
 * What of a report lasts.
 *
 * Of the state of a pair there is nothing to add: what waits for a translator waits, whatever the source says by
 * now. What is measured against the whole project moves with every other text, so its numbers do not count.
 */
function markOf({id, scope}: Check, {message, values = {}}: Said, texts: string | undefined): {readonly mark?: string} {
  if (isOfState(id)) return {}
  const isMeasured = scope === 'project' && texts !== undefined
  const lasting = Object.entries(values).filter(([, value]) => !isMeasured || typeof value === 'string')
  const told = lasting.map(([name, value]) => `${name}=${value}`).sort()
  return {mark: [message, ...told].join(' ')}
}
