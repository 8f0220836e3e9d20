import type {CatalogueEntry} from '../../../model/emitter.ts'
import type {Locale} from '../../../model/names.ts'
import type {Settings} from '../../../model/settings.ts'
import {authorPage, essayPage, homePage, sectionPage} from '../../addresses.ts'
import {localeSettings} from '../../marking.ts'
import {dateOf, wordsIn} from '../../words/index.ts'
import type {AuthorView, EssayItem, HomeView, Link, SectionView, Wording} from '../theme/views.ts'
import {homeCluster} from './cluster.ts'
import {siteDescription} from './descriptions.ts'
import {authorNames, type Group, type Listed, listedIn, sectionName} from './groups.ts'
import {listMetadata} from './metadata.ts'
import {pageView, relative, type Site, wordingIn} from './site.ts'

/** The home page of a locale. */
export function homeView(
  locale: Locale,
  entries: readonly CatalogueEntry[],
  sections: readonly Group[],
  site: Site
): HomeView {
  const {settings} = site
  const path = homePage(locale)
  const {title} = settings.site
  const description = siteDescription(locale, settings)
  return {
    page: pageView(site, {
      kind: 'home',
      path,
      locale,
      title,
      description,
      metadata: listMetadata({path, locale, title, description}, homeCluster(settings), settings),
      pathIn: homePage
    }),
    essays: listedIn(locale, entries).map((listed) => itemOf(listed, path, settings)),
    sections: sections.flatMap(({name, locales}) => {
      const listed = locales.get(locale)
      return listed ? {...labelOf(listed, sectionText, settings), href: relative(path, sectionPage(locale, name))} : []
    })
  }
}

/** The page of a section in a locale. */
export function sectionView(group: Group, locale: Locale, listed: readonly Listed[], site: Site): SectionView {
  const title = labelOf(listed, sectionText, site.settings)
  const path = sectionPage(locale, group.name)
  const description = wordsIn(localeSettings(site.settings, locale).profile.words)('inSection', {name: title.text})
  const page = listPage('section', {path, locale, title: title.text, description}, group, sectionPage, site)
  return {page, title, essays: listed.map((one) => itemOf(one, path, site.settings))}
}

/** The page of an author in a locale. */
export function authorView(group: Group, locale: Locale, listed: readonly Listed[], site: Site): AuthorView {
  const {settings} = site
  const path = authorPage(locale, group.name)
  const indexIn = ({entry}: Listed) => authorNames(entry, settings).indexOf(group.name)
  const nameText = (one: Listed) => authorText(one, indexIn(one), 'name')
  const name = labelOf(listed, nameText, settings)
  const note = firstText(listed, (one) => authorText(one, indexIn(one), 'note'), settings)
  const say = wordsIn(localeSettings(settings, locale).profile.words)
  const title = say('writtenBy', {name: name.text})
  const description = note && note.lang === undefined ? `${title}${say('colon')}${note.text}` : title
  const page = listPage('author', {path, locale, title, description}, group, authorPage, site)
  return {page, name, ...(note ? {note} : {}), essays: listed.map((one) => itemOf(one, path, settings))}
}

function listPage(
  kind: 'section' | 'author',
  {path, locale, title, description}: Parameters<typeof listMetadata>[0],
  {name, locales, cluster}: Group,
  pathOf: (locale: Locale, name: string) => string,
  site: Site
) {
  const own = cluster.pages.some((page) => page.path === path)
  return pageView(site, {
    kind,
    path,
    locale,
    title: `${title} · ${site.settings.site.title}`,
    description,
    metadata: listMetadata(
      {path: own ? path : cluster.others, locale, title, description},
      own ? cluster : {...cluster, pages: []},
      site.settings
    ),
    pathIn: (other) => (locales.has(other) ? pathOf(other, name) : undefined)
  })
}

type TextOf = (listed: Listed) => {readonly key: string; readonly text: string | undefined}

const sectionText: TextOf = ({edition}) => ({key: 'section', text: edition.section})

function authorText({edition}: Listed, index: number, field: 'name' | 'note') {
  return {key: `author${index + 1}-${field}`, text: edition.authors[index]?.[field]}
}

/** What several essays call the same: as the newest of them does that has it in the language of the page. */
function firstText(listed: readonly Listed[], textOf: TextOf, settings: Settings): Wording | undefined {
  const texts = listed.flatMap((one) => {
    const {key, text} = textOf(one)
    return text === undefined ? [] : wordingOf(one, key, text, settings)
  })
  return texts.find(({lang}) => lang === undefined) ?? texts[0]
}

function labelOf(listed: readonly Listed[], textOf: TextOf, settings: Settings): Wording {
  return firstText(listed, textOf, settings) ?? {text: ''}
}

function wordingOf({entry, edition}: Listed, key: string, text: string, settings: Settings): Wording {
  const fallen = edition.fallen?.some((other) => other === key) ?? false
  return wordingIn(text, fallen ? entry.sourceLocale : edition.locale, edition.locale, settings)
}

function itemOf(listed: Listed, path: string, settings: Settings): EssayItem {
  const {entry, edition} = listed
  const {locale, title, section, description, authors} = edition
  const say = wordsIn(localeSettings(settings, locale).profile.words)
  const inSection = sectionName(entry, settings)
  const names = authorNames(entry, settings)
  const linkTo = (target: string, wording: Wording): Link => ({...wording, href: relative(path, target)})
  const sectionAt = inSection === undefined ? undefined : sectionPage(locale, inSection)
  return {
    title: linkTo(essayPage(locale, entry.slug), wordingOf(listed, 'title', title, settings)),
    ...(section === undefined || sectionAt === undefined
      ? {}
      : {section: linkTo(sectionAt, wordingOf(listed, 'section', section, settings))}),
    ...(description === undefined ? {} : {description: wordingOf(listed, 'description', description, settings)}),
    authors: authors.map(({name}, index) =>
      linkTo(authorPage(locale, names[index] ?? ''), wordingOf(listed, `author${index + 1}-name`, name, settings))
    ),
    ...(entry.date === undefined ? {} : {published: {iso: entry.date, text: dateOf(entry.date, say)}})
  }
}
