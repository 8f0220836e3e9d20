import {html, type Markup, type Part} from '../../../model/markup.ts'
import {day, language, line, link, paragraph} from './parts.ts'
import type {ArticleView, ContentsItem, CorrectionLine, EssayLink, Imprint, Labels, Link, PictureView} from './views.ts'

/** An essay in one locale. */
export function article(view: ArticleView): Markup {
  const {notices, picture, contents, body, corrections, imprint, downloads, related, page} = view
  const {labels} = page
  return html`<article>
${heading(view)}${noticeBox(notices)}${picture && figure(picture, labels)}${contentsBox(contents, labels)}\
<div class="prose">
${body}
</div>
${correctionsBox(corrections, labels)}${imprintBox(imprint, labels)}${downloadBox(downloads, labels)}</article>${relatedBox(related, labels)}`
}

function heading(view: ArticleView): Markup {
  const {section, title, subtitle, byline, authors, published, updated, readingTime, parallel, page} = view
  const changed = updated && html`<time datetime="${updated.iso}">${updated.text}</time>`
  return html`<header class="heading">
${section && html`<p class="section">${link(section)}</p>\n`}\
<h1${language(title)}>${title.text}</h1>
${paragraph('subtitle', subtitle)}\
${byline && html`<p class="byline">${byline}</p>\n`}\
${authors.map(
  ({name, note}) =>
    note &&
    html`<p class="author-note"${language(note)}>${authors.length > 1 && `${name}${page.labels.colon}`}${note.text}</p>\n`
)}\
${line('dates', [published && day(published), changed, readingTime])}\
${parallel && html`<p class="aside"><a href="${parallel}">${page.labels.parallel}</a></p>\n`}</header>
`
}

function noticeBox(notices: readonly string[]): Part {
  if (notices.length === 0) return undefined
  return html`<div class="notices" role="note">\n${notices.map((text) => html`<p>${text}</p>\n`)}</div>\n`
}

function figure({src, href, width, height, alt, caption}: PictureView, labels: Labels): Markup {
  const size = [width && html` width="${width}"`, height && html` height="${height}"`]
  const shown =
    src === undefined
      ? html`<p><a href="${href}" rel="external noopener"${language(alt)}>${alt.text || labels.picture}</a></p>`
      : html`<img src="${src}" alt="${alt.text}"${language(alt)}${size}>`
  return html`<figure class="picture">
${shown}
${caption && html`<figcaption${language(caption)}>${caption.text}</figcaption>\n`}</figure>
`
}

function contentsBox(contents: readonly ContentsItem[], labels: Labels): Part {
  if (contents.length === 0) return undefined
  return html`<nav class="contents" aria-labelledby="contents-title">
<p class="title" id="contents-title">${labels.contents}</p>
${contentsList(contents)}</nav>
`
}

function contentsList(items: readonly ContentsItem[]): Part {
  if (items.length === 0) return undefined
  return html`<ol>\n${items.map((item) => html`<li>${link(item)}${item.below.length > 0 && '\n'}${contentsList(item.below)}</li>\n`)}</ol>\n`
}

/** Each with its day before it, as a list: a reader who quotes the essay looks for one. */
function correctionsBox(corrections: readonly CorrectionLine[], labels: Labels): Part {
  if (corrections.length === 0) return undefined
  const items = corrections.map(
    (one) => html`<li>${day(one.day)}${labels.colon}<span${language(one.note)}>${one.note.text}</span></li>\n`
  )
  return html`<section class="corrections" aria-labelledby="corrections-title">
<h2 id="corrections-title">${labels.corrections}</h2>
<ul>
${items}</ul>
</section>
`
}

function imprintBox({translators, lines, tags}: Imprint, labels: Labels): Part {
  if (!translators && lines.length === 0 && tags.length === 0) return undefined
  const items = tags.map((tag) => html`<li${language(tag)}>${tag.text}</li>\n`)
  return html`<footer class="imprint">
${translators && html`<p>${translators}</p>\n`}\
${lines.map((text) => html`<p${language(text)}>${text.text}</p>\n`)}\
${tags.length > 0 && html`<ul class="tags" aria-label="${labels.tags}">\n${items}</ul>\n`}</footer>
`
}

function downloadBox(downloads: readonly Link[], labels: Labels): Part {
  if (downloads.length === 0) return undefined
  return html`<nav class="downloads" aria-label="${labels.download}">
<ul>
${downloads.map((item) => html`<li><a href="${item.href}" download>${item.text}</a></li>\n`)}</ul>
</nav>
`
}

function relatedBox(related: readonly EssayLink[], labels: Labels): Part {
  if (related.length === 0) return undefined
  return html`
<section class="related" aria-labelledby="related-title">
<h2 id="related-title">${labels.related}</h2>
<ul>
${related.map(
  (essay) =>
    html`<li>${essay.section && html`<span class="section"${language(essay.section)}>${essay.section.text}</span> `}${link(essay)}</li>\n`
)}</ul>
</section>`
}
