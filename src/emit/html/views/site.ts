import type {Markup} from '../../../model/markup.ts'
import type {Locale} from '../../../model/names.ts'
import type {Settings} from '../../../model/settings.ts'
import {assetAddress, homePage, localPicture, searchPage} from '../../addresses.ts'
import {languageOf, localeSettings} from '../../marking.ts'
import {plainWordsIn} from '../../words/index.ts'
import {iconPaths} from '../icon.ts'
import type {Icon, Labels, PageView, SiteView, Wording} from '../theme/views.ts'

/** What all pages of a site share. */
export interface Site {
  readonly settings: Settings
  /** Path of the stylesheet. */
  readonly stylesheet: string
}

/** What differs from page to page in the frame of all. Paths are below the folder of the release. */
export interface Frame {
  readonly kind: PageView['kind']
  readonly path: string
  readonly locale: Locale
  readonly title: string
  readonly description?: string | undefined
  readonly metadata: readonly (Markup | undefined)[]
  /** Path of the same page in a locale; undefined if it is not published there. */
  readonly pathIn: (locale: Locale) => string | undefined
  /** Where the page is when nobody knows from which address it will be read: links then begin with this. */
  readonly base?: string
}

/** The frame of a page. */
export function pageView({settings, stylesheet}: Site, frame: Frame): PageView {
  const {kind, path, locale, title, description, metadata, pathIn, base} = frame
  const {profile} = localeSettings(settings, locale)
  const to = (target: string) => (base === undefined ? relative(path, target) : base + target)
  return {
    kind,
    lang: locale,
    dir: profile.direction,
    title,
    ...(description === undefined ? {} : {description}),
    root: base ?? rootFrom(path),
    stylesheet: to(stylesheet),
    icons: iconsOf(settings, to),
    ...(settings.outputs.includes('search') ? {search: to(searchPage(locale))} : {}),
    ...(settings.outputs.includes('feeds') && settings.site.url !== undefined
      ? {feeds: {atom: to(`${locale}/feed.xml`), json: to(`${locale}/feed.json`)}}
      : {}),
    metadata: metadata.filter((part) => part !== undefined),
    site: siteView(settings, to(kind === 'chooser' ? 'index.html' : homePage(locale)), to),
    languages: settings.locales.map((other) => {
      const target = pathIn(other.locale)
      const current = other.locale === locale && target === path
      return {locale: other.locale, label: other.label, current, ...(target === undefined ? {} : {href: to(target)})}
    }),
    labels: labelsIn(locale, settings)
  }
}

function siteView({site}: Settings, home: string, to: (path: string) => string): SiteView {
  const {title, publisher, logo} = site
  const picture = logo && localPicture(logo.src)
  return {
    title,
    home,
    ...(publisher === undefined ? {} : {publisher}),
    ...(logo && picture !== undefined ? {logo: {...logo, src: to(assetAddress(picture))}} : {})
  }
}

/** The project's own sign, or ours. A form in pixels comes before the drawing: browsers that know both take the last. */
function iconsOf({site}: Settings, to: (path: string) => string): Icon[] {
  const own = site.icon === undefined ? undefined : localPicture(site.icon)
  if (own === undefined) {
    return [
      {rel: 'icon', href: to(iconPaths.ico), sizes: '32x32'},
      {rel: 'icon', href: to(iconPaths.svg), type: 'image/svg+xml'},
      {rel: 'apple-touch-icon', href: to(iconPaths.touch)}
    ]
  }
  const href = to(assetAddress(own))
  if (/\.svg$/iu.test(own)) return [{rel: 'icon', href, type: 'image/svg+xml'}]
  return [
    {rel: 'icon', href, type: 'image/png'},
    {rel: 'apple-touch-icon', href}
  ]
}

/** The words of the interface in a locale. */
export function labelsIn(locale: Locale, settings: Settings): Labels {
  return plainWordsIn(localeSettings(settings, locale).profile.words)
}

/** A text in the language that it is in, on a page in another or the same. */
export function wordingIn(text: string, lang: Locale, page: Locale, settings: Settings): Wording {
  return {text, ...languageOf(lang, page, settings)}
}

/** From a page to the folder of the release. */
function rootFrom(path: string): string {
  return '../'.repeat(path.split('/').length - 1)
}

/** The address of a file from a page, both by their paths in the release. */
export function relative(from: string, to: string): string {
  const start = from.split('/').slice(0, -1)
  const end = to.split('/')
  let common = 0
  while (common < start.length && common < end.length - 1 && start[common] === end[common]) common++
  return '../'.repeat(start.length - common) + end.slice(common).join('/')
}
