import {html, type Markup} from '../../../model/markup.ts'
import {logo} from './page.ts'
import {language, link} from './parts.ts'
import type {ChooserView, NotFoundView, WithdrawnView} from './views.ts'

/** The first page. It works without script, and sends nobody anywhere unasked. */
export function chooser({page, invitations}: ChooserView): Markup {
  const items = invitations.map(
    ({href, label, locale, text, dir}) =>
      html`<li><a href="${href}" lang="${locale}" hreflang="${locale}"${language(dir ? {dir} : {})}><span class="label">${label}</span> <span class="invitation">${text}</span></a></li>\n`
  )
  return html`<h1>${logo(page.site)}${page.site.title}</h1>
<nav aria-label="${page.labels.choose}">
<ul class="languages">
${items}</ul>
</nav>`
}

/** The title of an essay that was withdrawn, and a notice. */
export function withdrawn({page, title}: WithdrawnView): Markup {
  return html`<article>
<header class="heading">
<h1${language(title)}>${title.text}</h1>
</header>
<div class="notices" role="note">
<p>${page.labels.withdrawn}</p>
</div>
<p class="more">${link({href: page.site.home, text: page.labels.home})}</p>
</article>`
}

/** What is shown where nothing is. */
export function notFound({messages}: NotFoundView): Markup {
  return html`${messages.map(
    ({lang, labels, home}, index) => html`${index > 0 && '\n'}<section lang="${lang}">
${index === 0 ? html`<h1>${labels.lost}</h1>` : html`<h2>${labels.lost}</h2>`}
<p>${labels.lostWhy}</p>
<p class="more">${link({href: home, text: labels.home})}</p>
</section>`
  )}`
}
