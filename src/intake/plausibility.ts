import {commonHan} from './script-characters.ts'

const scripts = [
  /\p{Script=Cyrillic}/u,
  /\p{Script=Greek}/u,
  /\p{Script=Arabic}/u,
  /\p{Script=Hebrew}/u,
  /[\p{Script=Hiragana}\p{Script=Katakana}]/u,
  /\p{Script=Hangul}/u,
  /\p{Script=Thai}/u,
  /\p{Script=Devanagari}/u
]
const usualMarks =
  /[\u2010-\u2027\u2030-\u203A\u20AC\u2122\u3001-\u301F\uFF01-\uFF5E\u00A0\u3000\p{Emoji_Presentation}]/u
const latinSigns = /[§©«»®°±·¶¿¡£¥½¼¾×÷²³]/u
const unusual = /[\p{Co}\p{Cn}\p{Cc}\uFFFD\uE000-\uF8FF\u3400-\u4DBF\uF900-\uFAFF]|[\u{20000}-\u{3FFFF}]/u

/** Characters looked at: enough for certainty, and a long file costs no more than a short one. */
const sample = 20_000

/**
 * How much the text looks like something people write, from −1 to 1: 1 for plain ASCII.
 *
 * Only characters beyond ASCII speak. A wrong encoding gives rare Han characters, private ones, and single
 * letters of many scripts side by side; running Chinese is mostly made of a few hundred characters.
 */
export function plausibility(text: string): number {
  const characters = [...text.slice(0, sample)].filter((character) => !/[\t\n\r\v\f\p{Cf}]/u.test(character))
  let sum = 0
  let count = 0
  let han = 0
  let common = 0
  characters.forEach((character, index) => {
    if (character > '\u007E' || character < ' ') {
      const before = characters[index - 1] ?? ' '
      const after = characters[index + 1] ?? ' '
      const isHan = /\p{Script=Han}/u.test(character)
      if (isHan) han++
      if (commonHan.has(character)) common++
      count++
      if (!isHan || unusual.test(character)) sum += weigh(character, before, after)
    }
  })
  if (count === 0) return 1
  // Of running text six in ten Han characters are common; of misread text hardly one.
  const hanScore = han === 0 ? 0 : Math.min(1, (2.2 * common) / han - 0.3)
  return (sum + han * hanScore) / count
}

function weigh(character: string, before: string, after: string): number {
  if (unusual.test(character)) return -2
  if (usualMarks.test(character)) return 0.8
  if (latinSigns.test(character)) return /[\u0080-\u07FF]/u.test(before) || /[\u0080-\u07FF]/u.test(after) ? -0.5 : 0.6
  if (/\p{Script=Latin}/u.test(character)) return /[A-Za-z]/u.test(before) || /[A-Za-z]/u.test(after) ? 1 : -0.5
  const script = scripts.find((one) => one.test(character))
  if (script) return script.test(before) || script.test(after) ? 1 : -0.5
  return 0
}
