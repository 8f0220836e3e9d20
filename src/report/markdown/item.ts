import type {Finding} from '../../model/finding.ts'
import type {Language} from '../../model/names.ts'
import {webAddress} from '../address.ts'
import {showChange} from '../change.ts'
import {change, expected} from '../words.ts'
import {literalOf, messageAsMarkdown, textOf} from './text.ts'

/** A finding as an item of a list: place, what is wrong, the check, and below it what else is known. */
export function itemOf(finding: Finding, language: Language): string {
  const {place, key, message, check, url, difference, note, repair} = finding
  const line = place.line === undefined ? '' : `${place.line}:${place.column ?? 1} `
  const name = key === undefined ? '' : `${literalOf(`#${key}`)} `
  const address = webAddress(url)
  const link = address === undefined ? literalOf(check) : `[${literalOf(check)}](<${address}>)`
  const said = messageAsMarkdown(message, language)
  const wanted = (repair ? [repair.text] : (finding.expected ?? [])).filter((text) => !said.includes(text))
  const more = [
    wanted.length > 0 && `${expected[language]} ${wanted.map(literalOf).join(', ')}`,
    difference && `${change[language]}: ${markedChange(difference)}`,
    note && messageAsMarkdown(note, language)
  ].filter((text) => text !== false && text !== undefined)
  return [`- ${line}${name}${said} (${link})`, ...more.map((text) => `  <br>${text}`)].join('\n').concat('\n')
}

/** The marks around words that went and came, with characters that no text brings along. */
const marks = {gone: ['\uE000', '\uE001'], came: ['\uE002', '\uE003']} as const

/** The words that changed, struck out and underlined. */
function markedChange(difference: NonNullable<Finding['difference']>): string {
  const mark = (open: string, close: string) => (text: string) => `${open}${text.slice(2, -2)}${close}`
  const line = showChange(clean(difference), {red: mark(...marks.gone), green: mark(...marks.came)})
  return textOf(line)
    .replaceAll(marks.gone[0], '<del>')
    .replaceAll(marks.gone[1], '</del>')
    .replaceAll(marks.came[0], '<ins>')
    .replaceAll(marks.came[1], '</ins>')
}

function clean({was, now}: NonNullable<Finding['difference']>) {
  const without = (text: string) => text.replace(/[\uE000-\uE003]/gu, '\uFFFD')
  return {was: without(was), now: without(now)}
}
