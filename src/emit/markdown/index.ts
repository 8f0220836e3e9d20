import type {Paragraph, PhrasingContent, RootContent} from 'mdast'
import {pandocSyntax, printEpubMarkdown} from '../../markdown/epub-markdown.ts'
import type {Edition} from '../../model/edition.ts'
import type {Emitter, VolumeToEmit} from '../../model/emitter.ts'
import type {Settings} from '../../model/settings.ts'
import {absolute, assetAddress, essayPage, fromEssay, linkedEssay, localPicture, resolveLink} from '../addresses.ts'
import {anchorOf, idPrefix} from '../identifier.ts'
import {datesOf, localeSettings, marksOf, noticesOf} from '../marking.ts'
import {treeOf} from '../tree.ts'
import {dateOf, listOf, wordsIn} from '../words/index.ts'
import {epubMetadata, volumeMetadata} from './metadata.ts'

/**
 * EPUB-ready Markdown: what Pandoc turns into a book, one essay alone or several together. In the file's folder:
 *
 *     pandoc -f markdown -o on-trust.epub on-trust.md
 */
export const markdown: Emitter = {
  name: 'markdown',
  *emit(edition, {settings}) {
    const {slug, locale, meta} = edition
    if (meta.status === 'withdrawn') return
    const content = `${epubMetadata(edition, settings)}\n\n${printBody(edition, settings)}`.normalize('NFC')
    yield {path: `markdown/${locale}/${slug}.md`, content, essay: slug, locale}
  },
  *emitVolume({volume, locale, bound, editions}, settings) {
    const bodies: string[] = []
    for (const edition of editions()) bodies.push(printBody(edition, settings, bound))
    const content = `${volumeMetadata(volume, locale, settings)}\n\n${bodies.join('\n')}`.normalize('NFC')
    yield {path: `markdown/${locale}/${volume.slug}.md`, content, locale}
    const cover = localPicture(volume.cover[locale] ?? '')
    if (cover !== undefined) yield {path: assetAddress(cover), copyOf: cover}
  }
}

/** The essays that are in the same book, and their keys. */
type Bound = VolumeToEmit['bound']

function printBody(edition: Edition, settings: Settings, bound: Bound = new Map()): string {
  const {slug} = edition
  return printEpubMarkdown(treeOf(edition), {
    prefix: idPrefix(slug),
    marksOf: marksOf(edition, settings, false),
    linkTo: (address) => bookLink(address, edition, settings, bound),
    pictureAt: (address) => {
      const picture = localPicture(address)
      return picture === undefined ? undefined : fromEssay + assetAddress(picture)
    },
    before: [title(edition), ...opening(edition, settings)],
    behind: closing(edition, settings)
  })
}

/**
 * In a book a link leads to a heading of the same essay, to an essay that is bound with it, or to the web.
 *
 * Only headings have identifiers; a link to a paragraph of another essay leads to the essay.
 */
function bookLink(
  address: string,
  {slug, locale, segments}: Edition,
  {site}: Settings,
  bound: Bound
): string | undefined {
  if (address.startsWith('#')) {
    const heading = segments.find(({key, kind}) => kind === 'heading' && key === address.slice(1))
    return heading && `#${idPrefix(slug)}${heading.key}`
  }
  const essay = linkedEssay(address)
  if (essay && bound.has(essay.slug)) return `#${anchorOf(essay.slug)}`
  if (address.startsWith('//')) return `https:${address}`
  if (/^(?:https?:\/\/|mailto:)/iu.test(address)) return address
  const {href} = resolveLink(address, (other) => absolute(essayPage(locale, other), site.url) ?? '')
  return /^https?:/iu.test(href) ? href : undefined
}

/** The only heading of the first level, with an identifier that other essays of a book can link to. */
function title({slug, meta}: Edition): RootContent {
  return {type: 'heading', depth: 1, children: [text(meta.title), pandocSyntax(` {#${anchorOf(slug)}}`)]}
}

/** What readers see between title and body: whose it is, what it shows, what they must know. */
function opening(edition: Edition, settings: Settings): RootContent[] {
  const {meta} = edition
  const say = wordsIn(localeSettings(settings, edition.locale).profile.words)
  const names = listOf(
    meta.authors.map(({name}) => name),
    say
  )
  const {date, updated} = datesOf(meta, say)
  const line = [names && say('by', {names}), date, updated && say('updated', {date: updated})].filter(Boolean)
  const found: RootContent[] = []
  if (meta.subtitle) found.push(paragraph(text(meta.subtitle)))
  if (line.length > 0) found.push(paragraph(text(line.join(' · '))))
  const src = meta.image && localPicture(meta.image.src)
  if (meta.image && src !== undefined) {
    const image = {type: 'image' as const, url: fromEssay + assetAddress(src), alt: meta.image.alt}
    // With text beside it in its paragraph, Pandoc does not print the description as a caption.
    found.push(paragraph(image, ...(meta.image.caption ? [{type: 'break' as const}, text(meta.image.caption)] : [])))
  }
  return [...found, ...noticesOf(edition, settings).map((notice) => paragraph(text(notice)))]
}

function closing(edition: Edition, settings: Settings): RootContent[] {
  const {slug, locale, meta, translators} = edition
  const say = wordsIn(localeSettings(settings, locale).profile.words)
  const {site} = settings
  const lines = [
    ...meta.authors.map(({name, note}) => note && (meta.authors.length > 1 ? name + say('colon') + note : note)),
    translators.length > 0 ? say('translators', {names: listOf(translators, say)}) : undefined,
    ...meta.corrections.map(
      ({date, note}, index) =>
        `${index === 0 ? say('corrections') + say('colon') : ''}${dateOf(date, say)}${say('colon')}${note}`
    ),
    meta.credit,
    meta.rights
  ].flatMap((line) => (line ? paragraph(text(line)) : []))
  const address = absolute(essayPage(locale, slug), site.url)
  const found = [...lines, ...(address === undefined ? [] : [paragraph(pandocSyntax(`<${address}>`))])]
  return found.length === 0 ? [] : [{type: 'thematicBreak'}, ...found]
}

function text(value: string): PhrasingContent {
  return {type: 'text', value}
}

function paragraph(...children: PhrasingContent[]): Paragraph {
  return {type: 'paragraph', children}
}
