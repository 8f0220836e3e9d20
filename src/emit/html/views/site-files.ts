import type {CatalogueEntry} from '../../../model/emitter.ts'
import {escapeHtml} from '../../../model/markup.ts'
import type {Settings} from '../../../model/settings.ts'
import {absolute} from '../../addresses.ts'
import {byCodePoint} from '../../order.ts'
import {type Cluster, essayCluster, homeCluster} from './cluster.ts'

/**
 * All pages that search engines may list, each with the others of its cluster. Addresses in it are absolute.
 * @param lists the clusters of sections and authors
 */
export function printSitemap(
  catalogue: readonly CatalogueEntry[],
  lists: readonly Cluster[],
  settings: Settings,
  url: string
): string {
  const essays = catalogue
    .filter(({status}) => status === 'published')
    .sort((a, b) => byCodePoint(a.slug, b.slug))
    .map((entry) => ({...essayCluster(entry), changed: entry.updated ?? entry.date}))
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${[homeCluster(settings), ...lists, ...essays].map((cluster) => printCluster(cluster, url)).join('')}</urlset>
`
}

function printCluster(
  {pages, others, changed}: Cluster & {readonly changed?: string | undefined},
  url: string
): string {
  const address = (path: string) => escapeHtml(absolute(path, url) ?? '')
  const link = (tag: string, path: string) =>
    `  <xhtml:link rel="alternate" hreflang="${tag}" href="${address(path)}"/>\n`
  const links = [...pages.map(({locale, path}) => link(locale, path)), link('x-default', others)].join('')
  const day = changed === undefined ? '' : `  <lastmod>${changed}</lastmod>\n`
  return pages.map(({path}) => `<url>\n  <loc>${address(path)}</loc>\n${day}${links}</url>\n`).join('')
}

/** Everybody may read everything; here is the list. */
export function printRobots(url: string): string {
  return `User-agent: *\nAllow: /\n\nSitemap: ${url}sitemap.xml\n`
}
