import {coverageOf} from '../align/edition.ts'
import {readFrontMatter} from '../markdown/front-matter.ts'
import type {Segment, SplitEssay} from '../model/essay.ts'
import type {EditionFacts, EssayToCheck, FrontText} from '../model/essay-facts.ts'
import type {Place} from '../model/message.ts'
import type {Locale} from '../model/names.ts'
import type {Alignment} from '../model/pair.ts'
import type {Entry, SegmentFileHead} from '../model/segment-file.ts'
import {fingerprintOf} from '../segments/fingerprint.ts'
import {attributeOf} from '../segments/marker.ts'
import {lostWords} from './lost-html.ts'
import {unusedDefinitions} from './unused-definitions.ts'
import {useOfImage, usesInSource, usesInTranslation} from './uses.ts'

/** What is known of an essay once its files are read. */
export interface EssayMaterial {
  readonly essay: SplitEssay
  /** The essay's file. */
  readonly text: string
  readonly sourceLocale: Locale
  readonly segments: readonly Segment[]
  readonly alignments: readonly Alignment[]
  /** The heads of the segment files that there are. */
  readonly heads: readonly SegmentFileHead[]
  readonly today?: string
}

/** An essay as the checks of its frame see it. */
export function essayToCheck(material: EssayMaterial): EssayToCheck {
  const {essay, text, sourceLocale, alignments, heads, today} = material
  const frontMatter = readFrontMatter(text, essay.file)
  const fields = new Map<string, Place>([['title', {file: essay.file, line: 1, column: 1}]])
  for (const {path, line, column} of frontMatter.scalars.toReversed()) {
    for (const name of [String(path[0]), path.join('.')]) fields.set(name, {file: essay.file, line, column})
  }
  const headOf = (wanted: Locale) => heads.find(({locale}) => locale === wanted)
  const imagePlace = fields.get('image') ?? {file: essay.file}
  const own = alignments.flatMap(({locale, file}) => {
    const head = headOf(locale)
    const place = {file, line: lineIn(head, 'image'), column: 1}
    return head?.image ? [useOfImage(head.image.src, {locale, place})] : []
  })
  return {
    slug: essay.slug,
    sourceLocale,
    meta: essay.meta,
    fields,
    texts: [...sourceTexts(material), ...alignments.flatMap(translatedTexts)],
    uses: [
      ...usesInSource(essay, material.segments, frontMatter, {locale: sourceLocale, imagePlace}),
      ...own,
      ...alignments.flatMap(usesInTranslation)
    ],
    lost: lostWords(essay),
    unused: unusedDefinitions(essay, text, alignments.flatMap(textsOf)),
    editions: alignments.map((alignment) => editionFacts(alignment, headOf(alignment.locale))),
    ...(today === undefined ? {} : {today})
  }
}

function sourceTexts({essay: {file}, segments, sourceLocale: locale}: EssayMaterial): FrontText[] {
  return segments.flatMap(({kind, key, text, line, column}) =>
    kind === 'meta' ? [{key, locale, text, place: {file, line, column}}] : []
  )
}

function textsOf({pairs}: Alignment): string[] {
  return pairs.flatMap(({target}) => target?.text ?? [])
}

function translatedTexts({pairs, locale, file}: Alignment): FrontText[] {
  return pairs.flatMap((pair) => {
    if (!('source' in pair) || pair.source.kind !== 'meta' || !pair.target?.text) return []
    const {key, text, textLine} = pair.target
    return [{key, locale, text, place: {file, line: Math.max(1, textLine), column: 1}}]
  })
}

function editionFacts({locale, file, pairs}: Alignment, head: SegmentFileHead | undefined): EditionFacts {
  return {
    locale,
    place: {file, line: lineIn(head, 'translators'), column: 1},
    translators: head?.translators ?? [],
    coverage: coverageOf(pairs),
    human: pairs.filter((pair) => 'source' in pair && pair.target && isHuman(pair.target)).length
  }
}

/** Whether a person wrote a text, or edited what something else had made. */
function isHuman(entry: Entry): boolean {
  const via = attributeOf(entry, 'via')
  if (entry.text === '') return false
  return via === undefined || via.startsWith('import') || !via.endsWith(`~${fingerprintOf(entry.text)}`)
}

/** The line of a field in a segment file; the first one if the field is not there. */
function lineIn(head: SegmentFileHead | undefined, field: string): number {
  const at = head?.raw.split('\n').findIndex((line) => line.startsWith(`${field}:`)) ?? -1
  return at < 0 ? 1 : at + 2
}
