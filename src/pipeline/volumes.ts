import {findingFor} from '../checks/finding.ts'
import {volume as check} from '../checks/publication/volume.ts'
import {assetAddress, localPicture} from '../emit/addresses.ts'
import {keysOf} from '../emit/epub/links.ts'
import {pictureFault, pictureType} from '../emit/epub/pictures.ts'
import type {Emitters} from '../emit/index.ts'
import {pictureSources} from '../emit/pictures.ts'
import type {Archive, Artifact, Copy, Edition} from '../model/edition.ts'
import type {Finding} from '../model/finding.ts'
import type {Locale, Slug} from '../model/names.ts'
import type {Volume} from '../model/settings.ts'
import type {Scene, Summaries} from './conclude.ts'
import {volumeLetterFindings} from './covers.ts'
import {introductionFindings, introductionIn} from './introductions.ts'
import {loadEssay, type Project} from './load.ts'
import type {Pictures} from './pictures.ts'
import {type EssaySummary, editionIn} from './produce.ts'

/** What is wrong with the volumes of a project. Essays that could not be read have been reported. */
export function volumeFindings({tree, settings}: Pick<Scene, 'tree' | 'settings'>, summaries: Summaries): Finding[] {
  const known = new Map(summaries.flatMap((summary) => (summary ? [[summary.slug, summary] as const] : [])))
  const place = {file: 'hexapla.config.json'}
  const find = (message: string, values: Record<string, string>) => findingFor(check, {message, values}, {place})
  return settings.volumes.flatMap((volume) => {
    const named = [...essayBefore(volume), ...namesIn(volume, summaries)]
    const locales = Object.keys(volume.title) as Locale[]
    return [
      ...volumeLetterFindings(volume, settings),
      ...introductionFindings(volume, settings, tree),
      ...named.filter((slug) => !known.has(slug)).map((slug) => find('unknown', {slug, volume: volume.slug})),
      ...locales.flatMap((locale) => [
        ...(namesIn(volume, summaries).length === 0 ? [find('empty', {volume: volume.slug, locale})] : []),
        ...named
          .filter((slug) => known.has(slug) && !isPublished(known.get(slug), locale))
          .map((slug) => find('absent', {slug, locale, volume: volume.slug})),
        ...(isCover(tree, volume.cover[locale])
          ? []
          : [find('cover', {path: volume.cover[locale] ?? '', volume: volume.slug})])
      ])
    ]
  })
}

/** Bind the volumes of a project, one book at a time. */
export function* bindVolumes(
  project: Project,
  summaries: Summaries,
  emitters: Emitters
): Generator<Artifact | Archive | Copy> {
  const {settings} = project
  for (const volume of settings.volumes) {
    for (const locale of Object.keys(volume.title) as Locale[]) {
      const members = membersOf(volume, summaries, locale)
      if (members.length === 0) continue
      const introduction = introductionIn(volume, settings, locale)
      const first = introduction ? [introduction] : []
      const bound = new Map<Slug, ReadonlySet<string>>([
        ...first.map((edition) => [edition.slug, keysOf(edition)] as const),
        ...members.map(({slug, target}) => [slug, new Set<string>(target.keys)] as const)
      ])
      const editions = () => composed(project, members, locale, first)
      for (const name of settings.outputs) {
        yield* emitters[name].emitVolume?.({volume, locale, bound, editions}, settings) ?? []
      }
      for (const copyOf of first.flatMap(pictureSources)) yield {path: assetAddress(copyOf), copyOf}
    }
  }
}

/** The essays of a volume in one locale, in its order, the introduction before all. */
function membersOf(volume: Volume, summaries: Summaries, locale: Locale): EssaySummary[] {
  const named = new Set([...essayBefore(volume), ...namesIn(volume, summaries)])
  return [...named].flatMap((slug) => {
    const found = summaries.find((summary) => summary?.slug === slug)
    return found && isPublished(found, locale) ? [found] : []
  })
}

function namesIn({contents}: Volume, summaries: Summaries): readonly Slug[] {
  if ('essays' in contents) return contents.essays
  const {section, order} = contents
  const sign = order === 'oldest' ? 1 : -1
  return summaries
    .flatMap((summary) => (summary?.status === 'published' && sectionOf(summary) === section ? summary : []))
    .sort((a, b) => sign * compare(a.entry?.date ?? '', b.entry?.date ?? '') || compare(a.slug, b.slug))
    .map(({slug}) => slug)
}

function sectionOf({entry, sourceLocale}: EssaySummary): string | undefined {
  return entry?.editions.find(({locale}) => locale === sourceLocale)?.section
}

function isPublished(summary: EssaySummary | undefined, locale: Locale): boolean {
  return summary?.status === 'published' && summary.target.locales.includes(locale)
}

/** The essay that is the introduction of a volume, if one is. */
function essayBefore({introduction}: Volume): Slug[] {
  return introduction && 'essay' in introduction ? [introduction.essay] : []
}

function* composed(
  project: Project,
  members: readonly EssaySummary[],
  locale: Locale,
  before: readonly Edition[]
): Generator<Edition> {
  yield* before
  for (const {slug} of members) {
    const edition = editionIn(loadEssay(project, slug), project.settings, locale)
    if (edition) yield edition
  }
}

function isCover(tree: Pictures, cover: string | undefined): boolean {
  if (cover === undefined) return true
  const path = localPicture(cover)
  if (path === undefined || pictureType(path) === undefined || !tree.hasPicture(path)) return false
  return pictureFault(path, tree.readPicture(path)) === undefined
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
