import type {Edition} from '../../model/edition.ts'
import type {Slug} from '../../model/names.ts'
import type {Settings} from '../../model/settings.ts'
import {absolute, assetAddress, essayPage, type Link, linkedEssay, linkedPicture} from '../addresses.ts'
import {idPrefix} from '../identifier.ts'

/** The essays that are bound together, and the keys that each has. */
export type Bound = ReadonlyMap<Slug, ReadonlySet<string>>

/** The file of an essay in a book; no other file is called so, whatever the essay is called. */
export function chapterFile(slug: Slug): string {
  return `text-${slug}.xhtml`
}

/** Keys of an edition that are there to be linked to; one that was merged is an anchor in another's text. */
export function keysOf({segments}: Edition): ReadonlySet<string> {
  return new Set(segments.flatMap(({kind, key, into, text}) => (kind !== 'meta' && (text !== '' || into) ? [key] : [])))
}

/**
 * Where a link of an essay leads in a book: to a paragraph, to an essay that is bound with it, or to the web.
 *
 * What leads nowhere from a book keeps its words without a link: a broken one is an error in any reader.
 */
export function bookLink(
  address: string,
  {slug, locale}: Edition,
  bound: Bound,
  settings: Settings,
  nameOf: (key: string) => string
): Link | undefined {
  if (address.startsWith('#'))
    return bound.get(slug)?.has(address.slice(1)) ? inside(nameOf(address.slice(1))) : undefined
  const essay = linkedEssay(address)
  const keys = essay && bound.get(essay.slug)
  if (essay && keys) {
    const key = essay.fragment.slice(1)
    return {href: chapterFile(essay.slug) + (keys.has(key) ? `#${idPrefix(essay.slug)}${key}` : ''), external: false}
  }
  const {url} = settings.site
  if (essay) return web(absolute(essayPage(locale, essay.slug), url)?.concat(essay.fragment))
  const picture = linkedPicture(address)
  if (picture !== undefined) return web(absolute(assetAddress(picture), url))
  return web(address.startsWith('//') ? `https:${address}` : address)
}

function inside(id: string): Link {
  return {href: `#${id}`, external: false}
}

/** An address that every reader can follow; a relative one leads nowhere from a book. */
function web(address: string | undefined): Link | undefined {
  if (address === undefined || !/^(?:https?:\/\/|mailto:)/iu.test(address) || !URL.canParse(address)) return undefined
  return {href: new URL(address).href, external: true}
}
