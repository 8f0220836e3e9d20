import type {Finding} from '../model/finding.ts'
import {say} from '../model/message.ts'
import type {Language} from '../model/names.ts'
import type {Reporter} from './types.ts'

/** For programs: what `jsonSchema` describes. Fields that have no value are absent, never null. */
export const json: Reporter = {
  name: 'json',
  reader: 'programs',
  report({findings, summary}, {language = 'en'}) {
    const {essays, segments, errors, warnings, infos, known, awaited} = summary
    const rows = findings.map((finding) => row(finding, language))
    const report = {version: 1, findings: rows, summary: {essays, segments, errors, warnings, infos, known, awaited}}
    return `${JSON.stringify(report, undefined, 2)}\n`
  }
}

/** `JSON.stringify` leaves out what is undefined. */
function row(
  {check, severity, essay, locale, key, place, message, expected, difference, note, url}: Finding,
  language: Language
) {
  return {
    check,
    severity,
    essay,
    locale,
    key,
    ...{file: place.file, line: place.line, column: place.column, endColumn: place.endColumn},
    message: say(message, language),
    expected,
    difference,
    note: note && say(note, language),
    url
  }
}

const count = {type: 'integer', minimum: 0}
const position = {type: 'integer', minimum: 1}
const text = {type: 'string'}

/** JSON Schema of the report. New fields may come within a version, so unknown ones are allowed. */
export const jsonSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'hexapla check --format json',
  type: 'object',
  required: ['version', 'findings', 'summary'],
  properties: {
    version: {const: 1},
    findings: {
      type: 'array',
      items: {
        type: 'object',
        required: ['check', 'severity', 'file', 'message'],
        properties: {
          check: {type: 'string', pattern: '^[a-z-]+/[a-z-]+$'},
          severity: {enum: ['error', 'warning', 'info']},
          essay: text,
          locale: text,
          key: text,
          file: text,
          line: position,
          column: {...position, description: 'In UTF-16 code units, from 1'},
          endColumn: {...position, description: 'Behind the last character concerned, on the same line'},
          message: text,
          expected: {type: 'array', items: text, description: 'What would have been right, as literal text'},
          difference: {
            type: 'object',
            description: 'The source that was translated, where it is known, and the source as it is now',
            required: ['was', 'now'],
            properties: {was: text, now: text}
          },
          note: text,
          url: {...text, description: 'The manual page of the check, where one is known'}
        }
      }
    },
    summary: {
      type: 'object',
      required: ['essays', 'segments', 'errors', 'warnings', 'infos'],
      properties: {
        ...{essays: count, segments: count, errors: count, warnings: count, infos: count},
        known: {...count, description: 'Findings set aside by --baseline or --since; not among the others'},
        awaited: {
          ...count,
          description: 'Translations that changes of the source since --since ask for; set aside, too'
        }
      }
    }
  }
} as const
