import {html, type Markup, type Part} from '../../model/markup.ts'
import type {Settings} from '../../model/settings.ts'
import {localeSettings} from '../marking.ts'
import {wordsIn} from '../words/index.ts'
import {inLanguage, printDocument} from './document.ts'
import {chapterFile} from './links.ts'
import type {Book, Chapter, Line} from './types.ts'
import {settledFor} from './vertical.ts'
import {bookWord} from './words.ts'

/** An entry of the table of contents with those below it. */
interface Item {
  readonly href: string
  readonly title: Line
  readonly depth: number
  readonly below: Item[]
}

/** The navigation of a book: its table of contents, which is a page, too, and the landmarks, which are for programs. */
export function printNavigation(book: Book, settings: Settings): string {
  const [locale] = book.locales
  const {profile} = localeSettings(settings, locale)
  const say = wordsIn(profile.words)
  const [first] = book.chapters
  const noted = book.chapters.find(({notes}) => notes !== undefined)
  const text = (href: string, title: string): Item => ({href, title: {text: title}, depth: 0, below: []})
  const items = [
    ...(book.volume ? [text('title.xhtml', bookWord('titlePage', profile.words))] : []),
    ...book.chapters.map((chapter) => chapterItem(chapter, say('notes'))),
    text('imprint.xhtml', bookWord('imprint', profile.words))
  ]
  const landmarks = [
    landmark('cover', 'cover.xhtml', bookWord('cover', profile.words)),
    book.volume && landmark('titlepage', 'title.xhtml', bookWord('titlePage', profile.words)),
    landmark('toc', 'nav.xhtml#toc', say('contents')),
    first && landmark('bodymatter', chapterFile(first.slug), bookWord('text', profile.words)),
    noted && landmark('endnotes', `${chapterFile(noted.slug)}#${noted.notes}`, say('notes'))
  ]
  return printDocument({
    locale,
    direction: profile.direction,
    title: say('contents'),
    type: 'frontmatter',
    content: settledFor(book)(html`<nav epub:type="toc" role="doc-toc" id="toc" aria-labelledby="toc-title">
<h1 id="toc-title">${say('contents')}</h1>
${list(items)}</nav>
<nav epub:type="landmarks" id="landmarks" aria-labelledby="landmarks-title" hidden="hidden">
<h2 id="landmarks-title">${bookWord('landmarks', profile.words)}</h2>
<ol>
${landmarks}</ol>
</nav>
`)
  })
}

function chapterItem({slug, title, headings, notes}: Chapter, notesTitle: string): Item {
  const file = chapterFile(slug)
  const item: Item = {href: file, title, depth: 1, below: []}
  const open: Item[] = [item]
  for (const {id, title: text, depth} of headings) {
    while (open.length > 1 && (open.at(-1)?.depth ?? 0) >= depth) open.pop()
    const own: Item = {href: `${file}#${id}`, title: text, depth, below: []}
    open.at(-1)?.below.push(own)
    open.push(own)
  }
  if (notes !== undefined) item.below.push({href: `${file}#${notes}`, title: {text: notesTitle}, depth: 2, below: []})
  return item
}

function list(items: readonly Item[]): Markup {
  return html`<ol>
${items.map(({href, title, below}) => html`<li><a href="${href}"${inLanguage(title.lang)}>${title.text || '–'}</a>${below.length > 0 && html`\n${list(below)}`}</li>\n`)}</ol>
`
}

function landmark(type: string, href: string, title: string): Part {
  return html`<li><a epub:type="${type}" href="${href}">${title}</a></li>\n`
}
