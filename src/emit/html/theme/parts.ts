import {html, type Markup, type Part} from '../../../model/markup.ts'
import type {Day, EssayItem, Labels, Link, Wording} from './views.ts'

/** The attributes that say a text's language where it is not the page's. */
export function language({lang, dir}: Pick<Wording, 'lang' | 'dir'>): Part {
  return [lang && html` lang="${lang}"`, dir && html` dir="${dir}"`]
}

/** A link, with the language of its text. */
export function link(to: Link): Markup {
  return html`<a href="${to.href}"${language(to)}>${to.text}</a>`
}

export function day({iso, text}: Day): Markup {
  return html`<time datetime="${iso}">${text}</time>`
}

/** A text in an element with a class; nothing where there is no text. */
export function paragraph(name: string, wording: Wording | undefined): Part {
  return wording && html`<p class="${name}"${language(wording)}>${wording.text}</p>\n`
}

/** What stands in one line with dots between. */
export function line(name: string, parts: readonly Part[]): Part {
  const there = parts.filter((part) => part !== undefined)
  if (there.length === 0) return undefined
  return html`<p class="${name}">${there.map((part, index) => html`${index > 0 && ' '}<span>${part}</span>`)}</p>\n`
}

/** Essays one below the other. */
export function essayList(essays: readonly EssayItem[], labels: Labels): Markup {
  return html`<ol class="essays">\n${essays.map((essay) => essayItem(essay, labels))}</ol>`
}

function essayItem({title, section, description, authors, published}: EssayItem, labels: Labels): Markup {
  const names = authors.length > 0 && authors.map((author, index) => [index > 0 && labels.comma, link(author)])
  return html`<li>
${section && html`<p class="section">${link(section)}</p>\n`}\
<h2>${link(title)}</h2>
${paragraph('description', description)}\
${line('dates', [names || undefined, published && day(published)])}</li>
`
}
