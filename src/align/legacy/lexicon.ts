import {InputError, type Words} from '../../model/message.ts'
import type {Lexicon} from './types.ts'

/** A word of a Chinese–English dictionary: its two forms and what it means. */
interface Word {
  readonly forms: readonly string[]
  readonly meaning: string
}

const longestWord = 8
const mostMeanings = 12
const common = new Set(
  'the and for with from that this are was were has have had been being not but its his her their your our you she they who what which when where how than then into onto over under about also any all one two some other such can may must will would could should sth used form variant see abbr'.split(
    ' '
  )
)

const line = /^(\S+) (\S+) \[[^\]]*\] \/(.+)\/\s*$/u
const notDictionary: Words = {
  en: 'Unexpected text, expected a dictionary in the format of CC-CEDICT: `傳統 传统 [chuan2 tong3] /tradition/`',
  'zh-Hans': '这不是 CC-CEDICT 格式的词典，每行应如 `傳統 传统 [chuan2 tong3] /tradition/`',
  'zh-Hant': '這不是 CC-CEDICT 格式的詞典，每行應如 `傳統 传统 [chuan2 tong3] /tradition/`'
}

/** Read a dictionary in the format of CC-CEDICT. @throws InputError where it has no line of that format. */
export function parseDictionary(text: string, file: string): Lexicon {
  const words = text.split('\n').flatMap((row): Word[] => {
    const [, traditional, simplified, meaning] = line.exec(row) ?? []
    return traditional && simplified && meaning ? [{forms: [traditional, simplified], meaning}] : []
  })
  if (words.length === 0) throw new InputError({words: notDictionary}, {file})
  return lexiconOf(words)
}

/** A lexicon of a Chinese–English dictionary: texts of both languages are told by English words without their endings. */
function lexiconOf(words: Iterable<Word>): Lexicon {
  const meanings = new Map<string, Set<string>>()
  for (const {forms, meaning} of words) {
    const stems = stemsOf(meaning.replace(/\([^)]*\)/gu, ' '))
    for (const form of new Set(forms)) {
      if (!/^\p{Script=Han}{1,8}$/u.test(form)) continue
      const known = meanings.get(form) ?? new Set()
      for (const stem of stems) if (known.size < mostMeanings) known.add(stem)
      meanings.set(form, known)
    }
  }
  return {
    *meaningsOf(text) {
      yield* stemsOf(text)
      for (const [run] of text.matchAll(/\p{Script=Han}+/gu)) yield* meaningsIn([...run], meanings)
    }
  }
}

/** Always the longest word that the dictionary has. */
function* meaningsIn(run: readonly string[], meanings: ReadonlyMap<string, ReadonlySet<string>>): Generator<string> {
  for (let at = 0; at < run.length; ) {
    let length = Math.min(longestWord, run.length - at)
    while (length > 1 && !meanings.has(run.slice(at, at + length).join(''))) length--
    // Single characters mean too much.
    if (length > 1) yield* meanings.get(run.slice(at, at + length).join('')) ?? []
    at += length
  }
}

function* stemsOf(text: string): Generator<string> {
  for (const [word] of text.toLowerCase().matchAll(/[a-z]{3,}/gu)) if (!common.has(word)) yield stem(word)
}

function stem(word: string): string {
  return word.length < 5 ? word : word.replace(/(?:ations?|ings?|edly|ed|ies|es|s|ly|y|e)$/u, '')
}
