import type {Finding} from '../model/finding.ts'
import {escapeHtml} from '../model/markup.ts'
import {say} from '../model/message.ts'
import type {Language} from '../model/names.ts'
import {forbiddenInXml} from '../model/xml.ts'
import {addressOf, sentencesOf} from './sentences.ts'
import {reaches} from './severity.ts'
import type {CheckOutcome, Reporter} from './types.ts'

/**
 * Test results, for whatever shows those of JUnit: a suite for each essay and locale, a case for each finding.
 *
 * Findings that fail the check are failures; the others are cases that pass and say what was seen, so that
 * the report is red exactly when the command is. Elements and attributes are those that all readers of the form know.
 */
export const junit: Reporter = {
  name: 'junit',
  reader: 'programs',
  report(outcome, {language = 'en'}) {
    const suites = suitesOf(outcome).map((suite) => printSuite(suite, outcome, language))
    const {findings} = outcome
    const failures = findings.filter(({severity}) => reaches(severity, outcome.failOn)).length
    const tests = suites.reduce((sum, suite) => sum + suite.tests, 0)
    return `<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="hexapla check" tests="${tests}" failures="${failures}" errors="0">
${suites.map(({text}) => text).join('')}</testsuites>
`
  }
}

interface Suite {
  readonly name: string
  readonly findings: readonly Finding[]
}

/** Those of the coverage matrix, also where nothing was found, then the files that belong to none of them. */
function suitesOf({findings, coverage}: CheckOutcome): Suite[] {
  const groups = new Map<string, Finding[]>()
  for (const {slug, status, locales} of coverage) {
    for (const {locale} of status === 'draft' ? [] : locales) groups.set(`${slug} ${locale}`, [])
  }
  for (const finding of findings) {
    const {essay, locale, place} = finding
    const name = essay !== undefined && locale !== undefined ? `${essay} ${locale}` : place.file
    const group = groups.get(name)
    if (group) group.push(finding)
    else groups.set(name, [finding])
  }
  return [...groups].map(([name, own]) => ({name, findings: own}))
}

function printSuite({name, findings}: Suite, {failOn}: CheckOutcome, language: Language) {
  const names = new Map<string, number>()
  const failures = findings.filter(({severity}) => reaches(severity, failOn)).length
  const cases = findings.map((finding) => {
    const told = `${finding.key === undefined ? '' : `#${finding.key} `}${say(finding.message, language)}`
    const known = `${finding.check} ${told}`
    const before = names.get(known) ?? 0
    names.set(known, before + 1)
    const own = before === 0 ? told : `${told} (${before + 1})`
    return printCase(own, finding, {isFailure: reaches(finding.severity, failOn), language})
  })
  const nothing = '<testcase name="nothing to object" classname="hexapla" time="0"/>\n'
  const tests = Math.max(1, findings.length)
  const head = `<testsuite name="${written(name)}" tests="${tests}" failures="${failures}" errors="0" skipped="0" time="0">`
  return {tests, text: `${head}\n${cases.join('') || nothing}</testsuite>\n`}
}

interface CaseOptions {
  readonly isFailure: boolean
  readonly language: Language
}

function printCase(name: string, finding: Finding, {isFailure, language}: CaseOptions): string {
  const {check, severity, message, expected = [], url} = finding
  const lines = [
    addressOf(finding),
    ...sentencesOf(finding, language),
    ...expected.map((text) => `expected: ${text}`),
    ...(url === undefined ? [] : [url])
  ]
  const body = written(lines.join('\n'))
  const head = `<testcase name="${written(name)}" classname="${written(check)}" time="0">`
  const inner = isFailure
    ? `<failure type="${severity}" message="${written(say(message, language))}">${body}</failure>`
    : `<system-out>${severity}: ${body}</system-out>`
  return `${head}${inner}</testcase>\n`
}

/** A text for an element or an attribute. What XML forbids shows as U+FFFD; line breaks survive in attributes, too. */
function written(text: string): string {
  return escapeHtml(text.replace(forbiddenInXml, '\uFFFD')).replace(
    /[\t\n\r]/gu,
    (character) => `&#${character.charCodeAt(0)};`
  )
}
