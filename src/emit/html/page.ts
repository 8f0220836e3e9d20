import type {Locale} from '../../model/names.ts'
import type {LocaleSettings, Settings} from '../../model/settings.ts'
import {html, type Markup, type Part} from '../markup.ts'
import {wordsIn} from '../words/index.ts'
import {stylesheet} from './style/index.ts'

/**
 * Nothing but our own style and pictures: no script, no form, no other host. The JSON-LD of an article is
 * data, which a policy for scripts does not touch.
 */
const policy = "default-src 'none'; img-src 'self'; style-src 'self'; base-uri 'none'; form-action 'none'"

/** What every page is made of. */
export interface Page {
  readonly locale: LocaleSettings
  readonly title: string
  readonly description?: string | undefined
  /** From the page to `dist/`. */
  readonly root: string
  /** What search engines and other sites read. */
  readonly metadata: Part
  /** Where the name of the site leads. */
  readonly home: string
  /** Where the same page is in a locale; nothing if it is not published there. */
  readonly pageIn: (locale: Locale) => string | undefined
  readonly content: Markup
  readonly settings: Settings
  /** What the body is, for its style. */
  readonly kind: 'article' | 'home' | 'chooser'
}

/** A whole page: head, site name and language switcher, the content, and the way back to the top. */
export function printPage(page: Page): string {
  const {locale, title, description, root, metadata, content, kind} = page
  const say = wordsIn(locale.profile.words)
  return html`<!doctype html>
<html lang="${locale.locale}" dir="${locale.profile.direction}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
${description === undefined ? undefined : html`<meta name="description" content="${description}">\n`}\
<link rel="stylesheet" href="${root}${stylesheet.path}">
${metadata}</head>
<body class="${kind}">
<a class="skip" href="#page-content">${say('skip')}</a>
${kind === 'chooser' ? undefined : masthead(page)}<main id="page-content">
${content}
</main>
${kind === 'chooser' ? undefined : footer(page)}</body>
</html>
`.markup
}

function masthead({settings, locale, home, pageIn}: Page): Markup {
  const say = wordsIn(locale.profile.words)
  return html`<header class="masthead" id="page-top">
<a class="site" href="${home}">${settings.site.title}</a>
<nav class="switcher" aria-label="${say('language')}">
<ul>
${settings.locales.map((other) => switchItem(other, locale.locale, pageIn(other.locale)))}</ul>
</nav>
</header>
`
}

/** English 简体 繁體: a link in its own language, or the bare name where there is no such page. */
function switchItem({locale, label}: LocaleSettings, current: Locale, address: string | undefined): Markup {
  if (address === undefined) return html`<li><span lang="${locale}">${label}</span></li>\n`
  const here = locale === current ? html` aria-current="page"` : undefined
  return html`<li><a href="${address}" lang="${locale}" hreflang="${locale}"${here}>${label}</a></li>\n`
}

function footer({settings, locale}: Page): Markup {
  const {title, publisher} = settings.site
  return html`<footer class="footer">
<p><a href="#page-top">${wordsIn(locale.profile.words)('backToTop')}</a></p>
<p>${publisher ?? title}</p>
</footer>
`
}
