import type {Edition} from '../../model/edition.ts'
import type {CatalogueEntry, RecentEssays} from '../../model/emitter.ts'
import {html} from '../../model/markup.ts'
import type {Locale} from '../../model/names.ts'
import type {Settings} from '../../model/settings.ts'
import {absolute, essayPage, homePage, pictureAddress} from '../addresses.ts'
import {printBody} from '../body.ts'
import {noticesOf} from '../marking.ts'
import {isTranslated} from '../translated.ts'

/** What a locale's feed says, whatever its form. All addresses are absolute. */
export interface Feed {
  readonly locale: Locale
  readonly title: string
  readonly publisher: string
  /** Folder of the feed's files, which is the address of the home page. */
  readonly home: string
  /** The newest day of an essay, never that of the build; the first of 1970 where there is no essay. */
  readonly updated: string
  readonly items: readonly FeedItem[]
}

/** An essay in a feed. */
export interface FeedItem {
  /** The address under its first name: a renamed essay is no new one. */
  readonly id: string
  readonly url: string
  /** The same essay in other languages. */
  readonly others: readonly {readonly locale: Locale; readonly url: string}[]
  readonly title: string
  readonly summary?: string
  readonly published?: string
  readonly updated: string
  readonly authors: readonly string[]
  readonly translators: readonly string[]
  readonly tags: readonly string[]
  readonly rights?: string
  readonly picture?: string
  readonly content: string
}

export function feedOf({locale, entries, editions}: RecentEssays, settings: Settings, url: string): Feed {
  const {title, publisher} = settings.site
  const bySlug = new Map(entries.map((entry) => [entry.slug, entry]))
  const items: FeedItem[] = []
  for (const edition of editions()) {
    const entry = bySlug.get(edition.slug)
    if (entry) items.push(itemOf(edition, entry, settings, url))
  }
  return {
    locale,
    title,
    publisher: publisher ?? title,
    home: at(homePage(locale), url),
    updated: moment(
      items
        .map((item) => item.updated.slice(0, 10))
        .sort()
        .at(-1) ?? '1970-01-01'
    ),
    items
  }
}

function itemOf(edition: Edition, entry: CatalogueEntry, settings: Settings, url: string): FeedItem {
  const {slug, locale, meta, translators} = edition
  const {date, updated, aliases, sourceLocale} = entry
  const page = at(essayPage(locale, slug), url)
  const picture = meta.image && pictureAddress(meta.image.src, url)
  return {
    id: at(essayPage(locale, aliases[0] ?? slug), url),
    url: page,
    others: entry.editions
      .filter((other) => other.locale !== locale && isTranslated(other, sourceLocale))
      .map((other) => ({locale: other.locale, url: at(essayPage(other.locale, slug), url)})),
    title: meta.title,
    ...(meta.description === undefined ? {} : {summary: meta.description}),
    ...(date === undefined ? {} : {published: moment(date)}),
    updated: moment(updated ?? date ?? ''),
    authors: meta.authors.map(({name}) => name),
    translators,
    tags: meta.tags,
    ...(meta.rights === undefined ? {} : {rights: meta.rights}),
    ...(picture === undefined ? {} : {picture}),
    content: contentOf(edition, settings, page)
  }
}

/** The whole text, with what a reader must be told of it first. */
function contentOf(edition: Edition, settings: Settings, page: string): string {
  const notices = noticesOf(edition, settings).map((text) => html`<p><em>${text}</em></p>\n`.markup)
  const body = printBody(edition, settings, {
    forPage: false,
    essayAddress: (slug) => `../${slug}/`,
    absolute: (address) => (URL.canParse(address, page) ? new URL(address, page).href : address)
  })
  // Notes lead to one another by their names alone; a reader of feeds has many texts on one page.
  return notices.join('') + body.replace(/(<a\b[^>]*?\shref=")(?=#)/gu, `$1${page}`)
}

function at(path: string, url: string): string {
  return absolute(path, url) ?? url
}

/** A day as a moment, which feeds want: its beginning in UTC. */
function moment(day: string): string {
  return `${day}T00:00:00Z`
}
