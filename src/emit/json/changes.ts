import type {Locale, Slug} from '../../model/names.ts'
import type {ReleaseDifference, TextsOf} from '../../model/release.ts'
import {printJson} from '../json-text.ts'
import type {BundleBlock, DocumentBundle, ReleaseChanges} from './shapes.ts'

/**
 * What differs from the release before, for those who keep a copy: `changes.json`.
 *
 * Paths of files, and of each edition the keys whose text is new, another, or gone: found by comparing its bundles.
 */
export function printChanges({release, since, added, changed, removed}: ReleaseDifference, textsOf: TextsOf): string {
  const essays = [...added, ...changed, ...removed].sort().flatMap((path) => {
    const [, locale, slug] = /^json\/([^/]+)\/([^/]+)\.json$/u.exec(path) ?? []
    if (locale === undefined || slug === undefined) return []
    const {before, now} = textsOf(path)
    const keys = differingKeys(read(before), read(now))
    return [{slug: slug as Slug, locale: locale as Locale, keys}]
  })
  const changes: ReleaseChanges = {
    schemaVersion: 1,
    release,
    ...(since === undefined ? {} : {since}),
    added,
    changed,
    removed,
    essays
  }
  return printJson(changes)
}

function differingKeys(before: ReadonlyMap<string, string>, now: ReadonlyMap<string, string>): string[] {
  const fresh = [...now].filter(([key, text]) => before.get(key) !== text).map(([key]) => key)
  return [...fresh, ...[...before.keys()].filter((key) => !now.has(key))]
}

/** What a bundle shows under each key, in its order. A file that somebody damaged shows nothing. */
function read(text: string | undefined): ReadonlyMap<string, string> {
  const bundle = parse(text)
  return new Map(bundle ? [...frontTexts(bundle), ...bundle.blocks.flatMap(blockTexts)] : [])
}

function parse(text: string | undefined): DocumentBundle | undefined {
  try {
    return text === undefined ? undefined : JSON.parse(text)
  } catch {
    return undefined
  }
}

function frontTexts(bundle: DocumentBundle): [string, string][] {
  const {title, subtitle, description, section, authors, image, corrections = []} = bundle
  const texts: (readonly [string, string | undefined])[] = [
    ['title', title],
    ['subtitle', subtitle],
    ['description', description],
    ['section', section],
    ...authors.flatMap(({name, note}, index) => [
      [`author${index + 1}-name`, name] as const,
      [`author${index + 1}-note`, note] as const
    ]),
    ['image-alt', image?.alt],
    ['image-caption', image?.caption],
    ...corrections.map(({note}, index) => [`correction${index + 1}-note`, note] as const)
  ]
  return texts.flatMap(([key, text]) => (text === undefined ? [] : [[key, text]]))
}

function blockTexts({key, markdown, html, children = []}: BundleBlock): [string, string][] {
  const own: [string, string][] = key === undefined ? [] : [[key, `${markdown}\n${html}`]]
  return [...own, ...children.flatMap(blockTexts)]
}
