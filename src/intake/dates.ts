import {allWords, wordLists} from './words/index.ts'

/** A day that a line names. `sure` is false where the form leaves open which number is the month. */
interface FoundDate {
  readonly day: string
  readonly sure: boolean
  /** Whether the line says that it is the date of a later change. */
  readonly update: boolean
}

const alternatives = (words: readonly string[]): string => words.map((word) => word.replace(/[()]/gu, '\\$&')).join('|')
const months = wordLists.en.months
const month = `(${alternatives([...months.flat()].sort((a, b) => b.length - a.length))})\\.?`
const updates = allWords((words) => words.updateLabels)
const label = new RegExp(
  `^(${alternatives([...updates, ...allWords((words) => words.dateLabels)])})(?=[\\s:\\d\\p{Script=Han}]|\\p{L})\\s*:?\\s*`,
  'u'
)
const weekday = alternatives(allWords((words) => words.weekdays))
const time =
  /\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s*(?:[ap]\.?m\.?)?\s*(?:z|[a-z]{2,4}|gmt\s*[+-]\d{1,4}|[+-]\d{2}:?\d{2})?$/u

const forms: readonly {readonly form: RegExp; readonly order: 'ymd' | 'mdy' | 'dmy'; readonly sure: boolean}[] = [
  {form: new RegExp(`^${month}\\s*(\\d{1,2})(?:st|nd|rd|th)?\\s*,?\\s+(\\d{4})$`, 'u'), order: 'mdy', sure: true},
  {
    form: new RegExp(`^(\\d{1,2})(?:st|nd|rd|th)?(?:\\s+of)?[\\s-]+${month}[\\s,-]+(\\d{4})$`, 'u'),
    order: 'dmy',
    sure: true
  },
  {form: new RegExp(`^(\\d{4})[\\s,]+${month}\\s+(\\d{1,2})$`, 'u'), order: 'ymd', sure: true},
  {form: /^(\d{4})\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*(\d{1,2})$/u, order: 'ymd', sure: true},
  {form: /^(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*[日号號]?$/u, order: 'ymd', sure: true},
  {form: /^民[国國]\s*(\d{1,3})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*[日号號]?$/u, order: 'ymd', sure: false},
  {form: /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/u, order: 'mdy', sure: false}
]

/** The day that a whole line names, in any form that pages of our languages use; years in Han digits too. */
export function dateOf(text: string): FoundDate | undefined {
  if (text.length > 80) return undefined
  const plain = text.normalize('NFKC').toLowerCase().trim()
  const labelled = label.exec(plain)
  const update = labelled !== null && updates.includes(labelled[1] ?? '')
  const line = stripClock(hanToDigits(plain.slice(labelled?.[0].length ?? 0)))
  for (const {form, order, sure} of forms) {
    const found = form.exec(line)
    if (!found) continue
    const parts = found.slice(1)
    const day = dayOf(parts, order, line.startsWith('民'))
    if (day) return {day, sure, update}
  }
  return undefined
}

function stripClock(text: string): string {
  return text
    .replace(/t(?=\d{2}:\d{2})/u, ' ')
    .replace(time, '')
    .replace(
      new RegExp(`(?:^|[\\s,(（]|(?<=\\p{Script=Han}))(?:${weekday})\\.?[,)）]?(?=$|[\\s,\\p{Script=Han}\\d])`, 'u'),
      ' '
    )
    .replace(/^[\s,:]+|[\s,;|·•]+$|\s+at$/gu, '')
    .trim()
}

function dayOf(parts: readonly string[], order: 'ymd' | 'mdy' | 'dmy', republic: boolean): string | undefined {
  const [first = '', second = '', third = ''] = parts
  if (order === 'ymd') return iso(republic ? String(Number(first) + 1911) : first, monthOf(second), third)
  if (order === 'dmy') return iso(third, monthOf(second), first)
  // `21/07/2021` can only begin with the day.
  return iso(third, monthOf(first), second) ?? iso(third, monthOf(second), first)
}

function monthOf(text: string): number {
  const index = months.findIndex((names) => names.includes(text))
  return index >= 0 ? index + 1 : Number(text)
}

/** The day in ISO 8601, if the calendar has it. */
function iso(year: string, month: number, day: string): string | undefined {
  const date = new Date(Date.UTC(Number(year), month - 1, Number(day)))
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === Number(day) && Number(year) >= 1000
  return exists ? date.toISOString().slice(0, 10) : undefined
}

const hanDigits = '〇一二三四五六七八九'

/** `二〇二一年七月二十一日` with Arabic digits. */
function hanToDigits(text: string): string {
  return text
    .replace(/[零○]/gu, '〇')
    .replace(/([〇一二三四五六七八九]{4})(?=\s*年)/u, (year) =>
      [...year].map((digit) => hanDigits.indexOf(digit)).join('')
    )
    .replace(/([〇一二三四五六七八九]?十[一二三四五六七八九]?|[〇一二三四五六七八九])(?=\s*[月日号號])/gu, (number) => {
      if (!number.includes('十')) return String(hanDigits.indexOf(number))
      const [tens = '', ones = ''] = number.split('十')
      return String((tens === '' ? 1 : hanDigits.indexOf(tens)) * 10 + (ones === '' ? 0 : hanDigits.indexOf(ones)))
    })
}
