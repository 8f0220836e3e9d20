import type {Check, Report} from '../model/check.ts'
import type {Difference, Finding, Repair, Severity} from '../model/finding.ts'
import type {Message, Place, Words} from '../model/message.ts'
import type {Key, Locale, Slug} from '../model/names.ts'

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
}

const sourceNote: Words = {
  en: 'The source stands in {{place}}',
  'zh-Hans': '原文在 {{place}}',
  'zh-Hant': '原文在 {{place}}'
}

/** A report with who, where and how bad. */
export function findingFor(
  check: Check,
  report: Pick<Report, 'message' | 'values' | 'expected' | 'severity'>,
  {source, ...where}: Whereabouts
): Finding {
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
    ...(check.url === undefined ? {} : {url: check.url})
  }
}
