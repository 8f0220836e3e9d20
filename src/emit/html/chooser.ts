import type {Settings} from '../../model/settings.ts'
import {homePage} from '../addresses.ts'
import {localeSettings} from '../marking.ts'
import {html} from '../markup.ts'
import {wordsIn} from '../words/index.ts'
import {homeCluster} from './cluster.ts'
import {addressLinks, property} from './metadata.ts'
import {printPage} from './page.ts'

/** The first page: every locale in its own words. It works without script, and sends nobody anywhere unasked. */
export function printChooser(settings: Settings): string {
  const {site, locales} = settings
  const locale = localeSettings(settings, settings.sourceLocale)
  const items = locales.map(
    ({locale: tag, label, profile}) =>
      html`<li><a href="${homePage(tag)}" lang="${tag}" hreflang="${tag}" dir="${profile.direction}"><span class="label">${label}</span> <span class="invitation">${wordsIn(profile.words)('readIn')}</span></a></li>\n`
  )
  return printPage({
    locale,
    title: site.title,
    root: '',
    metadata: [
      addressLinks('index.html', homeCluster(settings), settings),
      property('og:type', 'website'),
      property('og:title', site.title),
      property('og:url', site.url)
    ],
    home: 'index.html',
    pageIn: homePage,
    content: html`<h1>${site.title}</h1>
<nav aria-label="${wordsIn(locale.profile.words)('choose')}">
<ul class="languages">
${items}</ul>
</nav>`,
    settings,
    kind: 'chooser'
  })
}
