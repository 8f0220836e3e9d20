import type {Finding} from '../../model/finding.ts'
import {html, type Markup} from '../../model/markup.ts'
import {say} from '../../model/message.ts'
import type {Language} from '../../model/names.ts'
import {pageWords} from '../page-words.ts'
import {severities} from '../words.ts'
import {none} from './names.ts'

/** Filters by essay, locale, check and severity; hidden until the script that they need runs. */
export function filtersOf(findings: readonly Finding[], language: Language): Markup {
  const total = findings.length
  // The numbers stay holes for the script, in whatever order the language has them.
  const shown = say({words: pageWords.shown, values: {count: '{count}', total: '{total}'}}, language)
  const byName = (name: string | undefined) => name ?? pageWords.project[language]
  return html`<search class="filters" hidden>
${choice(
  'severity',
  findings.map(({severity}) => severity),
  {language, label: (value) => severities[value][language]}
)}\
${choice(
  'essay',
  findings.map(({essay}) => essay),
  {language, label: byName}
)}\
${choice(
  'locale',
  findings.map(({locale}) => locale),
  {language, label: byName}
)}\
${choice(
  'check',
  findings.map(({check}) => check),
  {language, label: byName}
)}\
<p class="shown"><output data-words="${shown}">${total}</output> <button type="button">${pageWords.reset[language]}</button></p>
</search>
`
}

interface ChoiceOptions<Value> {
  readonly language: Language
  readonly label: (value: Value) => string
}

/** What findings have under one name, each once, with how many there are. */
function choice<Value extends string | undefined>(
  name: 'essay' | 'locale' | 'check' | 'severity',
  values: readonly Value[],
  {language, label}: ChoiceOptions<Value>
): Markup {
  const counts = new Map<Value, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  const options = [...counts].map(
    ([value, count]) => html`<option value="${value ?? none}">${label(value)} (${count})</option>\n`
  )
  return html`<label><span>${pageWords[name][language]}</span> <select id="filter-${name}">
<option value="">${pageWords.all[language]}</option>
${options}</select></label>
`
}
