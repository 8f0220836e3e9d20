import {createHash} from 'node:crypto'
import {isSlug, type Locale, type Slug} from '../model/names.ts'

/*
 * Pages link to one another by relative addresses that end in `index.html`: they work below any base path,
 * on any host, and opened from a disk. What search engines read is absolute and has no `index.html`.
 */

/** From a page or bundle of an essay (`<locale>/<slug>/`, `json/<locale>/`) to `dist/`. */
export const fromEssay = '../../'

export function homePage(locale: Locale): string {
  return `${locale}/index.html`
}

export function essayPage(locale: Locale, slug: Slug): string {
  return `${locale}/${slug}/index.html`
}

/** The page that a locale is searched on. */
export function searchPage(locale: Locale): string {
  return `${locale}/search/index.html`
}

/** The essay in all its languages side by side. */
export function parallelPage(slug: Slug): string {
  return `parallel/${slug}/index.html`
}

/** The essays of a section in a locale; `name` is the same in all locales. */
export function sectionPage(locale: Locale, name: string): string {
  return `${locale}/sections/${name}/index.html`
}

/** The essays of an author in a locale. */
export function authorPage(locale: Locale, name: string): string {
  return `${locale}/authors/${name}/index.html`
}

/**
 * What a section or an author is called in addresses: letters and digits that every system can write.
 *
 * Where letters were lost, a part of the text's hash keeps two names apart and the address lasting.
 */
export function nameInAddress(text: string): string {
  const plain = text
    .normalize('NFKD')
    .replace(/[\p{M}'’]+/gu, '')
    .toLowerCase()
  const name = plain
    .replace(/[^a-z0-9]+/gu, '-')
    .slice(0, 80)
    .replace(/^-+|-+$/gu, '')
  if (isSlug(name) && !/[^a-z]/u.test(plain.replace(/\P{L}+/gu, ''))) return name
  const hash = createHash('sha256').update(text.normalize('NFC')).digest('hex').slice(0, 8)
  return name === '' ? hash : `${name}-${hash}`
}

/** The address of a page for search engines and other sites, if the site's own is known. */
export function absolute(path: string, url: string | undefined): string | undefined {
  return url === undefined ? undefined : url + path.replace(/(^|\/)index\.html$/u, '$1')
}

/**
 * The path of a picture in `source/`, if an address names one.
 *
 * Nothing that leaves the folder or the site: no `..`, no root, no scheme, no drive.
 */
export function localPicture(address: string): string | undefined {
  const [path = ''] = address.split(/[?#]/u)
  const plain = decode(path)?.replace(/^(?:\.\/)+/u, '')
  if (plain === undefined || plain === '' || /[\u0000-\u001F\\:]/u.test(plain)) return undefined
  return plain.split('/').some((step) => step === '' || step === '.' || step === '..') ? undefined : plain
}

/** Where the copy of a picture is, below `dist/`, as an address. */
export function assetAddress(picture: string): string {
  return `assets/${picture.split('/').map(encodeURIComponent).join('/')}`
}

/** The absolute address of a picture, for those who show the page elsewhere. */
export function pictureAddress(src: string, url: string | undefined): string | undefined {
  const local = localPicture(src)
  if (local !== undefined) return absolute(assetAddress(local), url)
  return /^https?:\/\//iu.test(src) ? src : undefined
}

/** Where a link of an essay leads from a page that is two folders below `dist/`. */
export interface Link {
  readonly href: string
  /** Whether it leaves the site. */
  readonly external: boolean
}

const picture = /\.(?:avif|gif|jpe?g|png|svg|webp)$/iu

/**
 * Where a link in an essay leads.
 *
 * `other-essay.md` and `other-essay.md#p4` lead to that essay in the same locale, a local picture to its copy;
 * any other relative address stays as the author wrote it.
 */
export function resolveLink(address: string, essayAddress: (slug: Slug) => string): Link {
  if (/^(?:https?:)?\/\//iu.test(address)) return {href: address, external: true}
  const essay = linkedEssay(address)
  if (essay) return {href: essayAddress(essay.slug) + essay.fragment, external: false}
  const local = picture.test(address) ? localPicture(address) : undefined
  return {href: local === undefined ? address : fromEssay + assetAddress(local), external: false}
}

/** The essay that a link leads to, if it leads to one, and what follows its name: empty, or `#` and more. */
export function linkedEssay(address: string): {readonly slug: Slug; readonly fragment: string} | undefined {
  const [, slug = '', fragment = ''] = /^(?:\.\/)?([a-z0-9-]+)\.md(#.*)?$/u.exec(address) ?? []
  return isSlug(slug) ? {slug, fragment} : undefined
}

/** The picture that a link leads to, if it leads to one of the site's own. */
export function linkedPicture(address: string): string | undefined {
  return picture.test(address) ? localPicture(address) : undefined
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined
  }
}
