import {figure, figures, readings, tenfold, units} from './chinese-figures.ts'
import {readFractions, readNumbers} from './chinese-numbers.ts'
import {mask, type Quantity} from './quantity.ts'

/** Words that may be told as a number, each with what it may be. */
const hints: Readonly<Record<string, readonly number[]>> = {
  ...{半: [0.5, 6, 30, 50], 双: [2], 雙: [2], 俩: [2], 倆: [2], 仨: [3], 翻番: [2], 首: [1], 单: [1], 單: [1]},
  ...{本世纪: [21], 本世紀: [21], 上世纪: [20], 上世紀: [20], 上个世纪: [20], 上個世紀: [20]},
  ...{
    中午: [12],
    正午: [12],
    午夜: [0, 12, 24],
    子夜: [0, 12, 24],
    一刻: [15],
    季度: [3],
    周: [7],
    星期: [7],
    日: [24]
  },
  ...{整天: [24], 全天: [24], 昼夜: [24], 晝夜: [24], 一年半: [18], 打: [12]}
}

/** Every number that a Chinese text tells, in digits and in characters. */
export function readChinese(original: string): Quantity[] {
  const text = original.replace(/[０-９％：．，]/gu, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
  const decades = [...readDecades(text)]
  const rest = mask(text, decades)
  const fractions = [...readFractions(rest)]
  return [...decades, ...fractions, ...readNumbers(mask(rest, fractions)), ...readDecimals(rest), ...readHints(rest)]
}

/** What a Chinese text must have so that another language has to tell a number, too. */
export const firmChinese = new RegExp(`[\\d０-９]|[${figure}十廿卅][${figure}十百千万萬亿億]|分之`, 'u')

/** What a Chinese text must have to tell a number by more than its digits: characters, days, and what stands beside digits. */
export const moreChinese = new RegExp(
  String.raw`[０-９月日号號％%]|[${figure}十廿卅][${figure}十百千万萬亿億]|分之|年代|\d ?[十百千万萬亿億兆$€£/至到–—~-]|[$€£-] ?\d|\d[a-z]|://|@`,
  'iu'
)

/** `20世纪80年代`, `二十世纪五六十年代`: a decade is told with its century. */
function* readDecades(text: string): Generator<Quantity> {
  if (!text.includes('年代')) return
  for (const {index, 0: words, 1: century = '', 2: list = ''} of text.matchAll(decade)) {
    const since = ((readings(century)[0] ?? 1) - 1) * 100
    const tens = list.split(/[、和至到—–-]+/u).flatMap(readings)
    const years = tens.map((value) => since + (value < 10 ? value * 10 : value))
    yield {values: [...years, ...tens], firm: true, start: index, end: index + words.length}
  }
}

const decade = new RegExp(
  `(\\d{1,2}|[${figure}十]{1,4})\\s?世[纪紀]\\s?([\\d${figure}十、和至到—–-]{1,12})\\s?年代`,
  'gu'
)

/** `一点五亿`: decimals in characters. */
function* readDecimals(text: string): Generator<Quantity> {
  if (!/[点點]/u.test(text)) return
  for (const {index, 0: words, 1: whole = '', 2: part = '', 3: factor = ''} of text.matchAll(decimal)) {
    const value = Number(`${readings(whole)[0]}.${[...part].map((letter) => figures[letter]).join('')}`)
    const by = [...factor].reduce((product, letter) => product * (units[letter] ?? 1), 1)
    yield {values: [value * by], firm: false, start: index, end: index + words.length}
  }
}

const decimal = new RegExp(`([${figure}十百]{1,6})[点點]([${figure}]{1,6})([十${tenfold}]{0,3})`, 'gu')

const hint = new RegExp(
  Object.keys(hints)
    .sort((a, b) => b.length - a.length)
    .join('|'),
  'gu'
)

function* readHints(text: string): Generator<Quantity> {
  for (const {index, 0: word} of text.matchAll(hint)) {
    yield {values: hints[word] ?? [], firm: false, start: index, end: index + word.length}
  }
}
