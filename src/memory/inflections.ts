import type {Locale} from '../model/names.ts'

/** A term as a text of the language may write it: English nouns in the plural, too. */
export function inflections(form: string, locale: Locale): readonly string[] {
  if (!/^en(?:-|$)/u.test(locale) || !/\p{Script=Latin}$/u.test(form)) return [form]
  const {0: last = '', index = 0} = /[\p{L}’'-]+$/u.exec(form) ?? {}
  return [form, ...pluralsOf(last).map((plural) => form.slice(0, index) + plural)]
}

/** By the rules of spelling; the possessive needs none, since an apostrophe ends a word. */
function pluralsOf(noun: string): readonly string[] {
  if (/^\p{Lu}+$/u.test(noun)) return [`${noun}s`]
  if (/[^aeiou]y$/u.test(noun)) return [noun.replace(/y$/u, 'ies')]
  if (/(?<![a-z]hu)man$/u.test(noun)) return [noun.replace(/man$/u, 'men'), `${noun}s`]
  if (/(?:[^f]fe|[lr]f|[eo]af)$/u.test(noun)) return [noun.replace(/fe?$/u, 'ves'), `${noun}s`]
  if (/sis$/u.test(noun)) return [noun.replace(/is$/u, 'es')]
  if (/(?:s|x|z|ch|sh)$/u.test(noun)) return [`${noun}es`]
  return /o$/u.test(noun) ? [`${noun}s`, `${noun}es`] : [`${noun}s`]
}
