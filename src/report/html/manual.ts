import {html, type Markup} from '../../model/markup.ts'
import type {Language} from '../../model/names.ts'
import {webAddress} from '../address.ts'
import {pageWords} from '../page-words.ts'
import type {CheckOutcome} from '../types.ts'
import {messageOf} from './message.ts'
import {manualId} from './names.ts'

/** What the checks want that found something, so that nobody has to look elsewhere. */
export function manualOf({checks, findings}: CheckOutcome, language: Language): Markup | undefined {
  const ids = [...new Set(findings.map(({check}) => check))].sort()
  if (ids.length === 0) return undefined
  const entries = ids.map((id) => {
    const about = checks.find((check) => check.id === id)
    const address = webAddress(about?.url)
    return html`<dt id="${manualId(id)}"><code>${id}</code></dt>
<dd>${about && html`<p>${messageOf({words: about.promise}, language)}</p>\n<p>${messageOf({words: about.reason}, language)}</p>\n`}\
<p>${address === undefined ? html`<code>hexapla explain ${id}</code>` : html`<a href="${address}">${pageWords.more[language]}</a>`}</p></dd>
`
  })
  return html`<section class="manual">
<h2>${pageWords.manual[language]}</h2>
<dl>
${entries}</dl>
</section>
`
}
