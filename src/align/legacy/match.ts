import type {Segment, SegmentKind, TranslatableBlock} from '../../model/essay.ts'
import type {Locale} from '../../model/names.ts'
import {alignLegacy, isLikely} from './index.ts'
import type {Aligned, Lexicon, Passage} from './types.ts'

/** A block of a translation that was made elsewhere. */
export interface Piece extends Pick<TranslatableBlock, 'kind' | 'text' | 'depth' | 'metaKey'> {
  /** Whether it refers to what the essay does not have, so that a person has to look at it. */
  readonly loose?: boolean
}

/** Segments of an essay and the pieces that tell them; one side is empty where there is no counterpart. */
export interface Match {
  readonly segments: readonly Segment[]
  readonly pieces: readonly Piece[]
  /** Probability that exactly these belong together. */
  readonly confidence: number
}

/** Both texts, and what is known of them. */
export interface MatchInputs {
  readonly segments: readonly Segment[]
  readonly pieces: readonly Piece[]
  readonly sourceLocale: Locale
  readonly targetLocale: Locale
  /** Whether the pieces' kinds were written by somebody; those of a page's text are guessed. */
  readonly structured: boolean
  /** Translations that the project has in another variety of the same language, by key: they help to recognise a text. */
  readonly cognates?: ReadonlyMap<string, string>
  readonly lexicon?: Lexicon
}

/** What belongs to what, in the order of the essay, and how much this looks like a translation of it. */
export interface Matching {
  readonly matches: readonly Match[]
  readonly likeness: Aligned['likeness']
}

/** Lay a translation from elsewhere beside an essay: front matter by its fields, the body in its order. */
export function matchTranslation(inputs: MatchInputs): Matching {
  const {segments, pieces, sourceLocale, targetLocale, structured, cognates, lexicon} = inputs
  const [meta, body] = partition(segments)
  const [fields, blocks] = partition(pieces)
  const passage = ({kind, text, depth}: Piece): Passage => ({
    text,
    ...(structured ? {kind: kindOf(kind)} : {}),
    ...(structured && depth !== undefined ? {depth} : {})
  })
  const {links, likeness} = alignLegacy({
    source: body.map((segment) => {
      const also = cognates?.get(segment.key)
      return {...passage(segment), ...(also === undefined ? {} : {also})}
    }),
    target: blocks.map(passage),
    sourceLocale,
    targetLocale,
    ...(lexicon ? {lexicon} : {})
  })
  const known = new Set(meta.map(({key}) => key))
  const matches: Match[] = meta.map((segment) => matchField(segment, fields, {sourceLocale, targetLocale, likeness}))
  matches.push(
    ...fields
      .filter(({metaKey}) => !metaKey || !known.has(metaKey))
      .map((piece) => ({segments: [], pieces: [piece], confidence: 1}))
  )
  for (const {source, target, confidence} of links) {
    matches.push({
      segments: source.flatMap((at) => body[at] ?? []),
      pieces: target.flatMap((at) => blocks[at] ?? []),
      confidence
    })
  }
  return {matches, likeness}
}

function partition<Block extends {readonly kind: SegmentKind}>(blocks: readonly Block[]): [Block[], Block[]] {
  return [blocks.filter(({kind}) => kind === 'meta'), blocks.filter(({kind}) => kind !== 'meta')]
}

/** Fields have names; not sure is only one whose length or cues speak against it, or that may be another essay's. */
function matchField(
  segment: Segment,
  fields: readonly Piece[],
  {
    likeness,
    ...locales
  }: {readonly sourceLocale: Locale; readonly targetLocale: Locale; readonly likeness: Aligned['likeness']}
): Match {
  const piece = fields.find(({metaKey}) => metaKey === segment.key)
  if (!piece) return {segments: [segment], pieces: [], confidence: 1}
  const isSure = likeness === 'certain' && isLikely(segment, piece, locales)
  return {segments: [segment], pieces: [piece], confidence: isSure ? 0.999 : 0.5}
}

/** Quotations, items and paragraphs are often one another's translation; headings and pictures are not. */
function kindOf(kind: SegmentKind): string {
  return kind === 'item' || kind === 'quotation' ? 'paragraph' : kind
}
