import type {Glossary, Term} from '../model/glossary.ts'
import type {Locale} from '../model/names.ts'
import {element, printXml, type XmlNode} from './xml/write.ts'

/** The glossary as TBX-Basic (ISO 30042:2019), in these locales. */
export function writeTbx(glossary: Glossary, sourceLocale: Locale, locales: readonly Locale[]): string {
  const entries = glossary.map((term, index) => entryOf(term, index, locales)).filter((entry) => entry !== undefined)
  const attributes = {
    type: 'TBX-Basic',
    style: 'dca',
    'xml:lang': sourceLocale,
    xmlns: 'urn:iso:std:iso:30042:ed-2'
  }
  const description = element(
    'fileDesc',
    {},
    element('sourceDesc', {}, element('p', {}, 'Glossary written by Hexapla'))
  )
  const root = element(
    'tbx',
    attributes,
    element('tbxHeader', {}, description),
    element('text', {}, element('body', {}, entries))
  )
  return printXml(root)
}

/** A concept; where it has no word in any of the locales, there is nothing to tell. */
function entryOf(term: Term, index: number, locales: readonly Locale[]): XmlNode | undefined {
  const languages = locales.flatMap((locale) => {
    const [preferred, ...variants] = term.forms[locale] ?? []
    const forbidden = term.forbidden[locale] ?? []
    const terms = [
      ...(preferred === undefined ? [] : [sectionOf(preferred, 'preferredTerm-admn-sts')]),
      ...variants.map((form) => sectionOf(form, 'admittedTerm-admn-sts')),
      ...forbidden.map((form) => sectionOf(form, 'deprecatedTerm-admn-sts'))
    ]
    return terms.length === 0 ? [] : [element('langSec', {'xml:lang': locale}, terms)]
  })
  if (languages.length === 0) return undefined
  const note = term.note === undefined ? undefined : element('note', {}, term.note)
  return element('conceptEntry', {id: `c${index + 1}`}, note, languages)
}

function sectionOf(form: string, status: string): XmlNode {
  return element('termSec', {}, element('term', {}, form), element('termNote', {type: 'administrativeStatus'}, status))
}
