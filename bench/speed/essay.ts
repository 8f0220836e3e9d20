import type {Slug} from '../../src/model/names.ts'
import {acts, sections, settings, subjects, subjectsOfEssays, type Words} from './words.ts'

export const locales = ['en', 'zh-Hans', 'zh-Hant'] as const
export type CorpusLocale = (typeof locales)[number]

/** One essay of the corpus: the author's file, and the text of every segment in every locale, in order. */
export interface CorpusEssay {
  readonly slug: Slug
  readonly source: string
  readonly segments: readonly Words[]
  /** The whole essay as one file in each locale, for tools that know no segments. */
  readonly inOneFile: Words
}

/**
 * The essay with this number: always the same one, wherever and in whatever order essays are made.
 *
 * Of sixteen segments three are front matter, two headings, one a quotation; paragraphs hold emphasis, links
 * and code as essays do.
 */
export function essayOf(number: number): CorpusEssay {
  const next = chance(number)
  const topic = pick(subjectsOfEssays, next)
  const section = pick(sections, next)
  const year = 1850 + Math.floor(next() * 150)
  const title = mapWords(topic, (locale, text) =>
    locale === 'en'
      ? `On ${text}, Part ${number + 1}`
      : `论${text}，其${number + 1}`.replace('论', locale === 'zh-Hant' ? '論' : '论')
  )
  const description = sentence(next)
  const body = bodyOf(next, number)
  const inOneFile = build((locale) => {
    const head = [
      `title: "${title[locale]}"`,
      `description: "${description[locale]}"`,
      `section: "${section[locale]}"`,
      'author: A. Writer',
      `date: ${year}-0${1 + (number % 9)}-1${number % 10}`
    ].join('\n')
    return `---\n${head}\n---\n\n${body.map((block) => block.prefix + block.words[locale]).join('\n\n')}\n`
  })
  return {
    slug: `essay-${String(number + 1).padStart(5, '0')}` as Slug,
    source: inOneFile.en,
    segments: [title, description, section, ...body.map(({words}) => words)],
    inOneFile
  }
}

interface Block {
  readonly prefix: string
  readonly words: Words
}

function bodyOf(next: () => number, number: number): Block[] {
  return Array.from({length: 13}, (_, index) => {
    if (index === 3 || index === 8)
      return {prefix: '', words: mapWords(pick(subjectsOfEssays, next), (_, text) => `## ${text}`)}
    if (index === 6) return {prefix: '> ', words: joined([sentence(next), sentence(next)])}
    const plain = [0, 1, 2, 3, 4, 5, 6].map(() => sentence(next))
    if (index % 4 === 0) plain.push(marked(next, '*'))
    if (index % 5 === 1) plain.push(linked(next, `https://example.org/${number}/${index}`))
    return {prefix: '', words: joined(plain)}
  })
}

/** A sentence, said in each locale in its own order of words. */
function sentence(next: () => number): Words {
  const [who, what, when] = [pick(subjects, next), pick(acts, next), pick(settings, next)]
  return build((locale) =>
    locale === 'en' ? `${capital(when.en)}, ${who.en} ${what.en}.` : `${when[locale]}，${who[locale]}${what[locale]}。`
  )
}

function marked(next: () => number, mark: string): Words {
  const [who, what, when] = [pick(subjects, next), pick(acts, next), pick(settings, next)]
  return build((locale) =>
    locale === 'en'
      ? `${capital(who.en)} ${mark}${what.en}${mark} ${when.en}.`
      : `${who[locale]}${when[locale]}${mark}${what[locale]}${mark}。`
  )
}

function linked(next: () => number, address: string): Words {
  const [who, what, when] = [pick(subjects, next), pick(acts, next), pick(settings, next)]
  return build((locale) =>
    locale === 'en'
      ? `${capital(when.en)} [${who.en}](${address}) ${what.en}.`
      : `${when[locale]}，[${who[locale]}](${address})${what[locale]}。`
  )
}

function joined(all: readonly Words[]): Words {
  return build((locale) => all.map((words) => words[locale]).join(locale === 'en' ? ' ' : ''))
}

function build(text: (locale: CorpusLocale) => string): Words {
  return {en: text('en'), 'zh-Hans': text('zh-Hans'), 'zh-Hant': text('zh-Hant')}
}

function mapWords(words: Words, change: (locale: CorpusLocale, text: string) => string): Words {
  return build((locale) => change(locale, words[locale]))
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

function pick(rows: readonly Words[], next: () => number): Words {
  return rows[Math.floor(next() * rows.length)] ?? (rows[0] as Words)
}

/** Numbers from 0 to 1 that look like chance and are the same for the same seed (mulberry32). */
function chance(seed: number): () => number {
  let state = (seed + 1) * 0x9e3779b9
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
