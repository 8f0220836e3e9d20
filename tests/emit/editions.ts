import {profileOf} from '../../src/locale/profiles.ts'
import {parseMarkdown} from '../../src/markdown/parse.ts'
import type {Artifact, Coverage, Edition, EditionSegment, SegmentState} from '../../src/model/edition.ts'
import type {CatalogueEntry, Emitter, EssayToEmit} from '../../src/model/emitter.ts'
import type {Meta, TranslatableBlock} from '../../src/model/essay.ts'
import type {Key, Locale, Slug} from '../../src/model/names.ts'
import type {Profile} from '../../src/model/profile.ts'
import type {LocaleSettings, Settings} from '../../src/model/settings.ts'
import {compose} from '../../src/segments/compose.ts'
import {fingerprintOf} from '../../src/segments/fingerprint.ts'
import {giveKeys} from '../../src/segments/keys.ts'
import {split} from '../../src/segments/split.ts'

/** A translation under its key: a text, or a text in a state; a missing one falls back to the source. */
export type Translation = string | {readonly state: SegmentState; readonly text?: string; readonly into?: string}

/** Edition of an essay in one locale, made the way the pipeline makes it. */
export interface EditionInputs {
  readonly slug?: string
  readonly source: string
  readonly locale?: string
  readonly sourceLocale?: string
  readonly translations?: Readonly<Record<string, Translation>>
  readonly translators?: readonly string[]
}

const latin: Profile = profileOf('en' as Locale)
const hans: Profile = {...profileOf('zh-Hans' as Locale), quotes: latin.quotes}
const hant: Profile = {...profileOf('zh-Hant' as Locale), quotes: latin.quotes}

function settingsOf(locale: string, profile: Profile): LocaleSettings {
  const policy = {missing: 'notice', stale: 'notice', unverified: 'notice', require: 'translated'} as const
  return {locale: locale as Locale, label: profile.label, profile, policy}
}

export const settings: Settings = {
  sourceLocale: 'en' as Locale,
  locales: [settingsOf('en', latin), settingsOf('zh-Hans', hans), settingsOf('zh-Hant', hant)],
  site: {title: 'The Lantern Review', url: 'https://lantern.example/essays/', publisher: 'Lantern House'},
  translatable: [],
  checks: {},
  failOn: 'error',
  outputs: ['html', 'markdown', 'json', 'i18next'],
  encoding: 'utf-8',
  epub: {bilingual: 'source', vertical: []},
  volumes: []
}

/** The same site while nobody knows where it will be. */
export const homeless: Settings = {...settings, site: {title: settings.site.title}}

export function edition(inputs: EditionInputs): Edition {
  const {slug = 'on-lamps', source, sourceLocale = 'en', locale = sourceLocale, translators = []} = inputs
  const essay = split({slug: slug as Slug, file: `source/${slug}.md`, text: source, translatable: []})
  const blocks = essay.blocks.filter((block): block is TranslatableBlock => block.type === 'translate')
  const keys = giveKeys(
    blocks.map((block) => ({block})),
    []
  )
  const segments = blocks.map((block, index) =>
    segmentOf(block, keys[index] ?? ('' as Key), {...inputs, locale, sourceLocale})
  )
  const body = compose(essay.blocks.slice(essay.bodyAt), (_, index) => {
    const first = blocks.findIndex(({kind}) => kind !== 'meta')
    return segments[first + index]?.text ?? ''
  })
  let at = 0
  const placed = segments.map((segment) => {
    const span = segment.kind === 'meta' ? undefined : body.spans[at++]
    return span === undefined ? segment : {...segment, span}
  })
  return {
    slug: slug as Slug,
    locale: locale as Locale,
    sourceLocale: sourceLocale as Locale,
    meta: metaOf(essay.meta, placed),
    body: body.text,
    tree: parseMarkdown(body.text),
    context: essay.context,
    segments: placed,
    translators,
    coverage: coverageOf(placed),
    sourceHash: 'a'.repeat(64)
  }
}

