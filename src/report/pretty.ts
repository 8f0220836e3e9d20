import type {Finding, Severity, Summary} from '../model/finding.ts'
import {say} from '../model/message.ts'
import type {Language} from '../model/names.ts'
import {showChange} from './change.ts'
import {frame} from './frame.ts'
import {addressOf} from './sentences.ts'
import type {Colours, Reporter, ReportOptions} from './types.ts'
import {harmless, padTo, widest, widthOf} from './width.ts'
import {type Counted, change, expected, note, setAside, severities, totalOf} from './words.ts'

const plain = (text: string) => text
const noColours: Colours = {bold: plain, dim: plain, red: plain, yellow: plain, blue: plain, green: plain}
const colourOf: Readonly<Record<Severity, 'red' | 'yellow' | 'blue'>> = {error: 'red', warning: 'yellow', info: 'blue'}

/** For people: each finding with the line it is about, file by file, and a line that counts them. */
export const pretty: Reporter = {
  name: 'pretty',
  reader: 'people',
  report({findings, summary}, options) {
    const blocks = alike(byFile(findings)).map((group) =>
      group.length < list ? single(group, options) : listed(group, options)
    )
    const last = [total(summary, options), ...asides(summary, options)].join('\n')
    return `${[...blocks, last].join('\n\n')}\n`
  }
}

/** Findings of one file together, files in the order in which they first come. */
function byFile(findings: readonly Finding[]): readonly Finding[] {
  const files = new Map<string, Finding[]>()
  for (const finding of findings) {
    const {file} = finding.place
    const group = files.get(file)
    if (group) group.push(finding)
    else files.set(file, [finding])
  }
  return [...files.values()].flat()
}

/** From this many on, findings of one check that follow each other are a list. */
const list = 4

/** Neighbours of one file, check and severity together. */
function alike(findings: readonly Finding[]): readonly (readonly Finding[])[] {
  const groups: Finding[][] = []
  for (const finding of findings) {
    const last = groups.at(-1)
    const [first] = last ?? []
    const isSame =
      first?.check === finding.check && first.severity === finding.severity && first.place.file === finding.place.file
    if (last && isSame) last.push(finding)
    else groups.push([finding])
  }
  return groups
}

function single(findings: readonly Finding[], options: ReportOptions): string {
  return findings.map((finding) => block(finding, options)).join('\n\n')
}

/** One line a finding: what differs between them is the place and a few words. */
function listed(findings: readonly Finding[], {language = 'en', colours = noColours}: ReportOptions): string {
  const [first] = findings
  if (!first) return ''
  const places = findings.map(({place: {line = 1, column = 1}}) => `${line}:${column}`)
  const keys = findings.map(({key}) => (key === undefined ? '' : `#${key}`))
  const [placeWidth, keyWidth] = [widest(places), widest(keys)]
  const title = `${colours.bold(harmless(first.place.file))}  ${colours.dim(first.check)}`
  const paint = colours[colourOf[first.severity]]
  const severity = paint(severities[first.severity][language])
  const rows = findings.map((finding, index) => {
    const place = (places[index] ?? '').padStart(placeWidth)
    const key = colours.dim(padTo(keys[index] ?? '', keyWidth))
    return `  ${place}  ${key}  ${severity}  ${harmless(say(finding.message, language))}`
  })
  return [title, ...rows].join('\n')
}

function block(finding: Finding, {language = 'en', lineOf, colours = noColours}: ReportOptions): string {
  const {place, severity, check, key} = finding
  const message = harmless(say(finding.message, language))
  const label = labels(language)
  const paint = colours[colourOf[severity]]
  const title = colours.bold(harmless(addressOf(finding))) + (key === undefined ? '' : `  ${colours.dim(`#${key}`)}`)
  const rows = [title, `  ${paint(label(severities[severity][language]))}  ${message}  ${colours.dim(check)}`]
  const line = place.line === undefined ? undefined : lineOf?.(place.file, place.line)
  if (line !== undefined && line.trim() !== '') {
    const [text = '', caret = ''] = frame(line, place)
    rows.push(colours.dim(text), paint(caret))
  }
  const wanted = finding.expected?.filter((text) => !message.includes(harmless(text))) ?? []
  if (wanted.length > 0) rows.push(`  ${label(expected[language])}  ${wanted.map((text) => harmless(text)).join(', ')}`)
  if (finding.difference) rows.push(`  ${label(change[language])}  ${showChange(finding.difference, colours)}`)
  if (finding.note) rows.push(`  ${label(note[language])}  ${harmless(say(finding.note, language))}`)
  return rows.join('\n')
}

/** Pads the words at the beginning of lines to one width. */
function labels(language: Language): (word: string) => string {
  const all = [...Object.values(severities), change, expected, note].map((words) => widthOf(words[language]))
  return (word) => padTo(word, Math.max(...all))
}

function total(summary: Summary, {language = 'en', colours = noColours}: ReportOptions): string {
  const {errors, warnings, infos} = summary
  const paint = errors > 0 ? colours.red : warnings > 0 ? colours.yellow : infos > 0 ? colours.blue : colours.green
  return paint(totalOf(summary, language))
}

/** What was set aside, if anything was. */
function asides({known = 0, awaited = 0}: Summary, {language = 'en', colours = noColours}: ReportOptions): string[] {
  const line = (count: number, {one, other}: Counted) =>
    count === 0 ? [] : [colours.dim(say({words: count === 1 ? one : other, values: {count}}, language))]
  return [...line(known, setAside.known), ...line(awaited, setAside.awaited)]
}
