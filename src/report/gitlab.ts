import type {Finding, Severity} from '../model/finding.ts'
import type {Language} from '../model/names.ts'
import {fingerprintsOf} from './fingerprint.ts'
import {sentencesOf} from './sentences.ts'
import type {Reporter} from './types.ts'

/** `blocker` and `critical` are left to programs that guard more than words. */
const severities: Readonly<Record<Severity, string>> = {error: 'major', warning: 'minor', info: 'info'}

/** A code quality report for GitLab: findings show in merge requests, and which of them are new. */
export const gitlab: Reporter = {
  name: 'gitlab',
  reader: 'programs',
  report({findings}, {language = 'en'}) {
    const fingerprints = fingerprintsOf(findings)
    const issues = findings.map((finding, index) => issueOf(finding, fingerprints[index] ?? '', language))
    return `${JSON.stringify(issues, undefined, 2)}\n`
  }
}

function issueOf(finding: Finding, fingerprint: string, language: Language) {
  const {check, severity, place} = finding
  return {
    description: sentencesOf(finding, language).join('\n'),
    check_name: check,
    fingerprint,
    severity: severities[severity],
    // GitLab takes no finding without a line.
    location: {path: place.file, lines: {begin: place.line ?? 1}}
  }
}