function segmentOf(block: TranslatableBlock, key: Key, inputs: EditionInputs): EditionSegment {
  const {locale, sourceLocale, translations = {}} = inputs
  const common = {
    key,
    kind: block.kind,
    ...(block.depth === undefined ? {} : {depth: block.depth}),
    fingerprint: fingerprintOf(block.text),
    origin: 'human' as const
  }
  const source = {text: block.text, lang: sourceLocale as Locale}
  if (locale === sourceLocale) return {...common, ...source, state: 'source', marked: false}
  const given = translations[key] ?? {state: 'missing' as const}
  if (typeof given === 'string')
    return {...common, text: given, lang: locale as Locale, state: 'current', marked: false}
  const {state, text, into} = given
  if (state === 'merged') {
    const host = into === undefined ? {} : {into: into as Key}
    return {...common, ...host, text: '', lang: locale as Locale, state, marked: false}
  }
  if (text === undefined) return {...common, ...source, state, marked: true}
  return {...common, text, lang: locale as Locale, state, marked: state !== 'current'}
}

function metaOf(meta: Meta, segments: readonly EditionSegment[]): Meta {
  const text = (key: string) => segments.find((segment) => segment.key === key)?.text
  const own = (name: 'subtitle' | 'description' | 'section') => {
    const found = text(name)
    return found === undefined ? {} : {[name]: found}
  }
  return {
    ...meta,
    title: text('title') ?? meta.title,
    ...own('subtitle'),
    ...own('description'),
    ...own('section'),
    authors: meta.authors.map(({name, note}, index) => ({
      name: text(`author${index + 1}-name`) ?? name,
      ...(note === undefined ? {} : {note: text(`author${index + 1}-note`) ?? note})
    })),
    ...(meta.image
      ? {
          image: {
            ...meta.image,
            alt: text('image-alt') ?? meta.image.alt,
            ...(meta.image.caption ? {caption: text('image-caption') ?? meta.image.caption} : {})
          }
        }
      : {})
  }
}

function coverageOf(segments: readonly EditionSegment[]): Coverage {
  const count = (...states: readonly SegmentState[]) => segments.filter(({state}) => states.includes(state)).length
  const translated = count('source', 'current', 'merged')
  return {
    segments: segments.length,
    translated,
    reviewed: 0,
    stale: count('stale'),
    unverified: count('unverified'),
    missing: count('missing'),
    orphans: 0,
    coverage: segments.length === 0 ? 1 : translated / segments.length
  }
}

/** An essay's editions with its row in the catalogue. */
export function essayOf(
  editions: readonly Edition[],
  more: Partial<Pick<EssayToEmit, 'related' | 'settings' | 'pictures'>> = {}
): EssayToEmit {
  return {editions, entry: entryOf(editions), related: [], settings, pictures: {}, ...more}
}

export function entryOf(editions: readonly Edition[]): CatalogueEntry {
  const [first] = editions
  if (!first) throw new Error('An essay has at least one edition')
  const {slug, sourceLocale, meta} = first
  return {
    slug,
    sourceLocale,
    status: meta.status,
    ...(meta.date === undefined ? {} : {date: meta.date}),
    ...(meta.updated === undefined ? {} : {updated: meta.updated}),
    aliases: meta.aliases,
    editions: editions.map(({locale, meta, coverage, translators}) => ({
      locale,
      title: meta.title,
      translators,
      tags: meta.tags,
      ...(meta.subtitle === undefined ? {} : {subtitle: meta.subtitle}),
      ...(meta.rights === undefined ? {} : {rights: meta.rights}),
      ...(meta.section === undefined ? {} : {section: meta.section}),
      ...(meta.description === undefined ? {} : {description: meta.description}),
      authors: meta.authors,
      coverage
    }))
  }
}

/** The content of the artifact with a path, as text. */
export function contentOf(
  artifacts: Iterable<{readonly path: string; readonly content: string | Uint8Array}>,
  path: string
): string {
  for (const artifact of artifacts) if (artifact.path === path) return String(artifact.content)
  throw new Error(`No artifact ${path}`)
}

/** What an emitter makes of all editions of an essay. */
export function emitAll(emitter: Emitter, essay: EssayToEmit): Artifact[] {
  return essay.editions.flatMap((edition) =>
    [...emitter.emit(edition, essay)].filter((made): made is Artifact => 'path' in made && 'content' in made)
  )
}
