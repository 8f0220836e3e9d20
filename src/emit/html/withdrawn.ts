import type {Edition} from '../../model/edition.ts'
import type {EssayToEmit} from '../../model/emitter.ts'
import {fromEssay} from '../addresses.ts'
import {localeSettings} from '../marking.ts'
import {html} from '../markup.ts'
import {wordsIn} from '../words/index.ts'
import {languageFinder} from './language.ts'
import {printPage} from './page.ts'

/** What stays at the address of an essay that was withdrawn: its title and a notice, for no index. */
export function printWithdrawn(edition: Edition, {editions, settings}: EssayToEmit): string {
  const locale = localeSettings(settings, edition.locale)
  const say = wordsIn(locale.profile.words)
  const published = new Set(editions.map((other) => other.locale))
  return printPage({
    locale,
    title: `${edition.meta.title} · ${settings.site.title}`,
    root: fromEssay,
    metadata: html`<meta name="robots" content="noindex">\n`,
    home: '../index.html',
    pageIn: (other) => (published.has(other) ? `../../${other}/${edition.slug}/index.html` : undefined),
    content: html`<article>
<header class="heading">
<h1${languageFinder(edition, settings)('title')}>${edition.meta.title}</h1>
</header>
<div class="notices" role="note">
<p>${say('withdrawn')}</p>
</div>
<p class="more"><a href="../index.html">${say('home')}</a></p>
</article>`,
    settings,
    kind: 'article'
  })
}
