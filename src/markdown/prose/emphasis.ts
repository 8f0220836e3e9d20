import {bracketOpen, type CharacterClass, classAt, classBefore, exclamationMark, underscore} from './characters.ts'
import {endOfRun} from './lines.ts'
import type {Scanner} from './scanner.ts'

/**
 * A run of `*` or `_`: it closes what it can close, else it opens, else it is text.
 *
 * A run that closes another of the same length is CommonMark's rule where nothing is split. What splits runs
 * (three and more, one against two) is left to remark-parse, and so is what closes out of a bracket, which
 * depends on whether the bracket becomes a link.
 */
export function readRun(scanner: Scanner, at: number): number {
  const {text, openers} = scanner
  const marker = text.charCodeAt(at)
  const end = endOfRun(text, at, marker)
  const size = end - at
  const before = classBefore(text, at)
  const after = classAt(text, end)
  if (before === 'unclear' || after === 'unclear') return scanner.decline('emphasis')
  const {opens, closes} = flanking(marker, before, after)
  const found = closes ? findOpener(scanner, marker, size, opens) : -1
  if (found >= 0) {
    if (openers[found]?.size !== size || size > 2 || hasBracket(scanner, found)) return scanner.decline('emphasis')
    // Openers between the two can no longer be closed.
    while (openers.length - 1 > found) scanner.dissolve()
    scanner.close(at, end, (children) => ({type: size === 1 ? 'emphasis' : 'strong', children}))
    return end
  }
  if (!opens) return end
  return size > 2 ? scanner.decline('emphasis') : scanner.open(marker, size, closes, at)
}

/**
 * Whether a run is left-flanking and may open, right-flanking and may close.
 *
 * As CommonMark has it, but beside CJK a run need not mind punctuation: `**注意：**这里` is strong.
 */
function flanking(marker: number, before: CharacterClass, after: CharacterClass) {
  const left = after !== 'space' && (after !== 'punctuation' || before !== 'other')
  const right = before !== 'space' && (before !== 'punctuation' || after !== 'other')
  if (marker !== underscore) return {opens: left, closes: right}
  return {opens: left && (!right || isBorder(before)), closes: right && (!left || isBorder(after))}
}

/** What lets `_` open or close although the run is flanked on both sides. */
function isBorder(character: CharacterClass): boolean {
  return character !== 'other' && character !== 'cjk'
}

/** The opener that a run meets first, or -1. If one of the two can do both, lengths that add up to three do not match. */
function findOpener({openers}: Scanner, marker: number, size: number, opens: boolean): number {
  return openers.findLastIndex(
    (opener) =>
      opener.marker === marker && !((opener.closes || opens) && size % 3 !== 0 && (opener.size + size) % 3 === 0)
  )
}

function hasBracket({openers}: Scanner, from: number): boolean {
  return openers.some(({marker}, index) => index > from && (marker === bracketOpen || marker === exclamationMark))
}
