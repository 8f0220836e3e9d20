import {html, type Markup, type Part} from '../../../model/markup.ts'
import type {Icon, Language, PageView, SiteView} from './views.ts'

/**
 * Nothing but our own style and pictures: no script, no form, no other host. The JSON-LD of an article is
 * data, which a policy for scripts does not touch. Tools that judge a page in a browser ask for `robots.txt` from
 * inside it, hence `connect-src`; without script nothing else can.
 */
const policy =
  "default-src 'none'; img-src 'self'; style-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'"

/** The same for a page with a program of our own, which reads files of the site. */
const policyWithScript =
  "default-src 'none'; img-src 'self'; style-src 'self'; script-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self'"

/** A whole page: head, name of the site and language switcher, the content, and the way back to the top. */
export function page(view: PageView, content: Markup): Markup {
  const {lang, dir, title, description, stylesheet, icons, script, metadata, kind, labels} = view
  const bare = kind === 'chooser'
  return html`<!doctype html>
<html lang="${lang}" dir="${dir}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${script === undefined ? policy : policyWithScript}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
${description === undefined ? undefined : html`<meta name="description" content="${description}">\n`}\
<link rel="stylesheet" href="${stylesheet}">
${icons.map(iconLink)}${feedLinks(view)}${script === undefined ? undefined : html`<script src="${script}" defer></script>\n`}\
${metadata}</head>
<body class="${kind}-page">
<a class="skip" href="#page-content">${labels.skip}</a>
${bare ? undefined : masthead(view)}<main id="page-content">
${content}
</main>
${bare ? undefined : footer(view)}</body>
</html>
`
}

function masthead({site, languages, labels}: PageView): Markup {
  return html`<header class="masthead" id="page-top">
<a class="site" href="${site.home}">${logo(site)}${site.title}</a>
<nav class="switcher" aria-label="${labels.language}">
<ul>
${languages.map(switchItem)}</ul>
</nav>
</header>
`
}

/** The logo stands beside the name that it shows, so it says nothing of its own unless it has a description. */
export function logo({logo: picture}: SiteView): Part {
  if (!picture) return undefined
  const {src, alt, width, height} = picture
  return html`<img class="logo" src="${src}" alt="${alt}"${width && html` width="${width}"`}${height && html` height="${height}"`}>`
}

/** English 简体 繁體: a link in its own language, or the bare name where there is no such page. */
function switchItem({locale, label, href, current}: Language): Markup {
  if (href === undefined) return html`<li><span lang="${locale}">${label}</span></li>\n`
  const here = current && html` aria-current="page"`
  return html`<li><a href="${href}" lang="${locale}" hreflang="${locale}"${here}>${label}</a></li>\n`
}

/** Where programs that follow a site find its feeds. */
function feedLinks({feeds, site}: PageView): Part {
  if (!feeds) return undefined
  return html`<link rel="alternate" type="application/atom+xml" title="${site.title}" href="${feeds.atom}">
<link rel="alternate" type="application/feed+json" title="${site.title}" href="${feeds.json}">
`
}

function iconLink({rel, href, type, sizes}: Icon): Markup {
  return html`<link rel="${rel}" href="${href}"${type && html` type="${type}"`}${sizes && html` sizes="${sizes}"`}>\n`
}

function footer({site, labels, search, feeds}: PageView): Markup {
  const ways = [
    search === undefined ? undefined : html`<a href="${search}">${labels.search}</a>`,
    feeds === undefined ? undefined : html`<a href="${feeds.atom}">${labels.feed}</a>`
  ].filter((way) => way !== undefined)

  return html`<footer class="footer">
<p><a href="#page-top">${labels.backToTop}</a></p>
${ways.length > 0 && html`<p class="site-ways">${ways.map((way, at) => [at > 0 && ' ', way])}</p>\n`}<p>${site.publisher ?? site.title}</p>
</footer>
`
}
