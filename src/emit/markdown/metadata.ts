import {plainForPandoc} from '../../markdown/pandoc.ts'
import type {Edition} from '../../model/edition.ts'
import type {Locale} from '../../model/names.ts'
import type {Settings, Volume} from '../../model/settings.ts'
import {assetAddress, fromEssay, localPicture} from '../addresses.ts'
import {identifierOf} from '../identifier.ts'
import {localeSettings} from '../marking.ts'
import {coverPicture} from '../pictures.ts'
import {wordsIn} from '../words/index.ts'

/** What Pandoc puts into the package of an EPUB. Strings of JSON are strings of YAML. */
export function epubMetadata(edition: Edition, settings: Settings): string {
  const {slug, locale, meta, translators} = edition
  const say = wordsIn(localeSettings(settings, locale).profile.words)
  const titles = [
    {type: 'main', text: meta.title},
    {type: 'subtitle', text: meta.subtitle}
  ]
  return [
    '---',
    ...list('title', 'type', titles),
    ...list(
      'creator',
      'role',
      named(
        'author',
        meta.authors.map(({name}) => name)
      )
    ),
    ...list('contributor', 'role', named('translator', translators)),
    ...field('date', meta.date),
    ...field('lang', locale),
    ...field('identifier', identifierOf(slug, locale)),
    ...field(
      'publisher',
      meta.more.publisher === undefined ? settings.site.publisher : String(meta.more.publisher),
      true
    ),
    ...field('rights', meta.rights, true),
    ...field('description', meta.description, true),
    ...subjects(meta.tags),
    ...field('cover-image', coverOf(edition)),
    ...field('toc-title', say('contents'), true),
    '---'
  ].join('\n')
}

/** The same for a volume. */
export function volumeMetadata(volume: Volume, locale: Locale, settings: Settings): string {
  const say = wordsIn(localeSettings(settings, locale).profile.words)
  const cover = volume.cover[locale]
  const picture = cover === undefined ? undefined : localPicture(cover)
  const titles = [
    {type: 'main', text: volume.title[locale]},
    {type: 'subtitle', text: volume.subtitle[locale]}
  ]
  return [
    '---',
    ...list('title', 'type', titles),
    ...list('creator', 'role', named('editor', volume.editors[locale] ?? [])),
    ...field('date', volume.date),
    ...field('lang', locale),
    ...field('identifier', identifierOf(volume.slug, `volume/${locale}`)),
    ...field('publisher', settings.site.publisher, true),
    ...field('rights', volume.rights[locale], true),
    ...field('description', volume.description[locale], true),
    ...field('cover-image', picture !== undefined && isPixels(picture) ? fromEssay + assetAddress(picture) : undefined),
    ...field('toc-title', say('contents'), true),
    '---'
  ].join('\n')
}

function isPixels(picture: string): boolean {
  return /\.(?:jpe?g|png)$/iu.test(picture)
}

function named(role: string, names: readonly string[]) {
  return names.map((text) => ({role, text}))
}

function list<Name extends string>(
  name: string,
  kind: Name,
  items: readonly ({readonly [key in Name]: string} & {readonly text: string | undefined})[]
): string[] {
  const lines = items.flatMap((item) =>
    item.text === undefined
      ? []
      : [`  - ${kind}: ${item[kind]}`, `    text: ${JSON.stringify(plainForPandoc(item.text))}`]
  )
  return lines.length === 0 ? [] : [`${name}:`, ...lines]
}

function field(name: string, text: string | undefined, prose = false): string[] {
  return text === undefined || text === '' ? [] : [`${name}: ${JSON.stringify(prose ? plainForPandoc(text) : text)}`]
}

function subjects(tags: readonly string[]): string[] {
  return tags.length === 0 ? [] : ['subject:', ...tags.map((tag) => `  - ${JSON.stringify(plainForPandoc(tag))}`)]
}

/** A picture of pixels can be the cover. Drawings cannot: shops and many readers do not show them. */
function coverOf({meta}: Edition): string | undefined {
  const pictures = [coverPicture(meta), meta.image && localPicture(meta.image.src)]
  const picture = pictures.find((path) => path !== undefined && isPixels(path))
  return picture === undefined ? undefined : fromEssay + assetAddress(picture)
}
