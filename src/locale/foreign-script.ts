import {
  afterWorks,
  type NearlyForeign,
  nearlySimplified,
  nearlyTraditional,
  simplifiedWords,
  traditionalWords
} from './script-context.ts'
import {simplifiedPairs, traditionalPairs} from './script-tables.ts'

/** What text in one Chinese script never or hardly ever has. */
export interface ForeignScript {
  /** Characters of the other script alone, with their counterparts here. */
  readonly only: ReadonlyMap<string, string>
  /** Those of them that have one counterpart, whatever the words around. */
  readonly certain: ReadonlySet<string>
  readonly near: Readonly<Record<string, NearlyForeign>>
  readonly words: ReadonlyMap<string, string>
  /** Finds any of them. */
  readonly pattern: RegExp
  /** Whether a text has any of the characters that can be foreign: quick, and false for most texts. */
  readonly mayStandIn: (text: string) => boolean
}

/** Simplified characters in Traditional text, or Traditional ones in Simplified text. */
export function foreignTo(script: 'Hans' | 'Hant'): ForeignScript {
  made[script] ??= script === 'Hant' ? simplifiedInTraditional() : traditionalInSimplified()
  return made[script]
}

const made: {Hans?: ForeignScript; Hant?: ForeignScript} = {}

function simplifiedInTraditional(): ForeignScript {
  const only = readPairs(simplifiedPairs)
  const back = [...readPairs(traditionalPairs)]
  const counts = new Map<string, number>()
  for (const [, simplified] of back) counts.set(simplified, (counts.get(simplified) ?? 0) + 1)
  const certain = new Set([...only.keys()].filter((character) => (counts.get(character) ?? 0) <= 1))
  return withPattern({only, certain, near: nearlySimplified, words: traditionalWords})
}

function traditionalInSimplified(): ForeignScript {
  const only = readPairs(traditionalPairs)
  return withPattern({only, certain: new Set(only.keys()), near: nearlyTraditional, words: simplifiedWords})
}

function withPattern(foreign: Omit<ForeignScript, 'pattern' | 'mayStandIn'>): ForeignScript {
  const {only, near, words} = foreign
  const characters = [...only.keys(), ...Object.keys(near).filter((character) => !only.has(character))].join('')
  const changed = [...words].flatMap(([word, right]) => [...word].filter((character) => !right.includes(character)))
  const mayStandIn = hasAnyOf(characters + changed.join(''))
  return {
    ...foreign,
    mayStandIn,
    pattern: new RegExp(`[${characters}]|${[...words.keys()].map(bounded).join('|')}`, 'gu')
  }
}

/** A search for any of thousands of characters, by a table of all code units. */
function hasAnyOf(characters: string): (text: string) => boolean {
  const wanted = new Uint8Array(1 << 16)
  for (let at = 0; at < characters.length; at++) wanted[characters.charCodeAt(at)] = 1
  return (text) => {
    for (let at = 0; at < text.length; at++) if (wanted[text.charCodeAt(at)] === 1) return true
    return false
  }
}

function readPairs(text: string): Map<string, string> {
  const pairs = new Map<string, string>()
  for (let at = 0; at < text.length; at += 2) pairs.set(text.charAt(at), text.charAt(at + 1))
  return pairs
}

function bounded(word: string): string {
  return word.endsWith('著') ? `${word}(?![${afterWorks}])` : word
}
