import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import type {Passage} from '../../src/align/legacy/types.ts'
import {readFrontMatter} from '../../src/markdown/front-matter.ts'
import {parseMarkdown} from '../../src/markdown/parse.ts'
import type {Locale} from '../../src/model/names.ts'

/** What the material says of the links of two texts. */
interface Gold {
  readonly links: readonly {readonly src: readonly number[]; readonly tgt: readonly number[]}[]
  readonly unscoredSrc?: readonly number[]
  readonly unscoredTgt?: readonly number[]
}

/** Two texts to align, and their gold. */
export interface Case {
  /** `damaged/light` or `drift`. */
  readonly set: string
  readonly name: string
  readonly locale: Locale
  readonly source: readonly Passage[]
  readonly target: readonly Passage[]
  readonly gold: Gold
  /** Whether the document is of the half that weights were found on, in both locales. */
  readonly tuned: boolean
}

/** Read all cases below a folder: `damaged/<locale>/<level>/<document>` and `drift/<locale>/<document>`. */
export function* readCases(folder: string): Generator<Case> {
  for (const locale of folders(join(folder, 'damaged'))) {
    for (const level of folders(join(folder, 'damaged', locale))) {
      yield* casesIn(join(folder, 'damaged', locale, level), `damaged/${level}`, locale)
    }
  }
  for (const locale of folders(join(folder, 'drift'))) yield* casesIn(join(folder, 'drift', locale), 'drift', locale)
}

function* casesIn(folder: string, set: string, locale: string): Generator<Case> {
  for (const name of folders(folder)) {
    const read = (file: string) => readFileSync(join(folder, name, file), 'utf8')
    const flat = existsSync(join(folder, name, 'target.txt'))
    const source = blocksOf(read('source.md'))
    yield {
      set,
      name,
      locale: locale as Locale,
      source,
      target: flat ? paragraphsOf(read('target.txt')) : blocksOf(read('target.md')),
      gold: withoutHead(JSON.parse(read('gold.json')), source),
      tuned: [...name].reduce((sum, character) => (sum * 31 + (character.codePointAt(0) ?? 0)) % 9973, 7) % 2 === 0
    }
  }
}

/** Where the gold leaves front matter without a counterpart on both sides, it does not judge it: it is aligned by its fields. */
function withoutHead(gold: Gold & {srcOnly?: number[]; tgtOnly?: number[]}, [first]: readonly Passage[]): Gold {
  const isOpen =
    gold.srcOnly?.includes(0) && gold.tgtOnly?.includes(0) && /^(?:---\n|[\w-]+: )/u.test(first?.text ?? '')
  if (!isOpen) return gold
  return {...gold, unscoredSrc: [...(gold.unscoredSrc ?? []), 0], unscoredTgt: [...(gold.unscoredTgt ?? []), 0]}
}

function folders(path: string): string[] {
  return existsSync(path) ? readdirSync(path).sort() : []
}

/** Top-level blocks; front matter is the first, where there is any. */
function blocksOf(text: string): Passage[] {
  const {head, body} = readFrontMatter(text, 'text')
  const blocks = parseMarkdown(body).children.map((node): Passage => {
    const slice = body.slice(node.position?.start.offset, node.position?.end.offset)
    return {text: slice, kind: node.type, ...(node.type === 'heading' ? {depth: node.depth} : {})}
  })
  return head === '' ? blocks : [{text: head, kind: 'yaml'}, ...blocks]
}

function paragraphsOf(text: string): Passage[] {
  return text.split(/\n\n/u).map((paragraph) => ({text: paragraph}))
}
