import {figure, readings, tenfold} from './chinese-figures.ts'
import {digits, isPartOfName, type Quantity, shareAndParts, suffixFactors, valuesOf} from './quantity.ts'

const about = '多余餘来來几幾'

/** A number: digits, characters, or both as in `1亿4000万`; `550 多万` has a word for *more than* inside. */
const number = new RegExp(
  `(?:${digits}(?:\\s?[${about}]?\\s?(?=[${tenfold}]))?|[${figure}十廿卅${tenfold}](?:[${about}](?=[${tenfold}]))?)+`,
  'gu'
)

/** Every number but shares, decades and decimals in characters. */
export function* readNumbers(text: string): Generator<Quantity> {
  for (const {index: start, 0: words} of text.matchAll(number)) {
    const end = start + words.length
    const firm = /\d/u.test(words) ? isFirmInDigits(text, start, end) : isFirmInWords(words, text, start, end)
    const numbers = /^[\d.,]+$/u.test(words) ? valuesOf(words.trim()) : [readings(words)]
    for (const values of numbers) {
      const told = values.flatMap((value) => [value, ...otherwise(text, start, end, words, value)])
      yield {values: told, firm, start, end}
    }
  }
}

function isFirmInDigits(text: string, start: number, end: number): boolean {
  return !isPartOfName(text, start, end) && !/:00$/u.test(text.slice(end - 3, end))
}

/**
 * Whether a number in characters must be told: above twelve, not round, no figure of speech.
 *
 * 三四十 is a guess, 千万 and 一百 are many, 十万火急 is only urgent.
 */
function isFirmInWords(words: string, text: string, start: number, end: number): boolean {
  const after = text.slice(end, end + 1)
  if (year.test(words)) return after === '年'
  if (words.length < 2 || !definite.test(words) || round.test(words) || guess.test(words)) return false
  if (/^[几幾数數]/u.test(after) || /[几幾数數上第]$/u.test(text.slice(Math.max(0, start - 1), start))) return false
  if (speech.test(text.slice(Math.max(0, start - 2), end + 4))) return false
  return (readings(words)[0] ?? 0) > 12
}

const year = new RegExp(`^[${figure}]{4}$`, 'u')
const definite = new RegExp(`^[${figure}十廿卅].*[十百千万萬亿億]|^[十廿卅]`, 'u')
const round = /^[一十][百千万萬亿億]+$/u
const guess = /[一二三四五六七八九两兩][一二三四五六七八九]/u
const speech =
  /十万火急|十萬火急|十万八千|十萬八千|五十步|三十六计|三十六計|七十二变|七十二變|三百六十行|一百八十度|二百五|一五一十|万一|萬一|千千|万万|萬萬/u

/** `三分之二`: shares, told also in hundredths. A percentage is read as its number. */
export function* readFractions(text: string): Generator<Quantity> {
  if (!text.includes('分之')) return
  for (const {index, 0: words, 1: bottom = '', 2: top = ''} of text.matchAll(share)) {
    const [below = 1, above = 1] = [readings(bottom)[0], readings(top)[0]]
    const as = {firm: above !== 100, start: index, end: index + words.length}
    if (below === 100) yield {...as, values: [above, above / 100]}
    else yield* shareAndParts(above, below, as)
  }
}

const share = new RegExp(
  `(${digits}|[${figure}十百千万萬]{1,4})\\s?分之\\s?(${digits}|[${figure}十百]{1,6}(?![${figure}]?[点點][${figure}]))`,
  'gu'
)

/** What else a number may mean by what stands around it. */
function otherwise(text: string, start: number, end: number, words: string, value: number): readonly number[] {
  const after = text.slice(end, end + 3)
  const before = text.slice(Math.max(0, start - 3), start)
  if (after.startsWith('年代')) return value < 100 ? [1900 + value, 2000 + value] : [value % 100]
  if (after.startsWith('年') && /^\d\d$/u.test(words)) return [1900 + value, 2000 + value]
  if (/^[成折]/u.test(after)) return [value * 10, 100 - value * 10]
  if (/^\s?世[纪紀]/u.test(after)) return [(value - 1) * 100]
  if (/^[个個]世/u.test(after)) return [value * 100]
  // The incidents 918 and 九一八 are named by their day.
  if (value > 100 && value < 1232 && /^[”」]?(?:事|运|運|袭|襲|恐)/u.test(after))
    return [Math.floor(value / 100), value % 100]
  if (/^\s?[:点點时時]/u.test(after) && value < 13) return [isLate.test(before) ? (value % 12) + 12 : value % 12]
  const unit = words.at(-1) ?? ''
  // 3千米 are three kilometres, 5兆字节 five megabytes.
  if (/[百千兆]/u.test(unit) && /^[米克瓦卡伏赫帕字位比分]/u.test(after)) return readings(words.slice(0, -1))
  return suffixFactors(text, end).map((factor) => value * factor)
}

const isLate = /(?:下午|晚上|晚间|晚間|傍晚|夜里|夜裡|夜間|夜间|中午)\s?$/u
