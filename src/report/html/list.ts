import type {Finding} from '../../model/finding.ts'
import {html, type Markup, type Part} from '../../model/markup.ts'
import type {Language} from '../../model/names.ts'
import {pageWords} from '../page-words.ts'
import {partsOf} from '../parts.ts'
import {addressOf} from '../sentences.ts'
import type {CheckOutcome} from '../types.ts'
import {harmless} from '../width.ts'
import {expected as expectedWord, note as noteWord, severities} from '../words.ts'
import {messageOf} from './message.ts'
import {groupId, manualId, none} from './names.ts'
import {passageOf} from './passage.ts'

/** All findings, essay by essay. */
export function listOf({findings, coverage}: CheckOutcome, language: Language): Markup {
  const groups = new Map<Finding['essay'], Finding[]>()
  for (const finding of findings) {
    const group = groups.get(finding.essay)
    if (group) group.push(finding)
    else groups.set(finding.essay, [finding])
  }
  const sections = [...groups].map(([essay, own]) => {
    const row = coverage.find(({slug}) => slug === essay)
    const title = row
      ? html`<span lang="${row.sourceLocale}">${row.title}</span>`
      : html`<span>${essay ?? pageWords.project[language]}</span>`
    return html`<section class="group" id="${groupId(essay)}">
<h3>${title}</h3>
${own.map((finding) => articleOf(finding, language))}</section>
`
  })
  return html`<section class="findings">
<h2>${pageWords.findings[language]}</h2>
${sections}</section>
`
}

function articleOf(finding: Finding, language: Language): Markup {
  const {check, severity, essay, locale, key, message} = finding
  const name = key === undefined ? undefined : html` <code>#${key}</code>`
  return html`<article class="finding ${severity}" data-essay="${essay ?? none}" data-locale="${locale ?? none}" data-check="${check}" data-severity="${severity}">
<h4><span class="severity">${severities[severity][language]}</span> ${messageOf(message, language)}</h4>
<p class="where"><code>${harmless(addressOf(finding))}</code>${name} <a href="#${manualId(check)}">${check}</a></p>
${passageOf(finding, language)}${detailsOf(finding, language)}</article>
`
}

/** What else is known: what is expected, what a repair would write, where the source stands. */
function detailsOf({expected = [], repair, note, locale, message}: Finding, language: Language): Markup | undefined {
  const said = partsOf(message, language).map(({text}) => text)
  const lang = locale === undefined ? undefined : html` lang="${locale}"`
  const literal = (text: string) => html`<code${lang} dir="auto">${harmless(text)}</code>`
  const wanted = repair ? [] : expected.filter((text) => !said.some((one) => one.includes(harmless(text))))
  const rows = [
    wanted.length > 0 &&
      row(
        expectedWord[language],
        wanted.map((text, index) => [index > 0 && ', ', literal(text)])
      ),
    repair && row(pageWords.becomes[language], [literal(repair.found), ' → ', literal(repair.text)]),
    note && row(noteWord[language], messageOf(note, language))
  ].filter((part) => part !== false && part !== undefined)
  return rows.length === 0 ? undefined : html`<dl class="details">\n${rows}</dl>\n`
}

function row(term: string, about: Part): Markup {
  return html`<div><dt>${term}</dt><dd>${about}</dd></div>\n`
}
