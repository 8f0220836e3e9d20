import type {RelatedEssay} from '../../model/emitter.ts'
import type {Locale} from '../../model/names.ts'
import {html, type Part} from '../markup.ts'
import type {Say} from '../words/index.ts'

/** “You might also like”: other essays that exist in the reader's locale; nothing if there are none. */
export function relatedEssays(related: readonly RelatedEssay[], locale: Locale, say: Say): Part {
  const items = related.flatMap(({slug, editions}) => {
    const edition = editions.find((found) => found.locale === locale)
    if (!edition) return []
    const section = edition.section === undefined ? undefined : html`<span class="section">${edition.section}</span> `
    return html`<li>${section}<a href="../${slug}/index.html">${edition.title}</a></li>\n`
  })
  if (items.length === 0) return undefined
  return html`<section class="related" aria-labelledby="related-title">
<h2 id="related-title">${say('related')}</h2>
<ul>
${items}</ul>
</section>
`
}
