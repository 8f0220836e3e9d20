import type {Font} from './font.ts'

/** A glyph, and where it begins on its line, in units of the font. */
interface Placed {
  readonly glyph: number
  readonly at: number
}

/** A line of text as it is set. */
interface SetLine {
  readonly glyphs: readonly Placed[]
  readonly width: number
}

/** Two dashes of Chinese are one mark; as two glyphs they would not touch. */
const longDash = '\u2e3a'
const han = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u
const western = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Nd}]/u
const quote = /[‘’“”]/u
const opening = /[《〈「『（【“‘]/u
const closing = /[》〉」』）】”’]/u
const stop = /[，。、；：！？]/u

/**
 * Set a line as a compositor would: pairs as close as the font wants them, a little space between Han and Latin,
 * no hole between two marks, none before a bracket that begins the line, and quotation marks of Latin text no wider
 * than they are, which in Chinese fonts are as wide as a character.
 */
export function setLine(text: string, font: Font): SetLine {
  const characters = [...(font.glyphs.has(0x2e3a) ? text.replaceAll('——', longDash) : text)]
  const glyphs: Placed[] = []
  let at = 0
  for (const [index, character] of characters.entries()) {
    const before = characters[index - 1] ?? ''
    const glyph = font.glyphs.get(character.codePointAt(0) ?? 0) ?? 0
    const advance = font.advanceOf(glyph)
    const isWide = advance >= font.unitsPerEm
    if (isWide && quote.test(character) && !han.test(before) && !han.test(characters[index + 1] ?? '')) {
      const [start, end] = inkOf(glyph, font)
      const room = font.unitsPerEm / 20
      glyphs.push({glyph, at: at - start + room})
      at += end - start + 2 * room
      continue
    }
    at += font.kernOf(glyphs.at(-1)?.glyph ?? 0, glyph) + spaceBetween(before, character) * font.unitsPerEm
    if (isWide && index === 0 && opening.test(character))
      at -= Math.max(0, inkOf(glyph, font)[0] - font.unitsPerEm / 20)
    glyphs.push({glyph, at})
    at += advance
  }
  return {glyphs, width: at}
}

/** What stands between two characters besides their own room, in ems. */
function spaceBetween(before: string, after: string): number {
  if ((han.test(before) && western.test(after)) || (western.test(before) && han.test(after))) return 1 / 8
  const isHole = closing.test(before)
    ? /[》〉」』）】”’，。、；：！？《〈「『（【“‘]/u.test(after)
    : stop.test(before) && opening.test(after)
  return isHole && !quote.test(before + after) ? -1 / 2 : 0
}

/** Where the ink of a glyph begins and ends along the line. */
function inkOf(glyph: number, font: Font): readonly [start: number, end: number] {
  const xs: number[] = []
  font.draw(glyph, {
    move: (x) => xs.push(x),
    line: (x) => xs.push(x),
    bend: (_, __, x) => xs.push(x),
    curve: (_, __, ___, ____, x) => xs.push(x)
  })
  return xs.length === 0 ? [0, font.advanceOf(glyph)] : [Math.min(...xs), Math.max(...xs)]
}
