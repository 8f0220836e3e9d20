import type {Locale} from '../../model/names.ts'
import {figure, readings} from './chinese-figures.ts'
import {months} from './english-words.ts'

/** A day of the year, as a text tells it. */
export interface Day {
  /** Month and day, for comparison. */
  readonly name: string
  readonly start: number
  readonly end: number
}

/** Every day that a text tells with its month: `June 7`, `7 June`, `6月7日`, `六月七日`. */
export function daysOf(text: string, locale: Locale): Day[] {
  if (/^en(?:-|$)/u.test(locale)) return /\d/u.test(text) ? [...englishDays(text)] : []
  return /^zh(?:-|$)/u.test(locale) && text.includes('月') ? [...chineseDays(text)] : []
}

const monthNames = Object.keys(months)
  .map((name) => name.charAt(0).toUpperCase() + name.slice(1))
  .sort((a, b) => b.length - a.length)
  .join('|')
const english = new RegExp(
  `(?<![\\p{L}\\d])(?:(${monthNames})\\.? (\\d{1,2})|(\\d{1,2})(?:st|nd|rd|th)? (?:of )?(${monthNames}))(?:st|nd|rd|th)?(?![\\p{L}\\d])`,
  'gu'
)

function* englishDays(text: string): Generator<Day> {
  for (const {index: start, 0: words, 1: before, 2: after, 3: first, 4: last} of text.matchAll(english)) {
    const month = months[(before ?? last ?? '').toLowerCase()]
    yield {name: `${month}/${Number(after ?? first)}`, start, end: start + words.length}
  }
}

const chinese = new RegExp(
  `(?<!\\d)(\\d{1,2}|[${figure}十]{1,3})\\s?月\\s?(\\d{1,2}|[${figure}十廿卅]{1,3})\\s?[日号號]`,
  'gu'
)

function* chineseDays(text: string): Generator<Day> {
  for (const {index: start, 0: words, 1: month = '', 2: day = ''} of text.matchAll(chinese)) {
    yield {name: `${readings(month)[0]}/${readings(day)[0]}`, start, end: start + words.length}
  }
}
