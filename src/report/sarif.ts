import type {CheckAbout} from '../model/check.ts'
import type {Finding, Severity} from '../model/finding.ts'
import {say, type Words} from '../model/message.ts'
import type {Language} from '../model/names.ts'
import {webAddress} from './address.ts'
import {fingerprintsOf} from './fingerprint.ts'
import {sentencesOf} from './sentences.ts'
import type {CheckOutcome, Reporter} from './types.ts'

const levels: Readonly<Record<Severity, string>> = {error: 'error', warning: 'warning', info: 'note'}
const repairOf: Words = {
  en: 'Replace `{{found}}` by `{{text}}`',
  'zh-Hans': '把 `{{found}}` 换成 `{{text}}`',
  'zh-Hant': '把 `{{found}}` 換成 `{{text}}`'
}

/** SARIF 2.1.0, for code scanning on GitHub and for other services that gather findings. */
export const sarif: Reporter = {
  name: 'sarif',
  reader: 'programs',
  report({findings, checks}, {language = 'en'}) {
    const rules = rulesOf({findings, checks}, language)
    const fingerprints = fingerprintsOf(findings)
    const results = findings.map((finding, index) => ({
      ...resultOf(finding, language),
      ruleIndex: rules.findIndex(({id}) => id === finding.check),
      partialFingerprints: {
        'hexaplaFinding/v1': fingerprints[index],
        // The only one that GitHub compares; where it is absent, GitHub makes one of the line.
        primaryLocationLineHash: `${fingerprints[index]}:1`
      }
    }))
    const run = {tool: {driver: {name: 'Hexapla', rules}}, language, columnKind: 'utf16CodeUnits', results}
    const $schema = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json'
    return `${JSON.stringify({$schema, version: '2.1.0', runs: [run]}, undefined, 2)}\n`
  }
}

/** A rule for each check that found something; of a check that nothing is known of, its name alone. */
function rulesOf({findings, checks}: Pick<CheckOutcome, 'findings' | 'checks'>, language: Language) {
  const known = new Set(checks.map(({id}) => id))
  const others = new Set(findings.map(({check}) => check).filter((check) => !known.has(check)))
  return [...checks.map((check) => ruleOf(check, language)), ...[...others].sort().map((id) => ({id}))]
}

function ruleOf({id, severity, promise, reason, url}: CheckAbout, language: Language) {
  const command = `hexapla explain ${id}`
  const texts = [promise[language], reason[language]]
  const address = webAddress(url)
  return {
    id,
    shortDescription: {text: promise[language]},
    fullDescription: {text: reason[language]},
    help: {
      text: [...texts, command].join('\n\n'),
      markdown: [...texts, `\`${command}\``].join('\n\n')
    },
    ...(address === undefined ? {} : {helpUri: address}),
    defaultConfiguration: {level: levels[severity]},
    properties: {tags: [id.slice(0, id.indexOf('/'))]}
  }
}

function resultOf(finding: Finding, language: Language) {
  const {check, severity, place, repair, essay, locale, key} = finding
  const artifactLocation = {uri: addressOf(place.file), uriBaseId: '%SRCROOT%'}
  const {line = 1, column, endColumn} = place
  const columns = {
    ...(column === undefined ? {} : {startColumn: column}),
    ...(endColumn === undefined ? {} : {endColumn})
  }
  const region = {startLine: line, ...columns}
  const name = [essay, locale, key].filter((part) => part !== undefined)
  const logical = name.length === 0 ? {} : {logicalLocations: [{fullyQualifiedName: name.join('/')}]}
  const fixes = repair &&
    endColumn !== undefined && [
      {
        description: {text: plain(say({words: repairOf, values: {...repair}}, language))},
        artifactChanges: [
          {artifactLocation, replacements: [{deletedRegion: region, insertedContent: {text: repair.text}}]}
        ]
      }
    ]
  return {
    ruleId: check,
    level: levels[severity],
    message: {text: plain(sentencesOf(finding, language).join('\n'))},
    locations: [{physicalLocation: {artifactLocation, region}, ...logical}],
    ...(fixes ? {fixes} : {})
  }
}

/** A path as a relative address. */
function addressOf(file: string): string {
  return file
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .split('/')
    .map(encodeURIComponent)
    .join('/')
}

/** Links are read even in plain text here; those of a text that is only quoted must not become any. */
function plain(text: string): string {
  return text.replace(/\[([^\]]*)\](?=\()/gu, '\\[$1\\]')
}
