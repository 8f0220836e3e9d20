import type {Furniture} from './types.ts'
import {allPhrases, allWords} from './words/index.ts'

/** What a line is, if it is furniture. `weak`: only at the edges of a page. */
interface FurnitureLine {
  readonly what: Furniture
  readonly weak: boolean
}

/** No furniture is longer, save the small print. */
const longest = 80
const longestOpening = 240

const languageLabels = new Set(allWords((words) => words.languageLabels))
const languageNames = new Set(allWords((words) => words.languageNames))
const phrases = new Map(allPhrases((words) => words.furniture).map(([what, phrase]) => [phrase, what]))
const edges = new Set(allWords((words) => words.edge))
const openings = allPhrases((words) => words.openings)
const glued = allPhrases((words) => words.glued)

/** What the line is, where it is furniture as a whole. */
export function furnitureOf(text: string): FurnitureLine | undefined {
  if (text.length > longestOpening) return undefined
  const line = normalise(text)
  if (line === '' && text !== '' && text.length < longest)
    return /^[\p{P}\p{S}\s]+$/u.test(text) ? ornament(text) : undefined
  const opening = openings.find(([, phrase]) => opensWith(text, line, phrase))
  if (opening) return {what: opening[0], weak: false}
  if (text.length > longest * 2) return undefined
  if (isLanguageSwitcher(text)) return {what: 'languages', weak: false}
  const whole = phrases.get(line)
  if (whole) return {what: whole, weak: false}
  if (edges.has(line)) return {what: 'navigation', weak: true}
  return sequence(line)
}

/** Arrows and bars are ornaments; a rule or three asterisks part an essay, and stay. */
function ornament(text: string): FurnitureLine | undefined {
  return /[*\-_—–…•·#~=]/u.test(text) || !/[\p{S}|»«‹›]/u.test(text) ? undefined : {what: 'navigation', weak: true}
}

function opensWith(text: string, line: string, phrase: string): boolean {
  if (!/[\p{L}\p{N}#]/u.test(phrase.charAt(0))) return text.startsWith(phrase)
  // `>` and `:` at the end of a phrase are marks inside the line: `home > essays`.
  return (
    line.startsWith(phrase) && line.length > phrase.length && (!/[\p{L}\p{N}]$/u.test(phrase) || isBreak(line, phrase))
  )
}

function isBreak(line: string, phrase: string): boolean {
  return /^[^\p{L}\p{N}]|^\p{Script=Han}/u.test(line.slice(phrase.length)) || /\p{Script=Han}$/u.test(phrase)
}

/** Several furniture words on one line, as buttons lose their borders when copied: `Share Tweet Print`. */
function sequence(line: string): FurnitureLine | undefined {
  const words = line.split(/[\s|/·•,;:]+/u).filter((word) => word !== '')
  if (words.length < 2 || words.length > 24) return undefined
  let what: Furniture | undefined
  let strong = false
  for (let at = 0; at < words.length; ) {
    let size = Math.min(5, words.length - at)
    while (
      size > 0 &&
      !phrases.has(words.slice(at, at + size).join(' ')) &&
      !edges.has(words.slice(at, at + size).join(' '))
    )
      size--
    if (size === 0) return undefined
    const found = phrases.get(words.slice(at, at + size).join(' '))
    what ??= found
    strong ||= found !== undefined
    at += size
  }
  return {what: what ?? 'navigation', weak: !strong}
}

/** `Language : English 简体 繁體`, or three names of languages and nothing else. */
function isLanguageSwitcher(text: string): boolean {
  const {label, rest} = splitLabel(text)
  const parts = languageTokens(rest)
  return parts.length >= (label ? 1 : 2) && parts.every((part) => languageNames.has(part))
}

function splitLabel(text: string): {readonly label: boolean; readonly rest: string} {
  const found = /^([^:：]{1,30})\s*[:：]/u.exec(text)
  if (!found || !languageLabels.has((found[1] ?? '').trim().toLowerCase())) return {label: false, rest: text}
  return {label: true, rest: text.slice(found[0].length)}
}

function languageTokens(text: string): string[] {
  const line = text.trim().toLowerCase()
  const byMarks = line.split(/\s*[|/·•,、，]\s*/u).filter((part) => part !== '')
  if (byMarks.every((part) => languageNames.has(part))) return byMarks
  return line.split(/[\s|/·•,、，]+/u).filter((part) => part !== '')
}

/** A text and the furniture that lost its line break before or behind it. */
interface Unglued {
  readonly text: string
  readonly what?: Furniture
}

/**
 * Part furniture from text that it sticks to: `… to the end.Back to Top`.
 *
 * Behind a text only where a sentence is finished or other furniture stands; before a text only where
 * the text begins as a text does.
 */
export function unglue(text: string): Unglued[] {
  const switcher = gluedSwitcher(text)
  if (switcher > 0)
    return [{text: text.slice(0, switcher).trim(), what: 'languages'}, ...unglue(text.slice(switcher).trim())]
  for (const [what, phrase] of glued) {
    if (text === phrase) return [{text, what}]
    if (text.endsWith(phrase)) {
      const rest = text.slice(0, -phrase.length).trimEnd()
      const parts = unglue(rest)
      if (/[.!?。！？…][”’"'」』）)]*$/u.test(rest) || parts.at(-1)?.what) return [...parts, {text: phrase, what}]
    }
    if (text.startsWith(phrase) && /^\s*[\p{Lu}\p{Script=Han}“「《]/u.test(text.slice(phrase.length))) {
      const parts = unglue(text.slice(phrase.length).trim())
      if (/^[\p{Lu}\p{Script=Han}“「《]/u.test(text.slice(phrase.length)) || parts[0]?.what)
        return [{text: phrase, what}, ...parts]
    }
  }
  return [{text}]
}

/** Length of a language switcher that begins a longer line; 0 if there is none. */
function gluedSwitcher(text: string): number {
  const {label, rest} = splitLabel(text.slice(0, longest))
  if (!label || isLanguageSwitcher(text)) return 0
  let at = text.slice(0, longest).length - rest.length
  let names = 0
  for (const {0: part} of rest.matchAll(/\s*[^\s|/·•,、，]+[|/·•,、，]*/gu)) {
    const name = part
      .trim()
      .toLowerCase()
      .replace(/[|/·•,、，]+$/u, '')
    if (!languageNames.has(name)) {
      const sticking = [...languageNames].find(
        (one) => /\p{Script=Han}/u.test(one) && one.length > 1 && name.startsWith(one)
      )
      return names > 0 ? at + (sticking ? part.indexOf(part.trim()) + sticking.length : 0) : 0
    }
    names++
    at += part.length
  }
  return 0
}

/** A line as the word lists write it: small letters, `#` for numbers, no marks at the ends, no space in Chinese. */
function normalise(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/’/gu, "'")
    .replace(/\d+(?:[.,]\d+)*/gu, '#')
    .replace(/^[^\p{L}\p{N}#©(]+/gu, '')
    .replace(/[^\p{L}\p{N}#)]+$/gu, '')
    .replace(/\s+/gu, ' ')
    .replace(/(?<=\p{Script=Han}) (?=[\p{Script=Han}#])|(?<=#) (?=\p{Script=Han})/gu, '')
}
