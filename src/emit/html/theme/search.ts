import {html, type Markup} from '../../../model/markup.ts'
import {link} from './parts.ts'
import type {SearchView} from './views.ts'

/**
 * The page that a locale is searched on.
 *
 * Its program shows the form and fills in the list; what it says stands here, in the reader's language, as does what
 * readers without script see instead. The ids and the `data-` attributes are what the program looks for.
 */
export function search({page, index, pages, home}: SearchView): Markup {
  const {labels} = page
  return html`<h1>${labels.search}</h1>
<form class="search" id="search-form" role="search" hidden data-index="${index}" data-pages="${pages}" \
data-one="${labels.searchOne}" data-other="${labels.searchOther}" data-none="${labels.searchNone}" \
data-failed="${labels.searchFailed}" data-more="${labels.searchMore}">
<label for="search-query">${labels.searchFor}</label>
<input type="search" id="search-query" name="q" autocomplete="off" spellcheck="false">
<button type="submit">${labels.search}</button>
</form>
<p class="search-status" id="search-status" role="status"></p>
<ol class="essays" id="search-results"></ol>
<noscript><p>${labels.searchNeedsScript}</p></noscript>
<p class="more">${link({href: home, text: labels.home})}</p>`
}
