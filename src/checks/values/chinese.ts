import {combine, digits, isPartOfName, mask, type Quantity, suffixFactors, valuesOf} from './quantity.ts'

const figures: Readonly<Record<string, number>> = {
  ...{零: 0, 〇: 0, '○': 0, 一: 1, 二: 2, 两: 2, 兩: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9},
  ...{廿: 20, 卅: 30}
}
const units: Readonly<Record<string, number>> = {十: 10, 百: 1e2, 千: 1e3, 万: 1e4, 萬: 1e4, 亿: 1e8, 億: 1e8, 兆: 1e12}

/** Words that may be told as a number, each with what it may be. */
const hints: Readonly<Record<string, readonly number[]>> = {
  ...{半: [0.5, 6, 30, 50], 双: [2], 雙: [2], 俩: [2], 倆: [2], 仨: [3], 翻番: [2], 首: [1], 单: [1], 單: [1]},
  ...{本世纪: [21], 本世紀: [21], 上世纪: [20], 上世紀: [20], 上个世纪: [20], 上個世紀: [20]},
  ...{中午: [12], 正午: [12], 午夜: [0, 12, 24], 子夜: [0, 12, 24], 一刻: [15], 季度: [3], 周: [7], 星期: [7], 日: [24]}
}

const figure = '零〇○一二两兩三四五六七八九'
const bigger = '百千万萬亿億兆'
const about = '多余餘来來几幾'

/** A number: digits, characters, or both as in `1亿4000万`; `550 多万` has a word for *more than* inside. */
const number = `(?:${digits}(?:\\s?[${about}]?\\s?(?=[${bigger}]))?|[${figure}十廿卅${bigger}](?:[${about}](?=[${bigger}]))?)+`

/** Every number that a Chinese text tells, in digits and in characters. */
export function readChinese(original: string): Quantity[] {
  const text = original.replace(/[０-９％：．，]/gu, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
  const decades = [...readDecades(text)]
  const rest = mask(text, decades)
  return [...decades, ...readNumbers(rest), ...readDecimals(rest), ...readHints(rest)]
}

/** `20世纪80年代`, `二十世纪五六十年代`: a decade is told with its century. */
function* readDecades(text: string): Generator<Quantity> {
  const pattern = new RegExp(
    `(\\d{1,2}|[${figure}十]{1,4})\\s?世[纪紀]\\s?([\\d${figure}十、和至到—–-]{1,12})\\s?年代`,
    'gu'
  )
  for (const {index, 0: words, 1: century = '', 2: list = ''} of text.matchAll(pattern)) {
    const since = ((readings(century)[0] ?? 1) - 1) * 100
    const tens = list.split(/[、和至到—–-]+/u).flatMap(readings)
    const years = tens.map((value) => since + (value < 10 ? value * 10 : value))
    yield {values: [...years, ...tens], firm: /\d/u.test(words), start: index, end: index + words.length}
  }
}

function* readNumbers(text: string): Generator<Quantity> {
  for (const {index: start, 0: words} of text.matchAll(new RegExp(number, 'gu'))) {
    const end = start + words.length
    const firm = /\d/u.test(words) && !isPartOfName(text, start, end) && !/:00$/u.test(text.slice(end - 3, end))
    const numbers = /^[\d.,]+$/u.test(words) ? valuesOf(words.trim()) : [readings(words)]
    for (const values of numbers) {
      const told = values.flatMap((value) => [value, ...otherwise(text, start, end, words, value)])
      yield {values: told, firm, start, end}
    }
  }
}

/** What else a number may mean by what stands around it. */
function otherwise(text: string, start: number, end: number, words: string, value: number): readonly number[] {
  const after = text.slice(end, end + 3)
  const before = text.slice(Math.max(0, start - 3), start)
  if (after.startsWith('年代')) return value < 100 ? [1900 + value, 2000 + value] : [value % 100]
  if (after.startsWith('年') && /^\d\d$/u.test(words)) return [1900 + value, 2000 + value]
  if (/^[成折]/u.test(after)) return [value * 10, 100 - value * 10]
  if (/^\s?世[纪紀]/u.test(after)) return [(value - 1) * 100]
  if (/^\s?[:点點时時]/u.test(after) && value < 13) {
    return /(?:下午|晚上|晚间|晚間|傍晚|夜里|夜裡|夜間|夜间|中午)\s?$/u.test(before)
      ? [(value % 12) + 12]
      : [value % 12]
  }
  const unit = words.at(-1) ?? ''
  // 3千米 are three kilometres, 5兆字节 five megabytes.
  if (/[百千兆]/u.test(unit) && /^[米克瓦卡伏赫帕字位比分]/u.test(after)) return readings(words.slice(0, -1))
  return suffixFactors(text, end).map((factor) => value * factor)
}

/** What a number may stand for: `二三十` is 20 or 30, `两百五` 250, `二〇二一` 2021. */
function readings(words: string): number[] {
  const tokens = words.match(new RegExp(`${digits}|[${figure}十廿卅${bigger}]`, 'gu')) ?? []
  const parts = tokens.map((token) => Number(token.replaceAll(',', '')) || (figures[token] ?? 0))
  const hasUnit = tokens.some((token) => token in units)
  if (!hasUnit) {
    const row = tokens.every((token) => token in figures) ? [Number(parts.join(''))] : []
    return [...row, ...parts]
  }
  const pieces = tokens.map((token, at) => {
    const unit = units[token]
    return unit === undefined ? (parts[at] ?? 0) : {unit}
  })
  const neighbours = pieces.findIndex((piece, at) => isFigure(piece) && isFigure(pieces[at + 1]))
  const values =
    neighbours < 0 ? [combine(pieces)] : [neighbours, neighbours + 1].map((at) => combine(pieces.toSpliced(at, 1)))
  const last = pieces.at(-1)
  const unit = pieces.at(-2)
  // In 三万五 the last figure counts thousands.
  if (isFigure(last) && typeof unit === 'object') values.push(combine(pieces) + last * (unit.unit / 10 - 1))
  // 兆 is a million in physics and in computing.
  if (words.includes('兆')) values.push(...values.map((value) => value / 1e6))
  return values
}

function isFigure(piece: number | {readonly unit: number} | undefined): piece is number {
  return typeof piece === 'number' && piece > 0 && piece < 10
}

/** `一点五亿`: decimals in characters. */
function* readDecimals(text: string): Generator<Quantity> {
  const pattern = new RegExp(`([${figure}十百]{1,6})[点點]([${figure}]{1,6})([十${bigger}]{0,3})`, 'gu')
  for (const {index, 0: words, 1: whole = '', 2: part = '', 3: factor = ''} of text.matchAll(pattern)) {
    const value = Number(`${readings(whole)[0]}.${[...part].map((letter) => figures[letter]).join('')}`)
    const by = [...factor].reduce((product, letter) => product * (units[letter] ?? 1), 1)
    yield {values: [value * by], firm: false, start: index, end: index + words.length}
  }
}

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
