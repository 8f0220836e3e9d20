import type {Profile} from '../../model/profile.ts'

type Quotes = Profile['quotes']

/**
 * The quotation marks of another locale in the place of those of one, outer ones for outer ones.
 *
 * An apostrophe is none. A mark that is closed in another paragraph is changed, too, unless it could be an
 * apostrophe. Every mark is one character before and after, so that places stay what they are; where a project has
 * longer ones, none is changed.
 */
export function convertQuotes(text: string, from: Quotes, to: Quotes): string {
  if ([...from, ...to].some((mark) => mark.length !== 1)) return text
  const characters = [...text]
  const open: number[] = []
  for (const [at, character] of characters.entries()) {
    const role = from.indexOf(character)
    if (role < 0) continue
    if (role % 2 === 0) {
      open.push(at)
      if (role === 0) characters[at] = to[role]
      continue
    }
    const opening = characters[open.at(-1) ?? -1]
    const isPair = opening === from[role - 1] || (role === 1 && opening === to[0])
    if (character === '’' && isApostrophe(characters, at, isPair)) continue
    if (isPair) characters[open.pop() ?? -1] = to[role - 1] ?? ''
    if (isPair || character !== '’') characters[at] = to[role] ?? character
  }
  return characters.join('')
}

/** Whether a mark stands in a Latin word, or behind one while no quotation is open. */
function isApostrophe(characters: readonly string[], at: number, isPair: boolean): boolean {
  const isLatin = (character: string | undefined) => /[\p{Script=Latin}\d]/u.test(character ?? '')
  return isLatin(characters[at - 1]) && (!isPair || isLatin(characters[at + 1]))
}
