import type {Element, Nodes} from 'hast'
import {toString as textOf} from 'mdast-util-to-string'
import rehypeParse from 'rehype-parse'
import {unified} from 'unified'
import {visit} from 'unist-util-visit'

/** A page or a piece of one, read as a browser reads it. */
export class Page {
  readonly #tree: Nodes

  constructor(html: string, fragment = false) {
    this.#tree = unified().use(rehypeParse, {fragment}).parse(html)
  }

  /** All elements with a tag, in order. */
  all(tag: string): Element[] {
    const found: Element[] = []
    visit(this.#tree, 'element', (node) => {
      if (tag === '*' || node.tagName === tag) found.push(node)
    })
    return found
  }

  byId(id: string): Element {
    const found = this.all('*').find((node) => node.properties.id === id)
    if (!found) throw new Error(`No element #${id}`)
    return found
  }

  withClass(name: string): Element[] {
    return this.all('*').filter(({properties}) => classes(properties).includes(name))
  }

  ids(): string[] {
    return this.all('*').flatMap(({properties}) => (properties.id === undefined ? [] : String(properties.id)))
  }

  /** Content of a `meta` element. */
  meta(name: string): string | undefined {
    const found = this.all('meta').find(({properties}) => properties.property === name || properties.name === name)
    return found && String(found.properties.content)
  }
}

export function text(node: Nodes): string {
  return textOf(node)
}

export function classes({className}: Element['properties']): string[] {
  return Array.isArray(className) ? className.map(String) : []
}
