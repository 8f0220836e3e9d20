import {escapeHtml} from '../../model/markup.ts'
import {forbiddenInXml} from '../../model/xml.ts'
import type {Feed, FeedItem} from './feed.ts'

/** A feed in the Atom format, RFC 4287. */
export function printAtom({locale, title, publisher, home, updated, items}: Feed): string {
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${locale}">
${element('id', home)}${element('title', title)}${element('updated', updated)}\
${link({rel: 'self', type: 'application/atom+xml', href: `${home}feed.xml`})}\
${link({rel: 'alternate', type: 'text/html', hreflang: locale, href: home})}\
${person('author', publisher)}${element('generator', 'Hexapla')}${items.map((item) => entry(item, locale)).join('')}</feed>
`
}

function entry(item: FeedItem, locale: string): string {
  return `<entry>
${element('id', item.id)}${element('title', item.title)}\
${item.published === undefined ? '' : element('published', item.published)}${element('updated', item.updated)}\
${link({rel: 'alternate', type: 'text/html', hreflang: locale, href: item.url})}\
${item.others.map((other) => link({rel: 'alternate', type: 'text/html', hreflang: other.locale, href: other.url})).join('')}\
${item.authors.map((name) => person('author', name)).join('')}\
${item.translators.map((name) => person('contributor', name)).join('')}\
${item.tags.map((tag) => `<category term="${escapeXml(tag)}"/>\n`).join('')}\
${item.summary === undefined ? '' : element('summary', item.summary)}\
${item.rights === undefined ? '' : element('rights', item.rights)}\
<content type="html">${escapeXml(item.content)}</content>
</entry>
`
}

function element(name: string, text: string): string {
  return `<${name}>${escapeXml(text)}</${name}>\n`
}

function person(role: 'author' | 'contributor', name: string): string {
  return `<${role}><name>${escapeXml(name)}</name></${role}>\n`
}

function link(attributes: Readonly<Record<string, string>>): string {
  const all = Object.entries(attributes).map(([name, value]) => ` ${name}="${escapeXml(value)}"`)
  return `<link${all.join('')}/>\n`
}

/** Text for XML; characters that no XML may hold are left out. */
function escapeXml(text: string): string {
  return escapeHtml(text.replace(forbiddenInXml, ''))
}
