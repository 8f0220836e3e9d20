import {termFinder} from '../../memory/terms.ts'
import type {WorkFile, WorkUnit} from '../../model/exchange.ts'
import type {Glossary} from '../../model/glossary.ts'
import type {SegmentToTranslate, TermToUse, TranslationRequest} from '../../model/provider.ts'
import type {Piece} from '../codes.ts'
import {codedUnit} from '../inline.ts'
import {tagged} from './tags.ts'

/** A request, and what the codes in its segments stand for. */
export interface PreparedRequest {
  readonly request: TranslationRequest
  readonly sources: ReadonlyMap<string, readonly Piece[]>
}

/** Segments of one request, and characters: enough for a passage to make sense, little enough to be answered whole. */
const [mostSegments, mostCharacters] = [12, 6_000]
const neighbours = 3

/**
 * What is missing from an essay in one locale, as requests: passages in their order, each with the terms in it, with
 * what stands before it and after it. A segment that has marks like those of codes is not sent.
 */
export function requestsFor(file: WorkFile, glossary: Glossary): PreparedRequest[] {
  return passagesOf(file).map((passage) => prepare(passage, file, glossary))
}

interface Part {
  readonly unit: WorkUnit
  readonly index: number
  readonly pieces: readonly Piece[]
  readonly text: string
}

function passagesOf(file: WorkFile): Part[][] {
  const passages: Part[][] = []
  let length = 0
  for (const [index, unit] of file.units.entries()) {
    if (unit.state !== 'missing') continue
    const pieces = codedUnit(unit, file).source
    const text = tagged(pieces)
    if (text === undefined) continue
    const open = passages.at(-1)
    const part = {unit, index, pieces, text}
    length += text.length
    if (open && open.length < mostSegments && length <= mostCharacters) open.push(part)
    else {
      passages.push([part])
      length = text.length
    }
  }
  return passages
}

function prepare(passage: readonly Part[], file: WorkFile, glossary: Glossary): PreparedRequest {
  const [first, last] = [passage[0]?.index ?? 0, passage.at(-1)?.index ?? 0]
  const done = file.units.slice(0, first).filter(({target, state}) => target !== '' && state !== 'stale')
  const request: TranslationRequest = {
    sourceLocale: file.sourceLocale,
    locale: file.locale,
    title: file.title,
    segments: passage.map(segmentOf),
    terms: termsIn(passage, file, glossary),
    before: done.slice(-neighbours).map(({source, target}) => ({source, target})),
    after: file.units[last + 1]?.source ?? ''
  }
  return {request, sources: new Map(passage.map(({unit, pieces}) => [unit.key, pieces]))}
}

function segmentOf({unit: {key, comment}, text}: Part): SegmentToTranslate {
  return {key, text, ...(comment === undefined ? {} : {comment})}
}

function termsIn(passage: readonly Part[], {essay, sourceLocale, locale}: WorkFile, glossary: Glossary): TermToUse[] {
  const finder = termFinder(glossary, {essay, sourceLocale, locale})
  if (!finder) return []
  const found = new Map(passage.flatMap(({unit}) => finder.inSource(unit.source).map(({term, form}) => [term, form])))
  return [...found].map(([{forms, forbidden, note}, form]) => ({
    source: form,
    targets: forms[locale] ?? [],
    forbidden: forbidden[locale] ?? [],
    ...(note === undefined ? {} : {note})
  }))
}
