import type {Artifact} from '../../model/edition.ts'
import type {CatalogueEntry} from '../../model/emitter.ts'
import {html} from '../../model/markup.ts'
import type {Slug} from '../../model/names.ts'
import type {Settings} from '../../model/settings.ts'
import {absolute, essayPage} from '../addresses.ts'
import {localeSettings} from '../marking.ts'
import {byCodePoint} from '../order.ts'

/**
 * Pages at the former addresses of essays, which lead to the present ones, and the same as a list for servers.
 *
 * The pages work on any server and without script; `_redirects` spares readers the detour where a server knows it.
 */
export function* redirects(catalogue: readonly CatalogueEntry[], settings: Settings): Generator<Artifact> {
  const rows = [...catalogue].sort((a, b) => byCodePoint(a.slug, b.slug)).flatMap((entry) => rowsOf(entry))
  for (const {from, to, entry, edition} of rows) {
    const {locale} = edition
    yield {path: from, content: printRedirect(to, entry.slug, edition, settings), essay: entry.slug, locale}
  }
  if (rows.length > 0) yield {path: '_redirects', content: rows.map((row) => printRow(row, settings)).join('')}
}

interface Row {
  readonly from: string
  readonly to: string
  readonly entry: CatalogueEntry
  readonly edition: CatalogueEntry['editions'][number]
}

function rowsOf(entry: CatalogueEntry): Row[] {
  return entry.aliases.flatMap((alias) =>
    entry.editions.map((edition) => {
      const pageOf = (slug: Slug) => essayPage(edition.locale, slug)
      return {from: pageOf(alias), to: pageOf(entry.slug), entry, edition}
    })
  )
}

function printRedirect(to: string, slug: Slug, {locale, title}: Row['edition'], settings: Settings): string {
  const {direction} = localeSettings(settings, locale).profile
  const address = `../${slug}/index.html`
  const canonical = absolute(to, settings.site.url)
  return html`<!doctype html>
<html lang="${locale}" dir="${direction}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; base-uri 'none'; form-action 'none'">
<meta http-equiv="refresh" content="0; url=${address}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
${canonical === undefined ? undefined : html`<link rel="canonical" href="${canonical}">\n`}<title>${title}</title>
</head>
<body>
<p><a href="${address}">${title}</a></p>
</body>
</html>
`.markup
}

/** From and to as paths on the server, below the base path of the site. */
function printRow({from, to}: Row, {site}: Settings): string {
  const at = (path: string) => new URL(absolute(path, site.url ?? 'https://localhost/') ?? '').pathname
  return `${at(from)} ${at(to)} 301\n`
}
