import type {Element, Root} from 'hast'
import type {Author} from '../model/essay.ts'
import {authorsOf} from './bylines.ts'
import {dateOf} from './dates.ts'
import {authorUnsure, titleShortened} from './field-doubts.ts'
import {attribute, elements, find, isElement, lineOf, visibleText} from './hast.ts'
import type {Account, Fields, Recognised} from './types.ts'

/** What the page says of itself in its head and in its attributes. */
interface Declared {
  readonly fields: Fields
  readonly language?: string
  /** The heading that is the title. */
  readonly heading?: Element
}

/** Read the fields that HTML names: title, description, section, date, authors, picture, language. */
export function declaredFields(page: Root, account: Account): Declared {
  const metas = readMetas(page)
  const meta = (...names: readonly string[]): Found | undefined =>
    names.map((name) => metas.get(name)).find((found) => found)
  const tell = (what: Recognised['what'], found: Found | undefined): string | undefined => {
    if (found) account.recognised.push({what, ...found})
    return found?.text
  }
  const heading = mainHeading(page)
  const named = heading
    ? {text: visibleText(heading), line: lineOf(heading)}
    : meta('og:title', 'twitter:title', 'dc.title')
  const title = tell('title', named ?? titleElement(page, account))
  const description = tell('description', meta('description', 'og:description', 'dc.description'))
  const section = tell('section', meta('article:section'))
  const date = publicationDay(page, meta, account)
  const authors = pageAuthors(page, meta, account)
  const image = tell('image', meta('og:image', 'twitter:image'))
  const html = find(page, 'html')
  const language = (html && attribute(html, 'lang')) ?? meta('og:locale', 'content-language')?.text
  return {
    fields: {
      ...(title ? {title} : {}),
      ...(description ? {description} : {}),
      ...(section ? {section} : {}),
      ...(date ? {date} : {}),
      ...(authors.length > 0 ? {authors} : {}),
      ...(image ? {image: {src: image, alt: ''}} : {})
    },
    ...(language ? {language} : {}),
    ...(heading ? {heading} : {})
  }
}

interface Found {
  readonly text: string
  readonly line: number
}
type Meta = (...names: readonly string[]) => Found | undefined

function readMetas(page: Root): Map<string, Found> {
  const metas = new Map<string, Found>()
  for (const element of elements(page)) {
    if (element.tagName !== 'meta') continue
    const name =
      attribute(element, 'property') ??
      attribute(element, 'name') ??
      attribute(element, 'httpEquiv') ??
      attribute(element, 'itemProp')
    const text = attribute(element, 'content')?.replace(/\s+/gu, ' ').trim()
    const key = name?.toLowerCase()
    if (key && text && !metas.has(key)) metas.set(key, {text, line: lineOf(element)})
  }
  return metas
}

/** The first h1 with words that is not the site's name in a page header beside navigation. */
function mainHeading(page: Root): Element | undefined {
  const root = find(page, 'article') ?? find(page, 'main') ?? page
  for (const place of [root, page]) {
    for (const element of elements(place)) if (isElement(element, 'h1') && visibleText(element) !== '') return element
  }
  return undefined
}

/** The window's title, without the name of the site behind the last bar or dash. */
function titleElement(page: Root, account: Account): Found | undefined {
  const element = find(page, 'title')
  if (!element) return undefined
  const [child] = element.children
  const text = child?.type === 'text' ? child.value.replace(/\s+/gu, ' ').trim() : ''
  if (text === '') return undefined
  const line = lineOf(element)
  const site = /^(.{1,300}\S)(\s+[|–—·»-]\s+|_)([^|–—·»_]{1,60})$/u.exec(text)
  if (!site?.[1]) return {text, line}
  account.doubts.push({line, message: titleShortened(text.slice(site[1].length).trim())})
  return {text: site[1].trim(), line}
}

function publicationDay(page: Root, meta: Meta, account: Account): string | undefined {
  const names = [
    'article:published_time',
    'datepublished',
    'date',
    'pubdate',
    'publishdate',
    'dc.date',
    'dc.date.issued',
    'citation_publication_date'
  ]
  const candidates: (Found | undefined)[] = [meta(...names)]
  for (const element of elements(page)) {
    const text =
      attribute(element, 'dateTime') ??
      (attribute(element, 'itemProp') === 'datePublished' ? attribute(element, 'content') : undefined)
    if (text && attribute(element, 'itemProp') !== 'dateModified') candidates.push({text, line: lineOf(element)})
  }
  for (const found of candidates) {
    const day = found && dateOf(found.text)?.day
    if (!found || !day) continue
    account.recognised.push({what: 'date', ...found})
    return day
  }
  return undefined
}

/** Authors that the page marks as such; a name that no reader sees may be the site's, so it is doubted. */
function pageAuthors(page: Root, meta: Meta, account: Account): readonly Author[] {
  const authors: Author[] = []
  const body = find(page, 'body') ?? page
  const add = ({text, line}: Found, sure: boolean): void => {
    if (/^https?:|^@/u.test(text)) return
    const names = authorsOf(text) ?? authorsOf(`By ${text}`) ?? []
    for (const author of names) if (!authors.some(({name}) => name === author.name)) authors.push(author)
    if (names.length > 0) account.recognised.push({what: 'author', text, line})
    if (names.length > 0 && !sure) account.doubts.push({line, message: authorUnsure(text)})
  }
  for (const element of elements(body)) {
    const marked = /(?:^|\s)author(?:\s|$)/u.test(attribute(element, 'rel') ?? attribute(element, 'itemProp') ?? '')
    if (marked) add({text: visibleText(element), line: lineOf(element)}, true)
  }
  const said = meta('author', 'article:author', 'dc.creator')
  if (authors.length === 0 && said) add(said, visibleText(body).includes(said.text))
  return authors
}
