import type {Edition} from '../../../model/edition.ts'
import type {EssayToEmit, RelatedEssay} from '../../../model/emitter.ts'
import type {Picture} from '../../../model/essay.ts'
import {type Markup, trusted} from '../../../model/markup.ts'
import type {Locale} from '../../../model/names.ts'
import type {Settings} from '../../../model/settings.ts'
import {
  assetAddress,
  authorPage,
  essayPage,
  fromEssay,
  localPicture,
  parallelPage,
  sectionPage
} from '../../addresses.ts'
import {printBody} from '../../body.ts'
import {datesOf, localeSettings, noticesOf} from '../../marking.ts'
import {readingMinutes} from '../../reading.ts'
import {dateOf, listOf, type Say, wordsIn} from '../../words/index.ts'
import type {ArticleView, AuthorLine, EssayLink, Imprint, Link, PictureView, WithdrawnView} from '../theme/views.ts'
import {bylineOf} from './byline.ts'
import {contentsOf} from './contents.ts'
import {articleDescription} from './descriptions.ts'
import {authorNames, sectionName} from './groups.ts'
import {articleMetadata, noIndex} from './metadata.ts'
import {columnsOf} from './parallel.ts'
import {pageView, relative, type Site, wordingIn} from './site.ts'
import {type WordingOf, wordingFinder} from './wording.ts'

/** What the page of an essay in one locale shows. */
export function articleView(edition: Edition, essay: EssayToEmit, site: Site): ArticleView {
  const {settings, entry} = essay
  const {locale, slug, meta} = edition
  const path = essayPage(locale, slug)
  const say = wordsIn(localeSettings(settings, locale).profile.words)
  const wording = wordingFinder(edition, settings)
  const authors = authorLines(edition, essay, wording)
  const section = sectionLink(edition, essay, wording)
  const {date, updated} = datesOf(meta, say)
  return {
    page: framed(edition, essay, site, articleMetadata(edition, entry, settings)),
    slug,
    ...(section ? {section} : {}),
    title: wording('title', meta.title),
    ...(meta.subtitle ? {subtitle: wording('subtitle', meta.subtitle)} : {}),
    ...(authors.length > 0 ? {byline: bylineOf(authors, say)} : {}),
    authors,
    ...(date && meta.date ? {published: {iso: meta.date, text: date}} : {}),
    ...(updated && meta.updated ? {updated: {iso: meta.updated, text: say('updated', {date: updated})}} : {}),
    readingTime: say('readingTime', {count: readingMinutes(edition)}),
    notices: noticesOf(edition, settings),
    ...pictureOf(meta.image, essay, wording),
    contents: contentsOf(edition, settings),
    body: bodyOf(edition, essay),
    corrections: meta.corrections.map(({date: iso, note}, index) => ({
      day: {iso, text: dateOf(iso, say)},
      note: wording(`correction${index + 1}-note`, note)
    })),
    imprint: imprintOf(edition, settings, say),
    downloads: downloadsOf(edition, settings, say),
    ...(columnsOf(essay).length > 1 ? {parallel: relative(path, parallelPage(slug))} : {}),
    related: essay.related.flatMap((other) => relatedLink(other, locale, settings) ?? []),
    more: meta.more
  }
}

/** What stays at the address of an essay that was withdrawn: for no index. */
export function withdrawnView(edition: Edition, essay: EssayToEmit, site: Site): WithdrawnView {
  const title = wordingFinder(edition, essay.settings)('title', edition.meta.title)
  return {page: framed(edition, essay, site, [noIndex]), title}
}

function framed(edition: Edition, {editions, settings}: EssayToEmit, site: Site, metadata: readonly Markup[]) {
  const {locale, slug, meta} = edition
  const published = new Set(editions.map((other) => other.locale))
  const withdrawn = meta.status === 'withdrawn'
  return pageView(site, {
    kind: withdrawn ? 'withdrawn' : 'article',
    path: essayPage(locale, slug),
    locale,
    title: `${meta.title} · ${settings.site.title}`,
    description: withdrawn ? undefined : articleDescription(edition),
    metadata,
    pathIn: (other) => (published.has(other) ? essayPage(other, slug) : undefined)
  })
}

function sectionLink(
  {meta, locale, slug}: Edition,
  {entry, settings}: EssayToEmit,
  wording: WordingOf
): Link | undefined {
  const name = sectionName(entry, settings)
  if (meta.section === undefined || name === undefined) return undefined
  const href = relative(essayPage(locale, slug), sectionPage(locale, name))
  return {...wording('section', meta.section), href}
}

function authorLines({meta, locale, slug}: Edition, {entry, settings}: EssayToEmit, wording: WordingOf): AuthorLine[] {
  const names = authorNames(entry, settings)
  return meta.authors.map(({name, note}, index) => ({
    name,
    href: relative(essayPage(locale, slug), authorPage(locale, names[index] ?? '')),
    ...(note === undefined ? {} : {note: wording(`author${index + 1}-note`, note)})
  }))
}

function bodyOf(edition: Edition, {settings, pictures}: EssayToEmit): Markup {
  const essayAddress = (slug: string) => `../${slug}/index.html`
  return trusted(printBody(edition, settings, {forPage: true, essayAddress, pictures}))
}

/** The picture at the head of an essay. One from elsewhere is not shown but linked to. */
function pictureOf(
  image: Picture | undefined,
  {pictures}: EssayToEmit,
  wording: WordingOf
): {readonly picture?: PictureView} {
  if (!image) return {}
  const local = localPicture(image.src)
  if (local === undefined && !/^https?:\/\//iu.test(image.src)) return {}
  const place = local === undefined ? {href: image.src} : {src: fromEssay + assetAddress(local), ...pictures[local]}
  const caption = image.caption ? {caption: wording('image-caption', image.caption)} : {}
  return {picture: {...place, alt: wording('image-alt', image.alt), ...caption}}
}

/** Who made what, and whose it is. What of it nobody translates is in the language of the source. */
function imprintOf(edition: Edition, settings: Settings, say: Say): Imprint {
  const {meta, translators, sourceLocale} = edition
  const wording = wordingFinder(edition, settings, sourceLocale)
  return {
    ...(translators.length > 0 ? {translators: say('translators', {names: listOf(translators, say)})} : {}),
    lines: [
      ...(meta.credit ? [wording('credit', meta.credit)] : []),
      ...(meta.rights ? [wording('rights', meta.rights)] : []),
      ...(meta.isbn ? [{text: `ISBN ${meta.isbn}`}] : [])
    ],
    tags: meta.tags.map((tag, index) => wording(`tags-${index + 1}`, tag))
  }
}

function downloadsOf({slug, locale}: Edition, {outputs}: Settings, say: Say): Link[] {
  if (!outputs.includes('epub')) return []
  return [{href: `${fromEssay}epub/${slug}.${locale}.epub`, text: say('asBook')}]
}

/** Another essay, if it exists in the reader's locale. */
function relatedLink(
  {slug, sourceLocale, editions}: RelatedEssay,
  locale: Locale,
  settings: Settings
): EssayLink | undefined {
  const edition = editions.find((found) => found.locale === locale)
  if (!edition) return undefined
  const wording = (key: string, text: string) =>
    wordingIn(text, edition.fallen?.some((other) => other === key) ? sourceLocale : locale, locale, settings)
  return {
    href: `../${slug}/index.html`,
    ...wording('title', edition.title),
    ...(edition.section === undefined ? {} : {section: wording('section', edition.section)})
  }
}
