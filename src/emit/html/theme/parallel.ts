import {html, type Markup, type Part} from '../../../model/markup.ts'
import {language, link} from './parts.ts'
import type {Cell, Column, Labels, ParallelView, Row} from './views.ts'

/**
 * An essay in its languages side by side, one row for each paragraph.
 *
 * All languages are there; boxes and the style choose which are seen, without script. On a narrow screen
 * the cells of a row stand one below the other.
 */
export function parallel({page, columns, rows}: ParallelView): Markup {
  return html`<article class="parallel">
<header class="heading">
<h1>${inAll(columns, 'parallelTitle')}</h1>
<fieldset class="choices">
<legend>${page.labels.parallelLanguages}</legend>
${columns.map(choice)}</fieldset>
</header>
<div class="rows">
${rows.filter(({kind}) => kind !== 'note').map((row) => rowOf(row, columns))}${noteRows(rows, columns)}</div>
<footer class="row ways">
${columns.map(
  ({locale, labels, article}, index) =>
    html`<p class="cell cell-${index + 1}" lang="${locale}">${link({href: article, text: labels.readIn})}</p>\n`
)}</footer>
</article>`
}

/** One word of the interface in all languages. */
function inAll(columns: readonly Column[], name: keyof Labels): Part {
  return columns.map(
    ({locale, labels}, index) => html`${index > 0 && ' · '}<span lang="${locale}">${labels[name]}</span>`
  )
}

function noteRows(rows: readonly Row[], columns: readonly Column[]): Part {
  const notes = rows.filter(({kind}) => kind === 'note')
  if (notes.length === 0) return undefined
  return html`<h2 class="notes" id="footnote-label">${inAll(columns, 'notes')}</h2>
${notes.map((row) => rowOf(row, columns))}`
}

function choice({locale, label, shown}: Column, index: number): Markup {
  return html`<label lang="${locale}"><input class="choice choice-${index + 1}" type="checkbox"${shown && html` checked`}> ${label}</label>\n`
}

function rowOf({keys, kind, cells, shared}: Row, columns: readonly Column[]): Markup {
  const [name, ...others] = keys
  const anchors = others.map((key) => html`<span id="${key}"></span>`)
  const content = shared
    ? html`<div class="cell prose">\n${cells[0]?.html}\n</div>\n`
    : html`${cells.map((cell, index) => cellOf(cell, index, columns[index]))}`
  return html`<div class="row ${kind}"${name && html` id="${name}"`}>${anchors}\n${content}</div>\n`
}

function cellOf({locale, html: content, absent, lang}: Cell, index: number, column: Column | undefined): Markup {
  const inside = absent === undefined ? content : html`<p class="absent">${absent}</p>`
  const name = html`cell cell-${index + 1} prose`
  return html`<div class="${name}" lang="${locale}" dir="${column?.dir}" data-label="${column?.label}">
${lang === undefined ? inside : html`<div${language({lang})}>${inside}</div>`}
</div>
`
}
