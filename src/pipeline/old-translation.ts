import type {Piece} from '../align/legacy/match.ts'
import {move} from '../align/legacy/references.ts'
import type {Section} from '../align/legacy/review.ts'
import type {Intake} from '../intake/index.ts'
import type {Block, SplitEssay} from '../model/essay.ts'
import {InputError} from '../model/message.ts'
import {type EssayText, split} from '../segments/split.ts'

/** What an old translation consists of. */
export interface OldTranslation {
  readonly pieces: readonly Piece[]
  /** What no segment can hold, and the essay does not have: it is shown to a person, so that no word is lost. */
  readonly rest: readonly Section[]
}

/** Cut a translation as essays are cut; a title that intake only guessed from the file's name is none. */
export function cut(
  read: Intake,
  essay: SplitEssay,
  {file, translatable}: {readonly file: string; readonly translatable: readonly string[]}
): OldTranslation {
  const {blocks, context, bodyAt} = splitAll({slug: read.slug, file, text: read.markdown, translatable})
  const titled = read.recognised.some(({what}) => what === 'title')
  const pieces = blocks.flatMap((block): Piece[] => {
    if (block.type === 'keep' || (block.metaKey === 'title' && !titled)) return []
    const moved = move(block.text, context, essay.context)
    return [{...block, text: moved.text, ...(moved.loose ? {loose: true} : {})}]
  })
  const known = linesOf(essay.blocks)
  const head = blocks.slice(0, bodyAt).map((block) => (block.type === 'keep' ? ownFields(block.slice) : ''))
  const body = blocks.slice(bodyAt).map((block) => (block.type === 'keep' ? ownWords(block.slice, known) : ''))
  const removed = read.removed.map(({text}) => text).join('\n\n')
  const texts = [head.filter((text) => text !== '').join('\n'), ...body, removed].filter((text) => text !== '')
  return {pieces, rest: texts.map((text) => ({keys: [], source: [], text, state: 'apart'}))}
}

/** Lines of what intake wrote are none of the file's, so only the file is named. */
function splitAll(text: EssayText): SplitEssay {
  try {
    return split(text)
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    throw new InputError(error.report, {file: text.file}, error.remedy)
  }
}

function linesOf(blocks: readonly Block[]): ReadonlySet<string> {
  return new Set(
    blocks.flatMap((block) => (block.type === 'keep' ? block.slice.split('\n').map((line) => line.trim()) : []))
  )
}

/** What no reader sees: a definition's address stands in the links themselves by now, and a note's text below its key. */
const unseen = /^\[[^\]]+\]:\s*\S*$/u

/** A stretch of code, HTML or titles of definitions, if it has words on lines that the essay does not have. */
function ownWords(slice: string, known: ReadonlySet<string>): string {
  const lines = slice.split('\n').filter((line) => !unseen.test(line.trim()))
  const isOwn = lines.some((line) => /\p{L}/u.test(line) && !known.has(line.trim()))
  return isOwn
    ? lines
        .join('\n')
        .replace(/^(?:[^\p{L}\p{N}\n`~<[]*\n)+/u, '')
        .trim()
    : ''
}

const readFields =
  /^(?:locale|date|updated|title|subtitle|description|section|authors?|image|status|tags|aliases|credit):/u

/** Fields that another system had. What Hexapla itself reads is told of already, or belongs to the essay. */
function ownFields(slice: string): string {
  const own = slice.split('\n').filter((line) => /:\s*\S|^\s*-\s*\S/u.test(line) && /\p{L}/u.test(line))
  return own
    .filter((line) => !readFields.test(line) && !/^\s*(?:- )?(?:name|src|alt|note|caption):/u.test(line))
    .join('\n')
}
