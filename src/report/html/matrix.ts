import type {Coverage, EssayCoverage} from '../../model/edition.ts'
import type {Finding} from '../../model/finding.ts'
import {html, type Markup} from '../../model/markup.ts'
import type {Language, Locale} from '../../model/names.ts'
import {leftOf, localesOf, percentOf} from '../coverage.ts'
import {pageWords} from '../page-words.ts'
import type {CheckOutcome} from '../types.ts'
import {groupId} from './names.ts'

/** How far each essay has come in each locale; a cell leads to the findings of its essay. */
export function matrixOf({coverage, findings}: CheckOutcome, language: Language): Markup | undefined {
  const locales = localesOf(coverage)
  if (locales.length === 0) return undefined
  return html`<section class="coverage">
<h2>${pageWords.coverage[language]}</h2>
<section class="scroll" aria-label="${pageWords.coverage[language]}" tabindex="0">
<table>
<thead>
<tr><th scope="col">${pageWords.essay[language]}</th>${locales.map((locale) => html`<th scope="col">${locale}</th>`)}</tr>
</thead>
<tbody>
${coverage.map((essay) => rowOf(essay, {locales, findings, language}))}</tbody>
</table>
</section>
</section>
`
}

interface RowOptions {
  readonly locales: readonly Locale[]
  readonly findings: readonly Finding[]
  readonly language: Language
}

function rowOf(essay: EssayCoverage, {locales, findings, language}: RowOptions): Markup {
  const {slug, title, sourceLocale, status} = essay
  const mark = status === 'published' ? undefined : html` <span class="status">${pageWords[status][language]}</span>`
  const hasFindings = findings.some((finding) => finding.essay === slug)
  const cells = locales.map((locale) => {
    const found = essay.locales.find((one) => one.locale === locale)
    if (!found) return html`<td class="none">–</td>`
    const cell = cellOf(found.coverage, language)
    if (!hasFindings) return html`<td>${cell}</td>`
    return html`<td><a href="#${groupId(slug)}" data-essay="${slug}" data-locale="${locale}">${cell}</a></td>`
  })
  return html`<tr><th scope="row"><span class="title" lang="${sourceLocale}">${title}</span> <code>${slug}</code>${mark}</th>${cells}</tr>\n`
}

function cellOf(coverage: Coverage, language: Language): Markup {
  const percent = percentOf(coverage)
  const left = leftOf(coverage, language)
  return html`<span class="share${percent === 100 ? ' whole' : ''}"><span class="percent">${percent} %</span>\
<svg viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true"><rect class="track" width="100" height="4"/><rect class="done" width="${percent}" height="4"/></svg>\
<span class="left">${left.join(' · ')}</span></span>`
}
