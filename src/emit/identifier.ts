import {Buffer} from 'node:buffer'
import {createHash} from 'node:crypto'
import type {Slug} from '../model/names.ts'

/** The name space of addresses, from RFC 4122. */
const addresses = '6ba7b811-9dad-11d1-80b4-00c04fd430c8'

/**
 * The lasting identifier of an essay in one edition, as a URN: the same in every build and every format.
 * @param edition its locale, or what else tells it from others, such as `en+zh-Hans`
 */
export function identifierOf(slug: Slug, edition: string): string {
  return `urn:uuid:${uuid(addresses, `hexapla:${edition}/${slug}`)}`
}

/** What ids of an essay begin with in books, where several essays meet, in a form that XML accepts. */
export function idPrefix(slug: Slug): string {
  return `${anchorOf(slug)}-`
}

/** The id of an essay in a book; one of XML begins with a letter. */
export function anchorOf(slug: Slug): string {
  return /^\d/u.test(slug) ? `e-${slug}` : slug
}

/** A name-based UUID, version 5 of RFC 4122. */
function uuid(space: string, name: string): string {
  const bytes = createHash('sha1')
    .update(Buffer.from(space.replaceAll('-', ''), 'hex'))
    .update(name)
    .digest()
    .subarray(0, 16)
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/u, '$1-$2-$3-$4-')
}
