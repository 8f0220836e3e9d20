import type {Element, Nodes} from 'hast'
import rehypeParse from 'rehype-parse'
import {unified} from 'unified'
import {visit} from 'unist-util-visit'
import {textsOf} from './files.ts'
import type {Release, Validator} from './validator.ts'

/** A release to look at: its pages by their paths, and the paths of all its files. */
export interface ReleaseToValidate {
  readonly pages: ReadonlyMap<string, string>
  readonly files: ReadonlySet<string>
  /** Address of the site, ending in `/`, where it is known. */
  readonly url?: string
}

interface PageRead {
  readonly ids: readonly string[]
  /** Ids of elements on the same page that name or describe others. */
  readonly named: readonly string[]
  readonly links: readonly {readonly tag: string; readonly address: string}[]
  /** Addresses by language, of the cluster that the page says it belongs to. */
  readonly cluster: ReadonlyMap<string, string>
}

/** Links, anchors and language clusters of all pages, by a checker of our own: others do not look at clusters. */
export const links: Validator = {
  name: 'Links',
  things: 'pages',
  needs: [],
  run(releases) {
    const faults = releases.flatMap((release) =>
      faultsOfSite(pagesOf(release)).map((fault) => `${release.name}/${fault}`)
    )
    return {looked: textsOf(releases, '.html').length, faults}
  }
}

function pagesOf(release: Release): ReleaseToValidate {
  const pages = new Map(textsOf([release], '.html').map(({path, text}) => [path, text]))
  const {url} = release
  return {pages, files: new Set(release.files), ...(url === undefined ? {} : {url})}
}

const parser = unified().use(rehypeParse).freeze()

/**
 * What is wrong with the links of a site, one sentence each: addresses that lead nowhere, below the base path
 * or from a disk, anchors that are not there, ids that stand twice, and language clusters whose pages
 * disagree.
 */
export function faultsOfSite({pages, files, url}: ReleaseToValidate): string[] {
  const read = new Map([...pages].map(([path, html]) => [path, readPage(html)]))
  const faults: string[] = []
  for (const [path, page] of read) {
    for (const id of twice(page.ids)) faults.push(`${path}: the id ${id} stands twice`)
    for (const id of page.named) if (!page.ids.includes(id)) faults.push(`${path}: nothing has the id ${id}`)
    for (const {tag, address} of page.links) {
      const target = targetOf(address, path, url)
      if (target === undefined) continue
      const [file, fragment] = target
      if (!files.has(file)) faults.push(`${path}: <${tag}> leads to ${address}, where nothing is`)
      else if (fragment !== '' && !read.get(file)?.ids.includes(fragment)) {
        faults.push(`${path}: <${tag}> leads to ${address}, which has no such anchor`)
      }
    }
    faults.push(...clusterFaults(path, page, read, url))
  }
  return faults
}

function readPage(html: string): PageRead {
  const ids: string[] = []
  const named: string[] = []
  const links: {tag: string; address: string}[] = []
  const cluster = new Map<string, string>()
  visit(parser.parse(html) as Nodes, 'element', ({tagName: tag, properties}: Element) => {
    if (properties.id !== undefined) ids.push(String(properties.id))
    named.push(...listed(properties.ariaDescribedBy), ...listed(properties.ariaLabelledBy))
    const address = properties.href ?? properties.src
    if (address === undefined) return
    links.push({tag, address: String(address)})
    const isAlternate = tag === 'link' && String(properties.rel) === 'alternate'
    if (isAlternate && properties.hrefLang) cluster.set(String(properties.hrefLang), String(address))
  })
  return {ids, named, links, cluster}
}

function listed(value: Element['properties'][string]): string[] {
  return Array.isArray(value) ? value.map(String) : []
}

/** The file of a release and the anchor in it that an address leads to; undefined where it leaves the site. */
function targetOf(
  address: string,
  from: string,
  url: string | undefined
): [file: string, fragment: string] | undefined {
  const [plain = '', fragment = ''] = address.split('#')
  const anchor = decodeURIComponent(fragment)
  if (plain === '') return [from, anchor]
  if (url !== undefined && plain.startsWith(url)) return [fileOf(plain.slice(url.length)), anchor]
  if (/^(?:[a-z][a-z0-9+.-]*:|\/\/)/iu.test(plain)) return undefined
  if (plain.startsWith('/')) {
    const base = url === undefined ? '/' : new URL(url).pathname
    return [plain.startsWith(base) ? decodeURIComponent(plain.slice(base.length)) : plain, anchor]
  }
  const steps = from.split('/').slice(0, -1)
  for (const step of plain.split('/')) {
    if (step !== '..') steps.push(step)
    else if (steps.pop() === undefined) return [address, anchor]
  }
  return [decodeURIComponent(steps.join('/')), anchor]
}

/** A server gives `index.html` for a folder; a disk does not, so only absolute addresses may end in one. */
function fileOf(path: string): string {
  return decodeURIComponent(path === '' || path.endsWith('/') ? `${path}index.html` : path)
}

function twice(ids: readonly string[]): string[] {
  return [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))]
}

/** Every page of a cluster names the same pages, itself among them. */
function clusterFaults(
  path: string,
  {cluster}: PageRead,
  read: ReadonlyMap<string, PageRead>,
  url: string | undefined
): string[] {
  if (cluster.size === 0 || url === undefined) return []
  const targets = [...cluster.values()].map((address) => targetOf(address, path, url)?.[0] ?? '')
  const faults = targets.includes(path) ? [] : [`${path}: is not in its own cluster`]
  for (const target of targets) {
    const other = read.get(target)?.cluster
    const same = other && other.size === cluster.size && [...cluster].every(([tag, to]) => other.get(tag) === to)
    if (!same) faults.push(`${path}: ${target} names another cluster`)
  }
  return faults
}
