import {pairUp} from '../../src/align/pair.ts'
import {essayToCheck} from '../../src/checks/essay-facts.ts'
import {factsOf, linksOf} from '../../src/checks/facts.ts'
import {readAll} from '../../src/checks/reading.ts'
import type {SourceToCheck} from '../../src/checks/run.ts'
import {usesInTranslation} from '../../src/checks/uses.ts'
import {profileOf} from '../../src/locale/profiles.ts'
import {contextOf} from '../../src/markdown/pieces.ts'
import {parseBlocks} from '../../src/markdown/stretches.ts'
import type {AlignmentExample, PairExample, PairToCheck, ProjectExample, TextExample} from '../../src/model/check.ts'
import type {Segment, SegmentKind, TranslatableBlock} from '../../src/model/essay.ts'
import type {EssayExample, EssayToCheck} from '../../src/model/essay-facts.ts'
import type {EssayFacts, ProjectFacts} from '../../src/model/facts.ts'
import type {Key, Locale, Slug} from '../../src/model/names.ts'
import type {Alignment, Pair} from '../../src/model/pair.ts'
import type {Entry} from '../../src/model/segment-file.ts'
import {parseSegmentFile} from '../../src/segments/codec.ts'
import {fingerprintOf} from '../../src/segments/fingerprint.ts'
import {giveKeys} from '../../src/segments/keys.ts'
import {split} from '../../src/segments/split.ts'

export const slug = 'a-letter' as Slug
const file = 'locales/zh-Hans/a-letter.md'
const sourceFile = 'source/a-letter.md'

/** The segments of an essay that has this body. */
function segmentsOf(body: string): Segment[] {
  const essay = split({slug, file: sourceFile, text: `---\ntitle: A Letter\n---\n\n${body}\n`, translatable: []})
  const blocks = essay.blocks.filter((block): block is TranslatableBlock => block.type === 'translate')
  return keyed(blocks).filter(({kind}) => kind !== 'meta')
}

function keyed(blocks: readonly TranslatableBlock[]): Segment[] {
  const keys = giveKeys(
    blocks.map((block) => ({block})),
    []
  )
  return blocks.map((block, at) => ({...block, key: keys[at] as Key, fingerprint: fingerprintOf(block.text)}))
}

/** A segment file with fingerprints for `@p1`, `@p2` …. */
function stamp(text: string, segments: readonly Segment[]): string {
  return segments.reduce((file, {key, fingerprint}) => file.replaceAll(`@${key} `, `@${fingerprint} `), text)
}

/** The segment file of an example, read. */
export function entriesOf({source, target}: AlignmentExample): readonly Entry[] {
  const segments = source === '' ? [] : segmentsOf(source)
  const stamped = stamp(target, segments)
  return parseSegmentFile(`---\nessay: a-letter\nlocale: zh-Hans\nsource: en\n---\n\n${stamped}\n`, file).entries
}

/** The alignment that an example shows. */
export function alignment(example: AlignmentExample): Alignment {
  const {locale = 'zh-Hans'} = example
  return {
    locale: locale as Locale,
    sourceLocale: 'en' as Locale,
    profile: profileOf(locale as Locale),
    sourceProfile: profileOf('en' as Locale),
    file,
    sourceFile,
    context: {definitions: new Map(), footnotes: new Map()},
    pairs: pairUp(segmentsOf(example.source), entriesOf(example), []),
    ...example.facts
  }
}

/** The alignment of one pair, current. */
export function pairAlignment(example: PairExample): Alignment {
  const {source, target, sourceLocale = 'en', targetLocale = 'zh-Hans', kind = kindOf(source), definitions} = example
  const key = 'p1' as Key
  const fingerprint = fingerprintOf(source)
  const depth = kind === 'heading' ? {depth: source.indexOf(' ')} : {}
  const block = {type: 'translate', slice: source, text: source, containers: [], line: 5, column: 1} as const
  const segment: Segment = {...block, kind, key, fingerprint, ...depth}
  const entry: Entry = {key, notes: [], attributes: [], fingerprint, text: target, line: 7, textLine: 8}
  const pair: Pair = {state: 'current', source: segment, target: entry}
  return {
    locale: targetLocale as Locale,
    sourceLocale: sourceLocale as Locale,
    profile: profileOf(targetLocale as Locale),
    sourceProfile: profileOf(sourceLocale as Locale),
    file,
    sourceFile,
    context: contextOf(parseBlocks(definitions ?? '')),
    pairs: [pair]
  }
}

/** An essay as a whole, with one translation at the most. */
export function essayFacts({essay: text, translation, slug: name = slug, today}: EssayExample): EssayToCheck {
  const path = `source/${name}.md`
  const essay = split({slug: name as Slug, file: path, text: `${text}\n`, translatable: []})
  const segments = keyed(essay.blocks.filter((block): block is TranslatableBlock => block.type === 'translate'))
  const read = translation === undefined ? undefined : parseSegmentFile(`${stamp(translation, segments)}\n`, file)
  const {locale, sourceLocale, profile, sourceProfile} = pairAlignment({source: '', target: ''})
  const pairs = pairUp(segments, read?.entries ?? [], [])
  const known = {locale, sourceLocale, profile, sourceProfile, file, sourceFile: path, context: essay.context, pairs}
  return essayToCheck({
    ...{essay, text: `${text}\n`, sourceLocale, segments, alignments: read ? [known] : []},
    heads: read ? [read.head] : [],
    ...(today === undefined ? {} : {today})
  })
}

/** A source essay of one text. */
export function textSource({
  text,
  locale = 'zh-Hans',
  kind = kindOf(text),
  profile: own,
  definitions = ''
}: TextExample): SourceToCheck {
  const fingerprint = fingerprintOf(text)
  const block = {type: 'translate', slice: text, text, containers: [], line: 1, column: 1} as const
  const segment: Segment = {...block, kind, key: 'p1' as Key, fingerprint}
  const context = contextOf(parseBlocks(definitions))
  const profile = {...profileOf(locale as Locale), ...own}
  return {essay: slug, file: sourceFile, locale: locale as Locale, profile, context, segments: [segment]}
}

/** What is kept of a project of these pairs. */
export function projectFacts({pairs, others = {}}: ProjectExample): ProjectFacts {
  const alignments = pairs.map(([source, target]) => pairAlignment({source, target}))
  const keys = pairs.map((_, index) => `p${index + 1}` as Key)
  const segments = alignments.flatMap((known, index) =>
    factsOf(known, slug).map((facts) => ({...facts, key: keys[index] as Key, place: {...facts.place, line: index + 1}}))
  )
  const locales = ['en', 'zh-Hans'] as Locale[]
  const own: EssayFacts = {slug, status: 'published', locales, keys}
  const more = Object.entries(others).map(([name, published]) => ({
    ...own,
    slug: name as Slug,
    locales: published as Locale[],
    keys: ['p1' as Key]
  }))
  const policy = {missing: 'fail', stale: 'notice', unverified: 'fail', require: 'translated'} as const
  return {
    segments,
    essays: [own, ...more],
    links: linksOf({slug, uses: alignments.flatMap(usesInTranslation)}),
    settings: {
      locales: locales.map((locale) => ({locale, label: locale, profile: profileOf(locale), policy})),
      site: {title: 'Essays'}
    }
  }
}

/** A pair as checks read it. */
export function pair(example: PairExample): PairToCheck {
  const [read] = readAll(pairAlignment(example))
  if (!read?.both) throw new Error('An example has no text')
  return read.both
}

function kindOf(source: string): SegmentKind {
  return source.startsWith('#') ? 'heading' : 'paragraph'
}
