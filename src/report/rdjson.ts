import type {Finding, Severity} from '../model/finding.ts'
import type {Language} from '../model/names.ts'
import {sentencesOf} from './sentences.ts'
import type {Reporter, ReportOptions} from './types.ts'

const severities: Readonly<Record<Severity, string>> = {error: 'ERROR', warning: 'WARNING', info: 'INFO'}

/** Diagnostics for reviewdog, with the repairs as suggestions that a reviewer can accept. */
export const rdjson: Reporter = {
  name: 'rdjson',
  reader: 'programs',
  report({findings}, {language = 'en', lineOf}) {
    const diagnostics = findings.map((finding) => diagnosticOf(finding, language, lineOf))
    return `${JSON.stringify({source: {name: 'hexapla'}, diagnostics}, undefined, 2)}\n`
  }
}

function diagnosticOf(finding: Finding, language: Language, lineOf: ReportOptions['lineOf']) {
  const {check, severity, place, repair, url} = finding
  const range = rangeOf(finding, lineOf)
  return {
    message: sentencesOf(finding, language).join('\n'),
    location: {path: place.file, ...(range ? {range} : {})},
    severity: severities[severity],
    code: {value: check, ...(url === undefined ? {} : {url})},
    ...(repair && range && 'end' in range ? {suggestions: [{range, text: repair.text}]} : {})
  }
}

/** The words concerned, or the line alone where its text is not known: here columns count the bytes of UTF-8. */
function rangeOf({place: {file, line, column, endColumn}}: Finding, lineOf: ReportOptions['lineOf']) {
  if (line === undefined) return undefined
  const text = lineOf?.(file, line)
  if (text === undefined || column === undefined) return {start: {line}}
  const at = (column: number) => ({line, column: new TextEncoder().encode(text.slice(0, column - 1)).length + 1})
  return endColumn === undefined ? {start: at(column)} : {start: at(column), end: at(endColumn)}
}
