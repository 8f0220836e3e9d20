/** A number as a text tells it. */
export interface Quantity {
  /** What it may stand for: `1980s` is 1980 or 80. */
  readonly values: readonly number[]
  /** Whether it is written in digits and no part of a name, so that another language must tell it too. */
  readonly firm: boolean
  readonly start: number
  readonly end: number
}

/** The pattern of a number in digits: groups of thousands, decimals, and dates or versions with several dots. */
export const digits = String.raw`\d+(?:,\d{3}(?!\d))*(?:\.\d+)*`

/** The numbers in a string of digits: one, or several where dots part them as in `2021.7.21`. */
export function valuesOf(written: string): number[][] {
  const parts = written.replaceAll(',', '').split('.')
  if (parts.length > 2) return parts.map((part) => [Number(part)])
  const value = Number(parts.join('.'))
  const isMonth = /^(?:1[5-9]|20)\d\d\.(?:0?[1-9]|1[0-2])$/u.test(written)
  return isMonth ? [[Number(parts[0]), value], [Number(parts[1])]] : [[value]]
}

/** Whether digits belong to a name, as in `COVID-19`, `G20` or `3D`: translations may call it otherwise. */
export function isPartOfName(text: string, start: number, end: number): boolean {
  if (/\p{Script=Latin}$|\p{Lu}-$/u.test(text.slice(Math.max(0, start - 3), start))) return true
  const unit = /[\p{Script=Latin}\d]+/uy
  unit.lastIndex = end
  const letters = unit.exec(text)?.[0]
  return letters !== undefined && !units.has(letters.toLowerCase())
}

const units = new Set(
  'st nd rd th s k m bn mn tn b x am pm a p km cm mm kg g mg ft in mph gb mb kb tb ghz hz w kw mw ml l ms px h hr min sec'.split(
    ' '
  )
)

/** A unit written at once behind digits: `5k`, `3bn`; alone, `m` may be metres and `b` bytes. */
export function suffixFactors(text: string, end: number): readonly number[] {
  const suffix = /(?:bn|mn|tn|[kmb])(?!\p{Script=Latin})/iuy
  suffix.lastIndex = end
  return factors[suffix.exec(text)?.[0].toLowerCase() ?? ''] ?? [1]
}

const factors: Readonly<Record<string, readonly number[]>> = {
  k: [1, 1e3],
  m: [1, 1e6],
  b: [1, 1e9],
  mn: [1e6],
  bn: [1e9],
  tn: [1e12]
}

/**
 * Read `tens and units` of any language: what comes before a unit and is smaller than it is multiplied.
 *
 * `[2, 100, 6]` is 206; `[1, 1e8, 4000, 1e4]` is 140 million.
 */
export function combine(numbers: readonly (number | {readonly unit: number})[]): number {
  const stack: number[] = []
  for (const item of numbers) {
    if (typeof item === 'number') stack.push(item)
    else {
      let before = 0
      while (stack.length > 0 && (stack.at(-1) ?? 0) < item.unit) before += stack.pop() ?? 0
      stack.push((before || 1) * item.unit)
    }
  }
  return stack.reduce((sum, value) => sum + value, 0)
}

/** A share, as a fraction and in hundredths, which languages choose as they like; its parts may be told, too. */
export function* shareAndParts(above: number, below: number, as: Omit<Quantity, 'values'>): Generator<Quantity> {
  const share = above / below
  yield {...as, values: [share, Math.floor(share * 100), Math.round(share * 100)]}
  yield {...as, values: [above, below], firm: false}
}

/** Replace stretches by something that is no number, so that they are not read twice; offsets stay. */
export function mask(text: string, found: readonly Quantity[]): string {
  let masked = ''
  let at = 0
  for (const {start, end} of found) {
    if (start < at) continue
    masked += text.slice(at, start) + '\uFFFC'.repeat(end - start)
    at = end
  }
  return masked + text.slice(at)
}
