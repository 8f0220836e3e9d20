import {foreignTo} from '../../locale/foreign-script.ts'
import {quantitiesOf} from '../../locale/values/index.ts'
import type {Locale} from '../../model/names.ts'
import type {Passage} from './types.ts'

/** What can be recognised in both languages: each begins with a letter that tells its kind. */
export type Cue = string

/** A passage and what aligning reads in it. */
export interface Read {
  readonly passage: Passage
  readonly cues: readonly Cue[]
  /** In Han characters: three or so Latin letters tell as much as one. */
  readonly length: number
  /** Words of the running text, as they are looked up in the other language. */
  readonly words: ReadonlySet<string>
}

const longest = 4000

/** Read what a passage has in common with its translation: names, code, numbers, addresses, tags. */
export function readPassage(passage: Passage, locale: Locale, other: Locale): Read {
  const {text, kind} = passage
  const cues = [...addresses(text), ...tags(text)]
  const prose = text.replace(/\]\([^)\s]*(?:\s"[^"]*")?\)|<[^>]*>|https?:\/\/[^\s)）>]+/gu, ' ')
  for (const [word] of prose.matchAll(/[\p{Script=Latin}_$][\p{Script=Latin}\p{N}_$]*/gu))
    cues.push(`w${word.toLowerCase()}`)
  if (kind !== 'code') cues.push(...numbers(prose.slice(0, longest), locale))
  cues.push(...marks(prose))
  const whole = text.replace(/[\s\p{P}]+/gu, '').slice(0, longest)
  if (whole !== '') cues.push(`t${whole}`)
  for (const chinese of [passage.also ?? '', isChinese(other) || isChinese(locale) ? prose : '']) {
    for (const pair of hanPairs(toSimplified(chinese))) cues.push(`b${pair}`)
  }
  return {passage, cues, length: lengthOf(prose), words: wordsOf(prose)}
}

function isChinese(locale: Locale): boolean {
  return /^zh\b/u.test(locale)
}

/** Characters of Traditional text in the forms of Simplified text, one by one: enough to recognise a passage. */
function toSimplified(text: string): string {
  const {only} = foreignTo('Hans')
  return [...text].map((character) => only.get(character) ?? character).join('')
}

/** What is written with an address: without its host's and its locale's part, since translations link to their own. */
function* addresses(text: string): Generator<Cue> {
  for (const [, inline, bare] of text.matchAll(/\]\(([^)\s]+)|(https?:\/\/[^\s)）>"'，。]+)/gu)) {
    const address = (inline ?? bare ?? '').toLowerCase()
    const [path = '', fragment] = address.split('#')
    const name =
      path
        .replace(/\/(?:index)?(?:\.\w+)?$/u, '')
        .split('/')
        .at(-1) ?? ''
    yield `u${name}#${fragment ?? ''}`
  }
}

function* tags(text: string): Generator<Cue> {
  for (const [, name] of text.matchAll(/<(\/?[A-Za-z][\w.-]*)/gu)) yield `h${(name ?? '').toLowerCase()}`
}

function* numbers(prose: string, locale: Locale): Generator<Cue> {
  for (const {values, firm} of quantitiesOf(prose, locale) ?? digitsIn(prose)) {
    if (firm) for (const value of new Set(values)) yield `n${Number(value.toPrecision(6))}`
  }
}

function* digitsIn(prose: string) {
  for (const [written] of prose.matchAll(/\d+(?:[.,]\d+)*/gu)) {
    yield {values: [Number(written.replaceAll(',', '').split('.').slice(0, 2).join('.'))], firm: true}
  }
}

/** Marks that translations mostly keep. */
function* marks(prose: string): Generator<Cue> {
  if (/[?？]/u.test(prose)) yield 'p?'
  if (/[!！]/u.test(prose)) yield 'p!'
  if (/[:：]\s*$/u.test(prose)) yield 'p:'
  const items = prose.match(/^\s*(?:[-*+]|\d+[.)])\s/gmu)?.length ?? 0
  if (items > 1) yield `p${items} items`
}

function lengthOf(prose: string): number {
  const wide = prose.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu)?.length ?? 0
  const narrow =
    prose.match(/[^\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\s]/gu)?.length ?? 0
  return wide + narrow * 0.38
}

/** Two Han characters that stand side by side, or a Latin word. */
function wordsOf(prose: string): ReadonlySet<string> {
  const words = new Set<string>()
  for (const [word] of prose.matchAll(/[\p{Script=Latin}][\p{Script=Latin}’'-]{2,}/gu))
    words.add(stem(word.toLowerCase()))
  for (const pair of hanPairs(prose)) words.add(pair)
  return words
}

/** English words without what inflects them, roughly. */
function stem(word: string): string {
  return word.length < 5 ? word : word.replace(/(?:ing|ed|es|s|ly)$/u, '')
}

function* hanPairs(prose: string): Generator<string> {
  for (const [run] of prose.matchAll(/\p{Script=Han}{2,}/gu)) {
    const characters = [...run]
    for (let at = 1; at < characters.length; at++) yield `${characters[at - 1]}${characters[at]}`
  }
}
