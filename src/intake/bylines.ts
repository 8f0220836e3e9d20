import type {Author} from '../model/essay.ts'
import {bullet, endsStatement, weight} from './sentences.ts'
import {allWords} from './words/index.ts'

const escaped = (words: readonly string[]): string => words.map((word) => word.replace(/[()]/gu, '\\$&')).join('|')
const isHan = (word: string): boolean => /\p{Script=Han}/u.test(word)
const isLatin = (word: string): boolean => !isHan(word)

const labels = allWords((words) => words.bylines)
const latinLabel = `(?:${escaped(labels.filter(isLatin))})(?:\\s*[:：]\\s*|\\s+)`
const hanLabel = `(?:${escaped(labels.filter(isHan))})\\s*(?:[:：/／｜|]|\\s)\\s*`
const label = new RegExp(`^(?:${latinLabel}|${hanLabel})`, 'iu')

const conjunctions = allWords((words) => words.conjunctions)
const comma = '\\s*[、，,;；|｜]\\s*(?:(?:and|&)\\s+)?'
const latinAnd = `\\s+(?:${conjunctions.filter(isLatin).join('|')})\\s+`
const hanAnd = `(?<=\\p{Script=Han}{2})\\s*[${conjunctions.filter(isHan).join('')}]\\s*(?=\\p{Script=Han}{2})`
const hanSpace = '(?<=\\p{Script=Han}{2})\\s+(?=\\p{Script=Han}{2})'
const between = new RegExp(`${comma}|${latinAnd}|${hanAnd}|${hanSpace}`, 'iu')

const roles = allWords((words) => words.roles)
const role = new RegExp(`\\b(?:${roles.filter(isLatin).join('|')})s?\\b|${roles.filter(isHan).join('|')}`, 'iu')
const suffix = /^(?:jr|sr|ph\.?\s?d|m\.?d|esq|ii|iii|iv)\.?$/iu

/** Whether a text has a word such as professor or 研究员. */
export function hasRole(text: string): boolean {
  return role.test(text)
}

/** The names on a line that says that it is a byline: `By A and B`, `作者：甲、乙`, `• A`. */
export function authorsOf(text: string): readonly Author[] | undefined {
  if (weight(text) > 240) return undefined
  const found = label.exec(text) ?? bullet.exec(text)
  if (!found) return undefined
  const rest = text.slice(found[0].length).trim()
  if (rest === '' || endsStatement(rest.replace(/,?\s+(?:jr|sr|esq)\.$/iu, ''))) return undefined
  const authors = splitNames(rest)
  return authors.length > 0 && authors.every(({name}) => looksLikeName(name, true)) ? authors : undefined
}

/** Names, each with what follows it in brackets or behind a comma, if that is no name. */
function splitNames(text: string): Author[] {
  const authors: {name: string; note?: string}[] = []
  for (const part of text.split(/(?<=[)）])\s*|(?=[(（])/u)) {
    const bracketed = /^[(（](.*)[)）]$/u.exec(part)
    const last = authors.at(-1)
    if (bracketed && last) {
      last.note = bracketed[1] ?? ''
      continue
    }
    for (const name of part.split(between).map((one) => one.trim())) addName(authors, name)
  }
  return authors
}

function addName(authors: {name: string; note?: string}[], name: string): void {
  const last = authors.at(-1)
  if (name === '') return
  if (last && suffix.test(name)) last.name += `, ${name}`
  else if (last && (hasRole(name) || !looksLikeName(name, true))) {
    last.note = last.note ? `${last.note}, ${name}` : name
  } else authors.push({name})
}

const particle = '(?:de|da|del|della|der|den|di|du|la|le|van|von|bin|bint|al|el|ibn|ten|y)'
const latinName = new RegExp(
  `^(?:(?:\\p{Lu}[\\p{L}'’.-]*|${particle})\\s+){0,5}\\p{Lu}[\\p{L}'’.-]*(?:,\\s\\S{2,5})?$`,
  'u'
)
const hanName =
  /^(?:[[［【（(〔]\p{Script=Han}{1,3}[\]］】）)〕]\s*)?(?:\p{Script=Han}{2,4}|\p{Script=Han}\s+\p{Script=Han}|\p{Script=Han}{1,8}(?:[·•・．]\p{Script=Han}{1,8}){1,3})$/u

/** Whether a text can be a person's name; one Latin word only where something says that it is one. */
export function looksLikeName(text: string, single = false): boolean {
  if (text.length > 60) return false
  return hanName.test(text) || (latinName.test(text) && (single || /\s/u.test(text)))
}
