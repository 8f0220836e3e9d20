import {hasHan} from '../locale/script.ts'
import {isSlug, type Slug} from '../model/names.ts'

const longest = 80

interface Names {
  readonly title: string
  /** What the document itself calls its address. */
  readonly name?: string | undefined
  readonly fileName?: string | undefined
  readonly date?: string | undefined
}

/** A name for the essay: the words of its title; where they are not Latin, the file's name, or the date. */
export function proposeSlug({title, name, fileName, date}: Names): Slug {
  const stem = fileName?.replace(/^.*[\\/]/u, '').replace(/\.[^.]*$/u, '')
  const candidates = [name && isSlug(name) ? name : '', hasHan(title) ? '' : title, stem ?? '', date ?? '', 'essay']
  for (const candidate of candidates) {
    const slug = slugOf(candidate)
    if (isSlug(slug)) return slug
    // A name that file systems reserve, such as `con`.
    if (isSlug(`essay-${slug}`)) return `essay-${slug}` as Slug
  }
  throw new Error('`essay` is a slug')
}

/** Words in small Latin letters joined by hyphens; nothing if there are none. */
function slugOf(text: string): string {
  const words = text
    .normalize('NFKD')
    .replace(/[\p{M}'’]/gu, '')
    .toLowerCase()
    .match(/[a-z0-9]+/gu)
  let slug = ''
  for (const word of words ?? []) {
    if (slug.length + word.length >= longest) break
    slug += slug === '' ? word : `-${word}`
  }
  return slug
}
