import {type FrontMatter, readFrontMatter} from '../markdown/front-matter.ts'
import {readMeta} from '../markdown/meta.ts'
import {contextOf} from '../markdown/pieces.ts'
import {parseBlocks, type Stretch} from '../markdown/stretches.ts'
import type {Block, SplitEssay, TranslatableBlock} from '../model/essay.ts'
import {InputError, type Words} from '../model/message.ts'
import type {Slug} from '../model/names.ts'
import {unstorable} from './codec.ts'
import {Finder, type Found} from './finder.ts'
import {metaBlocks} from './meta-blocks.ts'

/** An essay as its file has it. */
export interface EssayText {
  readonly slug: Slug
  readonly file: string
  readonly text: string
  /** Front-matter fields that are translated besides the usual ones. */
  readonly translatable: readonly string[]
}

const empty: Words = {
  en: 'Unexpected empty essay, expected at least one paragraph to translate',
  'zh-Hans': '文章是空的，至少应有一段需要翻译的文字',
  'zh-Hant': '文章是空的，至少應有一段需要翻譯的文字'
}
const notStorable: Words = {
  en: 'Unexpected line `{{line}}`, which a segment file would read as a marker; expected other text',
  'zh-Hans': '这一行 `{{line}}` 会被分段文件误认为标记，请改写',
  'zh-Hant': '這一行 `{{line}}` 會被分段檔誤認為標記，請改寫'
}

/**
 * Cut an essay into blocks to translate and blocks to keep.
 *
 * Each block holds a slice of the author's own text, so joining all blocks gives back the essay exactly.
 * Nothing is reprinted: printing Markdown may change marks the author chose.
 * @throws InputError where the essay cannot be read.
 */
export function split({slug, file, text, translatable}: EssayText): SplitEssay {
  const frontMatter = readFrontMatter(text, file)
  const meta = readMeta(frontMatter, file)
  const finder = new Finder(file)
  const context = contextOf(readStretches(frontMatter, finder))
  finder.finish()
  if (finder.found.length === 0) throw new InputError({words: empty}, {file, line: 1, column: 1})
  rejectMarkers(text, file)
  const metas = metaBlocks(frontMatter, translatable)
  for (const {block} of [...metas, ...finder.found]) rejectUnstorable(block, file)
  const head = fillGaps(frontMatter.head, 0, metas)
  const body = fillGaps(text, frontMatter.head.length, finder.found)
  return {slug, file, meta, blocks: [...head, ...body], bodyAt: head.length, context}
}

function* readStretches({head, body, bodyLine}: FrontMatter, finder: Finder): Generator<Stretch> {
  for (const stretch of parseBlocks(body)) {
    finder.read(stretch, head.length, bodyLine - 1)
    yield stretch
  }
}

function fillGaps(text: string, from: number, found: readonly Found[]): Block[] {
  const blocks: Block[] = []
  let at = from
  for (const {block, start, end} of found) {
    if (start > at) blocks.push({type: 'keep', slice: text.slice(at, start)})
    blocks.push(block)
    at = end
  }
  if (at < text.length) blocks.push({type: 'keep', slice: text.slice(at)})
  return blocks
}

function rejectMarkers(text: string, file: string): void {
  const found = /^<!-- #.*/mu.exec(text)
  if (!found) return
  const line = text.slice(0, found.index).split('\n').length
  throw new InputError({words: notStorable, values: {line: found[0].slice(0, 60)}}, {file, line, column: 1})
}

function rejectUnstorable(block: TranslatableBlock, file: string): void {
  const at = unstorable(block.text)
  if (at < 0) return
  const values = {line: (block.text.split('\n')[at] ?? '').slice(0, 60)}
  throw new InputError({words: notStorable, values}, {file, line: block.line + at, column: 1})
}
