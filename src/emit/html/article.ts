import type {Edition} from '../../model/edition.ts'
import type {EssayToEmit} from '../../model/emitter.ts'
import type {Author, Picture} from '../../model/essay.ts'
import type {Settings} from '../../model/settings.ts'
import {assetAddress, fromEssay, localPicture} from '../addresses.ts'
import {printBody} from '../body.ts'
import {datesOf, localeSettings, noticesOf} from '../marking.ts'
import {html, type Markup, type Part, trusted} from '../markup.ts'
import {listOf, type Say, wordsIn} from '../words/index.ts'
import {type LanguageOf, languageFinder} from './language.ts'
import {articleMetadata} from './metadata.ts'
import {printPage} from './page.ts'
import {relatedEssays} from './related.ts'

/** The page of an essay in one locale. */
export function printArticle(edition: Edition, essay: EssayToEmit): string {
  const {entry, settings} = essay
  const locale = localeSettings(settings, edition.locale)
  const published = new Set(essay.editions.map((other) => other.locale))
  return printPage({
    locale,
    title: `${edition.meta.title} · ${settings.site.title}`,
    description: edition.meta.description,
    root: fromEssay,
    metadata: articleMetadata(edition, entry, locale, settings),
    home: '../index.html',
    pageIn: (other) => (published.has(other) ? `../../${other}/${edition.slug}/index.html` : undefined),
    content: content(edition, essay),
    settings,
    kind: 'article'
  })
}

function content(edition: Edition, {settings, related}: EssayToEmit): Markup {
  const say = wordsIn(localeSettings(settings, edition.locale).profile.words)
  const body = printBody(edition, settings, {forPage: true, essayAddress: (slug) => `../${slug}/index.html`})
  const lang = languageFinder(edition, settings)
  return html`<article>
${heading(edition, say, lang)}${notices(noticesOf(edition, settings))}${picture(edition.meta.image, say, lang)}\
<div class="prose">
${trusted(body)}
</div>
${imprint(edition, say, settings)}</article>
${relatedEssays(related, edition.locale, say)}`
}

function heading({meta}: Edition, say: Say, lang: LanguageOf): Markup {
  const {date, updated} = datesOf(meta, say)
  const dates = [
    date && html`<time datetime="${meta.date}">${date}</time>`,
    updated &&
      html`<span class="updated"><time datetime="${meta.updated}">${say('updated', {date: updated})}</time></span>`
  ]
  return html`<header class="heading">
${meta.section && html`<p class="section"${lang('section')}>${meta.section}</p>\n`}\
<h1${lang('title')}>${meta.title}</h1>
${meta.subtitle && html`<p class="subtitle"${lang('subtitle')}>${meta.subtitle}</p>\n`}\
${authors(meta.authors, say, lang)}\
${(date || updated) && html`<p class="dates">${dates[0]}${date && updated && ' '}${dates[1]}</p>\n`}</header>
`
}

/** One line of names; below it what is said about each author. */
function authors(all: readonly Author[], say: Say, lang: LanguageOf): Part {
  if (all.length === 0) return undefined
  const names = say('by', {
    names: listOf(
      all.map(({name}) => name),
      say
    )
  })
  const notes = all.map(
    ({name, note}, index) =>
      note &&
      html`<p class="author-note"${lang(`author${index + 1}-note`)}>${all.length > 1 && `${name}${say('colon')}`}${note}</p>\n`
  )
  return [html`<p class="byline">${names}</p>\n`, notes]
}

function notices(all: readonly string[]): Part {
  if (all.length === 0) return undefined
  return html`<div class="notices" role="note">\n${all.map((text) => html`<p>${text}</p>\n`)}</div>\n`
}

/** The picture at the head of an essay. One from elsewhere is not shown but linked to. */
function picture(image: Picture | undefined, say: Say, lang: LanguageOf): Part {
  if (!image) return undefined
  const local = localPicture(image.src)
  const caption = image.caption && html`<figcaption${lang('image-caption')}>${image.caption}</figcaption>\n`
  if (local !== undefined) {
    const src = fromEssay + assetAddress(local)
    return html`<figure class="picture">
<img src="${src}" alt="${image.alt}"${lang('image-alt')}>
${caption}</figure>
`
  }
  if (!/^https?:\/\//iu.test(image.src)) return undefined
  const name = image.alt || say('picture')
  return html`<figure class="picture">
<p><a href="${image.src}" rel="external noopener">${name}</a></p>
${caption}</figure>
`
}

/** Who made what, and whose it is. What of it nobody translates is in the language of the source. */
function imprint({meta, translators, locale, sourceLocale, segments}: Edition, say: Say, settings: Settings): Part {
  const lang = languageFinder({segments, locale}, settings, sourceLocale)
  const lines = [
    translators.length > 0 && html`<p>${say('translators', {names: listOf(translators, say)})}</p>\n`,
    meta.credit && html`<p${lang('credit')}>${meta.credit}</p>\n`,
    meta.rights && html`<p${lang('rights')}>${meta.rights}</p>\n`,
    meta.isbn && html`<p>ISBN ${meta.isbn}</p>\n`
  ].filter((line) => typeof line === 'object')
  if (lines.length === 0 && meta.tags.length === 0) return undefined
  const tags = meta.tags.map((tag, index) => html`<li${lang(`tags-${index + 1}`)}>${tag}</li>\n`)
  return html`<footer class="imprint">
${lines}${meta.tags.length > 0 && html`<ul class="tags" aria-label="${say('tags')}">\n${tags}</ul>\n`}</footer>
`
}
