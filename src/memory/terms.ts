import {hasHan} from '../locale/script.ts'
import type {Glossary, Occurrence, Term, TermFinder} from '../model/glossary.ts'
import type {Locale, Slug} from '../model/names.ts'
import {findAll, longest, type Match} from './aho-corasick.ts'
import {inflections} from './inflections.ts'

/**
 * The terms of a glossary that hold for an essay between two locales; undefined where there are none.
 *
 * A form in small letters is found in any case, one with capitals only as it is written, so that *US* is not
 * *us*. English nouns are found in the plural and the possessive, too. Verbs are not inflected: *stated*
 * has nothing to do with the state.
 */
export function termFinder(
  glossary: Glossary,
  {essay, sourceLocale, locale}: {readonly essay: Slug; readonly sourceLocale: Locale; readonly locale: Locale}
): TermFinder | undefined {
  const terms = glossary.filter(
    ({scope, forms, forbidden}) =>
      (scope.length === 0 || scope.includes(essay)) && (forms[locale] !== undefined || forbidden[locale] !== undefined)
  )
  if (terms.length === 0) return undefined
  const inSource = finder(terms, ({forms}) => forms[sourceLocale] ?? [], [sourceLocale])
  const accepted = finder(terms, ({forms}) => forms[locale] ?? [], [locale, sourceLocale])
  const forbidden = finder(terms, (term) => term.forbidden[locale] ?? [], [locale])
  return {
    sourceLocale,
    locale,
    inSource: (text) => longest(inSource(text)),
    inTarget: (text) => {
      const good = accepted(text)
      const isInside = ({start, end}: Match) => good.some((one) => one.start <= start && end <= one.end)
      return {accepted: good, forbidden: longest(forbidden(text).filter((match) => !isInside(match)))}
    },
    sourceless: new Set(terms.filter(({forms}) => forms[sourceLocale] === undefined))
  }
}

/** Every form of every term in a text, with the boundaries of words where the form has them. */
function finder(terms: readonly Term[], formsOf: (term: Term) => readonly string[], locales: readonly Locale[]) {
  const rows = terms.flatMap((term) =>
    formsOf(term).flatMap((form) => [...writtenForms(form, locales)].map((written) => ({term, form, written})))
  )
  if (rows.length === 0) return () => []
  const find = findAll(rows.map(({written}) => fold(written)))
  return (text: string): (Occurrence & Match)[] =>
    find(fold(text)).flatMap((match) => {
      const row = rows[match.pattern]
      if (!row || !fits(text, match, row.written)) return []
      return {...match, term: row.term, form: row.form}
    })
}

/** A form as any of the languages inflects it: a name that stays as it is may stay in the plural. */
function writtenForms(form: string, locales: readonly Locale[]): Iterable<string> {
  return new Set(locales.flatMap((locale) => inflections(form, locale)))
}

function fits(text: string, {start, end}: Match, written: string): boolean {
  if (/\p{Lu}/u.test(written) && plain(text.slice(start, end)) !== plain(written)) return false
  if (hasHan(written)) return true
  return (
    !/[\p{L}\p{N}]$/u.test(text.slice(Math.max(0, start - 2), start)) &&
    !/^[\p{L}\p{M}\p{N}]/u.test(text.slice(end, end + 2))
  )
}

/** A text for comparison, unit by unit as long as it was. */
function fold(text: string): string {
  const lower = text.toLowerCase()
  return plain(lower.length === text.length ? lower : [...text].map(lowerAlike).join(''))
}

function lowerAlike(character: string): string {
  const lower = character.toLowerCase()
  return lower.length === character.length ? lower : character
}

function plain(text: string): string {
  return text.replace(/\s/gu, ' ').replaceAll('’', "'")
}
