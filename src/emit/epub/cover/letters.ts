import type {Cover, CoverFont} from '../../../model/cover.ts'
import type {Locale} from '../../../model/names.ts'
import type {Settings} from '../../../model/settings.ts'

/** Scripts whose letters stand side by side as they are; others join, stack or turn, which takes more than outlines. */
const simple =
  /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Han}\p{Script=Bopomofo}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Common}]$/u

/** The font that covers in a locale are drawn with; undefined where there is none. */
export function coverFont(locale: Locale, {epub}: Settings): CoverFont | undefined {
  const font = epub.coverFonts?.[locale]
  return font && 'letters' in font ? font : undefined
}

/** Characters of a text that a font has no letters for, each once: drawn, they would be empty boxes. */
export function lackingLetters(text: string, {letters}: CoverFont): string[] {
  const has = (character: number): boolean => {
    let low = 0
    let high = letters.length / 2
    while (low < high) {
      const middle = (low + high) >> 1
      if ((letters[middle * 2 + 1] ?? 0) < character) low = middle + 1
      else high = middle
    }
    return (letters[low * 2] ?? Number.POSITIVE_INFINITY) <= character
  }
  return [...new Set(text)].filter((character) => !simple.test(character) || !has(character.codePointAt(0) ?? 0))
}

/** Whether every letter of a cover can be drawn. */
export function isDrawable({texts}: Cover, settings: Settings): boolean {
  return texts.every(({lines, locale}) => {
    const font = coverFont(locale, settings)
    return font !== undefined && lackingLetters(lines.join(''), font).length === 0
  })
}
