import type {Locale} from '../../../model/names.ts'
import {homePage} from '../../addresses.ts'
import type {ChooserView, NotFoundView} from '../theme/views.ts'
import {homeCluster} from './cluster.ts'
import {siteDescription} from './descriptions.ts'
import {listMetadata, noIndex} from './metadata.ts'
import {labelsIn, pageView, relative, type Site} from './site.ts'

/** The first page: every locale in its own words. */
export function chooserView(site: Site): ChooserView {
  const {settings} = site
  const {sourceLocale: locale, locales} = settings
  const path = 'index.html'
  const {title} = settings.site
  const description = siteDescription(locale, settings)
  const metadata = listMetadata({path, locale, title, description}, homeCluster(settings), settings)
  return {
    page: pageView(site, {kind: 'chooser', path, locale, title, description, metadata, pathIn: homePage}),
    invitations: locales.map(({locale: tag, label, profile}) => ({
      locale: tag,
      label,
      href: homePage(tag),
      text: labelsIn(tag, settings).readIn,
      dir: profile.direction
    }))
  }
}

/**
 * What servers show where nothing is: `404.html` in a locale's folder, and one in all languages at the root.
 *
 * A server shows it at any address, so its links begin with the base path as soon as that is known.
 */
export function notFoundView(locale: Locale | undefined, site: Site): NotFoundView {
  const {settings} = site
  const path = locale === undefined ? '404.html' : `${locale}/404.html`
  const own = locale ?? settings.sourceLocale
  const base = settings.site.url === undefined ? undefined : new URL(settings.site.url).pathname
  const to = (target: string) => (base === undefined ? relative(path, target) : base + target)
  const shown = locale === undefined ? settings.locales : settings.locales.filter((other) => other.locale === locale)
  return {
    page: pageView(site, {
      kind: 'not-found',
      path,
      locale: own,
      title: `${labelsIn(own, settings).lost} · ${settings.site.title}`,
      metadata: [noIndex],
      pathIn: homePage,
      ...(base === undefined ? {} : {base})
    }),
    messages: shown.map((other) => ({
      lang: other.locale,
      labels: labelsIn(other.locale, settings),
      home: to(homePage(other.locale))
    }))
  }
}
