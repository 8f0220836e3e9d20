import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {profileOf} from '../../src/locale/profiles.ts'
import {parseMarkdown} from '../../src/markdown/parse.ts'
import {contextOf} from '../../src/markdown/pieces.ts'
import {parseBlocks} from '../../src/markdown/stretches.ts'
import type {Context, Segment, TranslatableBlock} from '../../src/model/essay.ts'
import {InputError} from '../../src/model/message.ts'
import type {Key, Locale, Slug} from '../../src/model/names.ts'
import type {Alignment, Pair} from '../../src/model/pair.ts'
import {fingerprintOf} from '../../src/segments/fingerprint.ts'
import {split} from '../../src/segments/split.ts'

/** A document in one locale: paired with its English where both correspond block by block, else alone. */
export interface Document {
  readonly name: string
  readonly locale: Locale
  readonly alignment: Alignment
  /** Whether sources and translations were paired; else each text is its own source. */
  readonly paired: boolean
}

const sourceLocale = 'en' as Locale

/**
 * Every document below a folder of `<corpus>/{manifest.jsonl,<locale>/<id>}`; `certain.jsonl`, in the folder
 * `alignment` beside it, says which of them correspond block by block.
 * @param every one document of so many is read
 */
export function* readCorpora(folder: string, every = 1): Generator<Document> {
  const certain = new Set(
    linesOf(join(folder, '../alignment/certain.jsonl')).map(({corpus, locale, id}) => `${corpus} ${locale} ${id}`)
  )
  for (const corpus of readdirSync(folder).toSorted()) {
    for (const [at, {id, locales}] of linesOf(join(folder, corpus, 'manifest.jsonl')).entries()) {
      if (at % every !== 0) continue
      for (const locale of locales as readonly Locale[]) {
        const text = readFileSync(join(folder, corpus, locale, id), 'utf8')
        const name = `${corpus}/${locale}/${id}`
        if (!certain.has(`${corpus} ${locale} ${id}`)) yield documentOf(name, locale, pairAlone(text), text)
        else {
          const source = readFileSync(join(folder, corpus, sourceLocale, id), 'utf8')
          yield {...documentOf(name, locale, pairBlocks(source, text), text), paired: true}
        }
      }
    }
  }
}

function linesOf(file: string) {
  if (!existsSync(file)) return []
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))
}

function documentOf(name: string, locale: Locale, pairs: readonly Pair[], text: string): Document {
  const alignment: Alignment = {
    locale,
    sourceLocale,
    profile: profileOf(locale),
    sourceProfile: profileOf(sourceLocale),
    file: name,
    sourceFile: name,
    context: contextIn(text),
    pairs
  }
  return {name, locale, alignment, paired: false}
}

function contextIn(text: string): Context {
  return contextOf(parseBlocks(bodyOf(text)))
}

/** Pairs of blocks that have as many segments of the same kinds on both sides. */
function pairBlocks(source: string, target: string): Pair[] {
  const targets = topLevel(target)
  return topLevel(source).flatMap((block, at) => {
    const from = segmentsOf(block)
    const into = segmentsOf(targets[at] ?? '')
    const alike = from.length === into.length && from.every(({kind}, index) => kind === into[index]?.kind)
    return alike ? from.map((segment, index) => pairOf(segment, into[index]?.text ?? '', `${at + 1}x${index + 1}`)) : []
  })
}

/** Texts that are their own source, so that only what looks at one text finds anything. */
function pairAlone(text: string): Pair[] {
  return topLevel(text).flatMap((block, at) =>
    segmentsOf(block).map((segment, index) => pairOf(segment, segment.text, `${at + 1}x${index + 1}`))
  )
}

function pairOf(block: TranslatableBlock, text: string, number: string): Pair {
  const key = `p${number.replace('x', 'a')}` as Key
  const fingerprint = fingerprintOf(block.text)
  const source: Segment = {...block, key, fingerprint}
  return {
    state: 'current',
    source,
    target: {key, notes: [], attributes: [], fingerprint, text, line: 1, textLine: 1}
  }
}

/** The top-level blocks of a document; of front matter none. */
function topLevel(text: string): string[] {
  const body = bodyOf(text)
  return parseMarkdown(body).children.map(({position}) => body.slice(position?.start.offset, position?.end.offset))
}

/** A document without front matter, and without the comments of MDX, which name the headings of React's pages. */
function bodyOf(text: string): string {
  return text
    .replace(/\r\n?/gu, '\n')
    .replace(/^---\n(?:.*\n)*?---\n/u, '')
    .replace(/ *\{\/\*[^*\n]*\*\/\}/gu, '')
}

function segmentsOf(block: string): TranslatableBlock[] {
  try {
    const essay = split({slug: 'a' as Slug, file: 'a.md', text: `---\ntitle: A\n---\n\n${block}\n`, translatable: []})
    return essay.blocks.filter(
      (found): found is TranslatableBlock => found.type === 'translate' && found.kind !== 'meta' && found.text !== ''
    )
  } catch (error) {
    if (error instanceof InputError) return []
    throw error
  }
}
