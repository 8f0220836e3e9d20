import type {EssayToCheck} from '../model/essay-facts.ts'
import type {LinkFacts, SegmentFacts} from '../model/facts.ts'
import type {Slug} from '../model/names.ts'
import type {Alignment} from '../model/pair.ts'
import {fingerprintOf} from '../segments/fingerprint.ts'
import {isComparable, mergedSources, wholeText} from './reading.ts'
import {waivedFor} from './waive.ts'

/** What is kept of the comparable pairs of one essay in one locale. */
export function factsOf(alignment: Alignment, essay: Slug): SegmentFacts[] {
  const {locale, sourceLocale, file, pairs} = alignment
  const merged = mergedSources(pairs)
  return pairs.flatMap((pair) => {
    if (!('source' in pair) || !pair.target || pair.target.text === '' || !isComparable(pair)) return []
    const {source, target} = pair
    const whole = wholeText(source, merged)
    return {
      essay,
      sourceLocale,
      locale,
      key: source.key,
      kind: source.kind,
      place: {file, line: Math.max(1, target.textLine), column: 1},
      source: whole === source.text ? source.fingerprint : fingerprintOf(whole),
      target: fingerprintOf(target.text),
      sourceLength: lengthOf(whole),
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
  const told = /[`<[\]]/u.test(text) ? text.replace(/`[^`]*`|\]\([^)\s]*|<[^<>]*>|\[\^[^\]]*\]/gu, '') : text
  let wideCount = 0
  let otherCount = 0
  for (let at = 0; at < told.length; at++) {
    const code = told.charCodeAt(at)
    if (isWide(code) || (code >= 0x1100 && wide.test(String.fromCodePoint(told.codePointAt(at) ?? 0)))) {
      wideCount++
      if (code >= 0xd800 && code < 0xdc00) {
        at++
        otherCount++
      }
    } else if (!isSpace(code)) otherCount++
  }
  return wideCount + 0.35 * otherCount
}

const wide = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3001-\u303F\uFF01-\uFF60]/u

/** The wide signs that are met most, without asking the long list. */
function isWide(code: number): boolean {
  return (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x3001 && code <= 0x303f) || (code >= 0xff01 && code <= 0xff60)
}

function isSpace(code: number): boolean {
  if (code < 0x80) return code === 32 || (code > 8 && code < 14)
  return (code < 0x2010 || code > 0x2027) && /\s/u.test(String.fromCharCode(code))
}
