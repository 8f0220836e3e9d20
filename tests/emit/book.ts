import {SaxesParser, type SaxesTagPlain} from 'saxes'
import {zip} from '../../src/emit/epub/zip.ts'
import type {Archive} from '../../src/model/edition.ts'

/** An element of a document of XML: its name, its attributes and all text in it. */
interface Node {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  text: string
}

/** Read a document of XML. It throws where it is not well-formed or has an entity that XML does not know. */
function readXml(text: string): Node[] {
  const parser = new SaxesParser()
  const nodes: Node[] = []
  const open: Node[] = []
  parser.on('opentag', ({name, attributes}: SaxesTagPlain) => {
    const node = {name, attributes: attributes as Record<string, string>, text: ''}
    nodes.push(node)
    open.push(node)
  })
  parser.on('text', (piece) => {
    for (const node of open) node.text += piece
  })
  parser.on('closetag', () => open.pop())
  parser.on('error', (error) => {
    throw error
  })
  parser.write(text).close()
  return nodes
}

/** A book as a reader opens it. */
export class Opened {
  readonly #archive: Archive

  constructor(archive: Archive) {
    this.#archive = archive
  }

  get path(): string {
    return this.#archive.path
  }

  names(): string[] {
    return this.#archive.entries.map(({path}) => path)
  }

  /** A file below `EPUB/`. */
  file(name: string): string {
    const found = this.#archive.entries.find(({path}) => path === `EPUB/${name}`)
    if (!found || !('content' in found)) throw new Error(`No file ${name} in ${this.path}`)
    return String(found.content)
  }

  nodes(name: string): Node[] {
    return readXml(this.file(name))
  }

  /** Names of all documents of XML below `EPUB/`. */
  documents(): string[] {
    return this.names()
      .filter((path) => /^EPUB\/[^/]*\.(?:xhtml|opf|svg)$/u.test(path))
      .map((path) => path.slice('EPUB/'.length))
  }

  /** What of the package has a name, as texts. */
  metadata(name: string): string[] {
    return this.nodes('package.opf')
      .filter((node) => node.name === name || node.attributes.property === name)
      .map(({text}) => text)
  }

  bytes(pictures: Readonly<Record<string, Uint8Array>> = {}): Uint8Array {
    return zip(
      this.#archive.entries.map((entry) =>
        'content' in entry
          ? entry
          : {path: entry.path, content: ('copyOf' in entry ? pictures[entry.copyOf] : undefined) ?? new Uint8Array()}
      )
    )
  }
}

/** What a reader would stumble over in a book: links that lead nowhere, ids that stand twice, files that nobody lists. */
export function faultsOf(book: Opened): string[] {
  const ids = new Map<string, Set<string>>()
  const faults: string[] = []
  for (const name of book.documents()) {
    const found = book.nodes(name).flatMap(({attributes}) => attributes.id ?? [])
    ids.set(name, new Set(found))
    if (new Set(found).size < found.length) faults.push(`${name}: an id stands twice`)
    for (const id of found) if (!/^[A-Za-z_][\w.-]*$/u.test(id)) faults.push(`${name}: ${id} is no id`)
  }
  const names = new Set(book.names().map((path) => path.replace('EPUB/', '')))
  for (const name of book.documents()) {
    for (const {attributes} of book.nodes(name)) {
      for (const address of [attributes.href, attributes.src]) {
        if (address === undefined || /^(?:https?|mailto):/u.test(address)) continue
        const [file = '', fragment] = address.split('#')
        const target = file === '' ? name : file
        if (!names.has(target)) faults.push(`${name}: ${address} leads to no file`)
        if (fragment !== undefined && !ids.get(target)?.has(fragment))
          faults.push(`${name}: ${address} leads to no place`)
      }
      for (const own of ['aria-labelledby', 'aria-describedby'] as const) {
        const id = attributes[own]
        if (id !== undefined && !ids.get(name)?.has(id)) faults.push(`${name}: ${own} ${id} leads to no place`)
      }
    }
  }
  const listed = new Set(
    book.nodes('package.opf').flatMap((node) => (node.name === 'item' ? (node.attributes.href ?? []) : []))
  )
  for (const name of names) {
    if (!/^(?:mimetype|META-INF\/.*|package\.opf)$/u.test(name) && !listed.has(name))
      faults.push(`${name} is not listed`)
  }
  for (const name of listed) if (!names.has(name)) faults.push(`${name} is listed and not there`)
  return faults
}
