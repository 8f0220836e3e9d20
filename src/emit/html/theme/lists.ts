import {html, type Markup} from '../../../model/markup.ts'
import {essayList, language, link, paragraph} from './parts.ts'
import type {AuthorView, HomeView, SectionView} from './views.ts'

/** The home page of a locale: its essays, and the way to its sections. */
export function home({page, essays, sections}: HomeView): Markup {
  const {labels} = page
  return html`<h1>${labels.essays}</h1>
${
  sections.length > 1 &&
  html`<nav class="sections" aria-label="${labels.sections}">
<ul>
${sections.map((section) => html`<li>${link(section)}</li>\n`)}</ul>
</nav>
`
}\
${essays.length === 0 ? html`<p>${labels.noEssays}</p>` : essayList(essays, labels)}`
}

/** The essays of one section. */
export function section({page, title, essays}: SectionView): Markup {
  return html`<header class="heading">
<p class="section">${page.labels.section}</p>
<h1${language(title)}>${title.text}</h1>
</header>
${essayList(essays, page.labels)}`
}

/** The essays of one author. */
export function author({page, name, note, essays}: AuthorView): Markup {
  return html`<header class="heading">
<p class="section">${page.labels.author}</p>
<h1${language(name)}>${name.text}</h1>
${paragraph('author-note', note)}</header>
${essayList(essays, page.labels)}`
}
