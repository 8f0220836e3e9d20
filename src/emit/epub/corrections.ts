import type {Edition} from '../../model/edition.ts'
import {html, type Part} from '../../model/markup.ts'
import type {Locale} from '../../model/names.ts'
import type {Settings} from '../../model/settings.ts'
import {localeSettings} from '../marking.ts'
import {dateOf, wordsIn} from '../words/index.ts'
import {inLanguage} from './document.ts'
import {frontLines} from './head.ts'

/** What was put right in an essay since it was published, at the foot of its chapter; in both languages of a bilingual book. */
export function printCorrections(editions: readonly [Edition, ...Edition[]], settings: Settings): Part {
  return editions.map((edition) => correctionsOf(edition, editions[0].locale, settings))
}

function correctionsOf(edition: Edition, book: Locale, settings: Settings): Part {
  const {meta, locale} = edition
  if (meta.corrections.length === 0) return undefined
  const say = wordsIn(localeSettings(settings, locale).profile.words)
  const lineOf = frontLines(edition, locale)
  const items = meta.corrections.map(({date, note}, index) => {
    const {text, lang} = lineOf(`correction${index + 1}-note`, note)
    return html`<li>${dateOf(date, say)}${say('colon')}<span${inLanguage(lang)}>${text}</span></li>\n`
  })
  return html`<section class="corrections" aria-label="${say('corrections')}"${inLanguage(locale === book ? undefined : locale)}>
<p class="heading">${say('corrections')}</p>
<ul>
${items}</ul>
</section>
`
}
