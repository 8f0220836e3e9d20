import type {Located} from '../markdown/inspect.ts'
import type {Locale} from '../model/names.ts'
import type {Likeness} from './bag.ts'

/**
 * What makes two addresses one, the strictest first.
 *
 * Asked for only as long as some are left: the address itself; the page without its language, however it is written; a fragment that is told in the other script;
 * and, where each language has a host of its own, the host, whose articles have another name in each.
 */
export function* likenesses(locales: readonly [Locale, Locale], wanted: readonly Located[]): Generator<Likeness> {
  yield ({value}) => value
  const [from, into] = locales.map((locale) => new Intl.Locale(locale).language)
  const page = pageIn([from, into])
  const inSource = new Set(wanted)
  const own: Likeness = (link) => hostOf(link.value, inSource.has(link) ? from : into)
  const told = (isToldIn: (link: Located) => boolean): Likeness => {
    return (link) => (link.value.includes('#') && isToldIn(link) ? page(link.value).replace(/#.*$/su, '#') : undefined)
  }
  yield ({value}) => page(value)
  yield told((link) => inSource.has(link) || isForeign(link.value))
  yield told((link) => !inSource.has(link) || isForeign(link.value))
  if (from !== into) yield own
}

/** Whether two links are one by a likeness. */
export function isAlike(one: Located, other: Located, like: Likeness): boolean {
  const value = like(one)
  return value !== undefined && value === like(other)
}

/** An address without its languages, and without what does not change the page: `http`, a slash or `index.html` at the end. */
function pageIn(languages: readonly (string | undefined)[]): (address: string) => string {
  const any = languages.join('|')
  const inPath = new RegExp(`/(?:${any})(?:[-_][a-z]{2,4})?(?=[/#?]|$)`, 'giu')
  const inHost = new RegExp(`^(https?://)(?:${any})(?:-[a-z]{2,4})?\\.`, 'iu')
  return (address) =>
    decoded(address)
      .replace(inHost, '$1')
      .replace(inPath, '')
      .replace(/^http:/u, 'https:')
      .replace(/(?:\/index\.html|\/)(?=[#?]|$)/u, '')
}

/** The host without the language that it begins with; undefined where it begins with no language, or another. */
function hostOf(address: string, language: string | undefined): string | undefined {
  const [, found, host] = /^https?:\/\/([a-z]{2,3})(?:-[a-z]{2,4})?(\.[^/]+\.[^/]+)/iu.exec(address) ?? []
  return found?.toLowerCase() === language ? host : undefined
}

/** Whether a fragment is told in a script of its own: headings are translated, and their anchors with them. */
function isForeign(address: string): boolean {
  return /#.*[^\p{Script=Latin}\p{ASCII}]/u.test(decoded(address))
}

function decoded(address: string): string {
  try {
    return address.includes('%') ? decodeURI(address) : address
  } catch {
    return address
  }
}
