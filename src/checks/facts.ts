import type {EssayToCheck} from '../model/essay-facts.ts'
import type {LinkFacts, SegmentFacts} from '../model/facts.ts'
import type {Slug} from '../model/names.ts'
import type {Alignment} from '../model/pair.ts'
import {fingerprintOf} from '../segments/fingerprint.ts'
import {readAll} from './reading.ts'
import {waivedFor} from './waive.ts'

/** What is kept of the comparable pairs of one essay in one locale. */
export function factsOf(alignment: Alignment, essay: Slug): SegmentFacts[] {
  const {locale, sourceLocale, file} = alignment
  return [...readAll(alignment)].flatMap(({pair: {source, target}, both}) => {
    if (!both) return []
    return {
      essay,
      sourceLocale,
      locale,
      key: source.key,
      kind: source.kind,
      place: {file, line: Math.max(1, target.textLine), column: 1},
      source: fingerprintOf(both.source.text),
      target: fingerprintOf(target.text),
      sourceLength: lengthOf(both.source.text),
      targetLength: lengthOf(target.text),
      waived: waivedFor(target)
    }
  })
}

/** What is kept of the links of an essay: those that lead to a place on a page of the site. */
export function linksOf({slug: essay, uses}: Pick<EssayToCheck, 'slug' | 'uses'>): LinkFacts[] {
  return uses.flatMap(({kind, address, locale, key, place}) =>
    kind === 'link' && /^(?:#|(?:\.\/)?[a-z0-9-]+(?:\.md)?(?:#|$))/u.test(address)
      ? [{essay, locale, address, place, ...(key ? {key} : {})}]
      : []
  )
}

/**
 * How much a text says, roughly, so that texts of all scripts can be compared.
 *
 * A Han character or another wide sign counts one, any other sign 0.35: so long a Chinese text takes to say
 * what an English one does. Code, addresses, HTML and white space say the same everywhere and do not count.
 */
function lengthOf(text: string): number {
  const plain = text.replace(/`[^`]*`|\]\([^)\s]*|<[^<>]*>|\[\^[^\]]*\]|\s+/gu, '')
  const wide = plain.match(
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3001-\u303F\uFF01-\uFF60]/gu
  )
  const count = wide?.length ?? 0
  return count + 0.35 * (plain.length - count)
}
