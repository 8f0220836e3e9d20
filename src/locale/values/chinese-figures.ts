import {combine, digits} from './quantity.ts'

/** What each character adds. */
export const figures: Readonly<Record<string, number>> = {
  ...{零: 0, 〇: 0, '○': 0, 一: 1, 二: 2, 两: 2, 兩: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9},
  ...{廿: 20, 卅: 30}
}

/** What each character multiplies by. */
export const units: Readonly<Record<string, number>> = {
  ...{十: 10, 百: 1e2, 千: 1e3, 万: 1e4, 萬: 1e4, 亿: 1e8, 億: 1e8, 兆: 1e12}
}

/** Both kinds as parts of patterns: figures below ten, and units above it. */
export const figure = '零〇○一二两兩三四五六七八九'
export const tenfold = '百千万萬亿億兆'

const token = new RegExp(`${digits}|[${figure}十廿卅${tenfold}]`, 'gu')

/** What a number may stand for: `二三十` is 20 or 30, `两百五` 250, `二〇二一` 2021. */
export function readings(words: string): number[] {
  const tokens = words.match(token) ?? []
  const parts = tokens.map((part) => Number(part.replaceAll(',', '')) || (figures[part] ?? 0))
  const hasUnit = tokens.some((part) => part in units)
  if (!hasUnit) {
    const row = tokens.every((part) => part in figures) ? [Number(parts.join(''))] : []
    return [...row, ...parts]
  }
  const pieces = tokens.map((part, at) => {
    const unit = units[part]
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
