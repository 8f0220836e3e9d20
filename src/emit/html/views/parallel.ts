import type {Edition} from '../../../model/edition.ts'
import type {EssayToEmit} from '../../../model/emitter.ts'
import {html, trusted} from '../../../model/markup.ts'
import type {Key, Locale} from '../../../model/names.ts'
import {essayPage, homePage, parallelPage} from '../../addresses.ts'
import {localeSettings} from '../../marking.ts'
import type {Cell, Column, Labels, ParallelView, Row} from '../theme/views.ts'
import {articleDescription} from './descriptions.ts'
import {noIndex} from './metadata.ts'
import {labelsIn, pageView, relative, type Site} from './site.ts'
import {type Unit, unitsOf} from './units.ts'
import {wordingFinder} from './wording.ts'

/** So many languages are seen at first; the reader chooses others. */
const shownAtFirst = 3

/** The editions that stand side by side: the source first, then those that have something of their own. */
export function columnsOf({editions, entry}: EssayToEmit): Edition[] {
  const own = editions.filter(({locale, coverage}) => {
    const {translated, stale, unverified} = coverage
    return locale === entry.sourceLocale || translated + stale + unverified > 0
  })
  return [...own].sort((a, b) => Number(b.locale === entry.sourceLocale) - Number(a.locale === entry.sourceLocale))
}

/** An essay in its languages side by side. Search engines are led to the articles instead. */
export function parallelView(essay: EssayToEmit, site: Site): ParallelView | undefined {
  const editions = columnsOf(essay)
  const [reference] = editions
  if (!reference || editions.length < 2) return undefined
  const {settings} = essay
  const path = parallelPage(essay.entry.slug)
  const published = new Set(essay.editions.map(({locale}) => locale))
  const labels = labelsIn(reference.locale, settings)
  return {
    page: pageView(site, {
      kind: 'parallel',
      path,
      locale: reference.locale,
      title: `${reference.meta.title} · ${labels.parallelTitle} · ${settings.site.title}`,
      description: articleDescription(reference),
      metadata: [noIndex],
      pathIn: (locale) => (published.has(locale) ? essayPage(locale, reference.slug) : homePage(locale))
    }),
    columns: editions.map((edition, index) => columnOf(edition, index, path, essay)),
    rows: [titleRow(editions, essay), ...textRows(editions, essay)]
  }
}

function columnOf({locale, slug, meta}: Edition, index: number, path: string, {settings}: EssayToEmit): Column {
  const {label, profile} = localeSettings(settings, locale)
  return {
    locale,
    dir: profile.direction,
    label,
    labels: labelsIn(locale, settings),
    title: {text: meta.title},
    article: relative(path, essayPage(locale, slug)),
    shown: index < shownAtFirst
  }
}

function titleRow(editions: readonly Edition[], {settings}: EssayToEmit): Row {
  const cells = editions.map((edition): Cell => {
    const wording = wordingFinder(edition, settings)
    const {title, subtitle} = edition.meta
    const {lang} = wording('title', title)
    if (lang !== undefined) return {locale: edition.locale, absent: labelsIn(edition.locale, settings).untranslated}
    const below = subtitle === undefined ? undefined : wording('subtitle', subtitle)
    const attribute = below?.lang && html` lang="${below.lang}"`
    return {
      locale: edition.locale,
      html: html`<h2 class="title">${title}</h2>${below && html`\n<p class="subtitle"${attribute}>${below.text}</p>`}`
    }
  })
  return {keys: ['title'], kind: 'title', cells, shared: false}
}

function textRows(editions: readonly Edition[], essay: EssayToEmit): Row[] {
  const [reference = [], ...others] = editions.map((edition) => unitsOf(edition, essay))
  const columns = [reference, ...others].map(byKey)
  const labels = editions.map(({locale}) => labelsIn(locale, essay.settings))
  const rows = reference.map((unit): Row => {
    if (unit.keys.length === 0) return keptRow(unit, editions[0]?.locale)
    const cells = editions.map((edition, index) =>
      cellOf(edition.locale, unitsFor(unit.keys, columns[index]), labels[index], index === 0)
    )
    return {keys: unit.keys, kind: unit.note ? 'note' : 'text', cells, shared: false}
  })
  return withoutDeadEnds(rows)
}

/** Where a paragraph is not translated, nothing refers to its note, and there is no way back from it. */
function withoutDeadEnds(rows: readonly Row[]): Row[] {
  const text = rows.flatMap(({kind, cells}) => (kind === 'note' ? [] : cells.map((cell) => cell.html?.markup ?? '')))
  const ids = new Set(text.flatMap((piece) => [...piece.matchAll(/ id="([^"]*fnref-[^"]*)"/gu)].map(([, id]) => id)))
  const open = (piece: string) =>
    piece.replace(/ ?<a href="#([^"]*fnref-[^"]*)"[^>]*>.*?<\/a>/gu, (link, id) => (ids.has(id) ? link : ''))
  return rows.map((row) => {
    if (row.kind !== 'note') return row
    return {
      ...row,
      cells: row.cells.map((cell) => (cell.html ? {...cell, html: trusted(open(cell.html.markup))} : cell))
    }
  })
}

/** What nobody translates is the same in all editions and stands there once. */
function keptRow({html: content}: Unit, locale: Locale | undefined): Row {
  return {keys: [], kind: 'text', cells: locale ? [{locale, html: trusted(content)}] : [], shared: true}
}

function byKey(units: readonly Unit[]): ReadonlyMap<Key, readonly Unit[]> {
  const found = new Map<Key, Unit[]>()
  for (const unit of units) for (const key of unit.keys) found.set(key, [...(found.get(key) ?? []), unit])
  return found
}

function unitsFor(keys: readonly Key[], units: ReadonlyMap<Key, readonly Unit[]> | undefined): Unit[] {
  return [...new Set(keys.flatMap((key) => units?.get(key) ?? []))]
}

function cellOf(locale: Locale, units: readonly Unit[], labels: Labels | undefined, isSource: boolean): Cell {
  if (units.length === 0) return {locale, absent: labels?.toldElsewhere ?? ''}
  if (!isSource && units.every(({fallen, note}) => fallen && !note)) return {locale, absent: labels?.untranslated ?? ''}
  return {locale, html: trusted(units.map((unit) => unit.html).join('\n'))}
}
