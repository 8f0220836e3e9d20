import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {RelaxNGValidator, XmlDocument, XmlValidateError, XsdValidator} from 'libxml2-wasm'
import {textsOf} from './files.ts'
import type {Validator} from './validator.ts'

const atomNames = {a: 'http://www.w3.org/2005/Atom'}

/** What RFC 4287 asks for in words, because its grammar cannot say it: paths of what must not be there. */
const atomLaws: readonly (readonly [path: string, fault: string])[] = [
  ['/a:feed[not(a:author) and a:entry[not(a:author)]]', 'an entry has no author, nor has the feed'],
  ['//a:entry[not(a:link[@rel="alternate" or not(@rel)]) and not(a:content)]', 'an entry has neither link nor content'],
  ['//a:entry[a:content[@src] and not(a:summary)]', 'an entry with content elsewhere has no summary'],
  ['//a:entry[a:id = preceding-sibling::a:entry/a:id]', 'two entries have one id']
]

const atom = RelaxNGValidator.fromDoc(grammar('atom.rng'))
const sitemap = XsdValidator.fromDoc(grammar('sitemap.xsd'))

/** Atom by the grammar of RFC 4287, site maps by a schema of their protocol. Any other XML is a fault: it has no schema. */
export const xml: Validator = {
  name: 'XML',
  things: 'files',
  needs: [],
  run(releases) {
    const files = textsOf(releases, '.xml')
    return {
      looked: files.length,
      faults: files.flatMap(({label, text}) => faultsOfXml(text).map((fault) => `${label}: ${fault}`))
    }
  }
}

/** What is wrong with a feed or a site map. */
export function faultsOfXml(text: string): string[] {
  let document: XmlDocument | undefined
  try {
    document = XmlDocument.fromString(text)
    const {namespaceUri} = document.root
    if (namespaceUri === 'http://www.sitemaps.org/schemas/sitemap/0.9') sitemap.validate(document)
    else if (namespaceUri === atomNames.a) atom.validate(document)
    else return [`no schema is known for <${document.root.name}>`]
    return namespaceUri === atomNames.a ? lawsBroken(document) : []
  } catch (error) {
    if (error instanceof XmlValidateError) return error.details.map(({line, message}) => `${line} ${message.trim()}`)
    return [String(error)]
  } finally {
    document?.dispose()
  }
}

function lawsBroken(document: XmlDocument): string[] {
  const broken = atomLaws.filter(([path]) => document.find(path, atomNames).length > 0).map(([, fault]) => fault)
  return hasRivals(document) ? [...broken, 'two alternate links have one type and language'] : broken
}

/** Whether a feed or an entry names two alternates of one type in one language. */
function hasRivals(document: XmlDocument): boolean {
  return document.find('//a:feed | //a:entry', atomNames).some((parent) => {
    const links = parent.find('a:link[@rel="alternate" or not(@rel)]', atomNames)
    const kinds = links.map((link) =>
      ['type', 'hreflang'].map((name) => link.find(`@${name}`)[0]?.content ?? '').join()
    )
    return new Set(kinds).size < kinds.length
  })
}

function grammar(name: string): XmlDocument {
  return XmlDocument.fromString(readFileSync(join(import.meta.dirname, 'grammars', name), 'utf8'))
}
