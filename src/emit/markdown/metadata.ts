import {plainForPandoc} from '../../markdown/pandoc.ts'
import type {Edition} from '../../model/edition.ts'
import type {Settings} from '../../model/settings.ts'
import {assetAddress, fromEssay, localPicture} from '../addresses.ts'
import {identifierOf} from '../identifier.ts'
import {localeSettings} from '../marking.ts'
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
  const picture = meta.image && localPicture(meta.image.src)
  return picture !== undefined && /\.(?:jpe?g|png)$/iu.test(picture) ? fromEssay + assetAddress(picture) : undefined
}
