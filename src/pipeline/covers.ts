import {findingFor} from '../checks/finding.ts'
import {coverFont as check} from '../checks/publication/cover-font.ts'
import {drawCover} from '../emit/epub/cover/draw.ts'
import {type Font, openFont} from '../emit/epub/cover/font.ts'
import {coverFont, lackingLetters} from '../emit/epub/cover/letters.ts'
import {coverPicture} from '../emit/pictures.ts'
import type {Cover} from '../model/cover.ts'
import type {Edition} from '../model/edition.ts'
import type {Finding} from '../model/finding.ts'
import {InputError, type Words} from '../model/message.ts'
import type {Locale} from '../model/names.ts'
import type {Settings, Volume} from '../model/settings.ts'
import {readFont} from '../project/cover-fonts.ts'

const brokenFont: Words = {
  en: 'Unexpected outline in the font `{{path}}`, expected a font that is whole',
  'zh-Hans': '字体 `{{path}}` 中的字形数据有误，应为完整的字体文件',
  'zh-Hant': '字型 `{{path}}` 中的字形資料有誤，應為完整的字型檔'
}

/** Draws the covers of a project; each font is opened once. */
export class Covers {
  readonly #root: string
  readonly #settings: Settings
  readonly #fonts = new Map<string, Font>()

  constructor(root: string, settings: Settings) {
    this.#root = root
    this.#settings = settings
  }

  /** @throws InputError where a font is not what it was when the project was opened, or not whole */
  draw(cover: Cover): Uint8Array {
    try {
      return drawCover(cover, (locale) => this.#fontOf(locale))
    } catch (error) {
      if (!(error instanceof RangeError)) throw error
      throw this.#broken(coverFont(cover.locale, this.#settings)?.path ?? '')
    }
  }

  #fontOf(locale: Locale): Font {
    const path = coverFont(locale, this.#settings)?.path ?? ''
    const known = this.#fonts.get(path)
    if (known) return known
    const font = openFont(readFont(this.#root, path) ?? new Uint8Array(0))
    if (!font) throw this.#broken(path)
    this.#fonts.set(path, font)
    return font
  }

  #broken(path: string): InputError {
    return new InputError({words: brokenFont, values: {path}}, {file: path})
  }
}

/** Fonts for covers that cannot be had; books then have covers as drawings. */
export function fontFindings({epub, outputs}: Pick<Settings, 'epub' | 'outputs'>): Finding[] {
  if (!outputs.includes('epub')) return []
  const place = {file: 'hexapla.config.json'}
  const lacking = Object.values(epub.coverFonts ?? {}).flatMap((font) => ('lacks' in font ? [font] : []))
  return [...new Map(lacking.map((font) => [font.path, font])).values()].map(({path, lacks}) => {
    const name = /(?:^|\/)node_modules\/((?:@[^/]+\/)?[^/]+)\//u.exec(path)?.[1]
    const message = lacks === 'absent' && name !== undefined ? 'package' : lacks
    return findingFor(check, {message, values: {path, name: name ?? ''}}, {place})
  })
}

/** Letters on the cover of an essay's book that the font of its locale does not have. */
export function letterFindings(edition: Edition, settings: Settings): Finding[] {
  const {slug, locale, meta} = edition
  if (meta.status === 'withdrawn' || coverPicture(meta) !== undefined) return []
  const texts = [meta.title, meta.section, ...meta.authors.map(({name}) => name), settings.site.title]
  const file = locale === edition.sourceLocale ? `source/${slug}.md` : `locales/${locale}/${slug}.md`
  return lettersLacking(texts, settings, {locale, book: slug, place: {file, line: 1, column: 1}}).map((finding) => ({
    ...finding,
    essay: slug
  }))
}

/** The same of a volume. */
export function volumeLetterFindings({slug, title, editors, cover}: Volume, settings: Settings): Finding[] {
  return (Object.keys(title) as Locale[]).flatMap((locale) => {
    if (cover[locale] !== undefined) return []
    const texts = [title[locale], ...(editors[locale] ?? []), settings.site.title]
    return lettersLacking(texts, settings, {locale, book: slug, place: {file: 'hexapla.config.json'}})
  })
}

function lettersLacking(
  texts: readonly (string | undefined)[],
  settings: Settings,
  {locale, book, place}: {readonly locale: Locale; readonly book: string; readonly place: Finding['place']}
): Finding[] {
  const font = settings.outputs.includes('epub') ? coverFont(locale, settings) : undefined
  const letters = font ? lackingLetters(texts.join(' ').replace(/\s/gu, ' '), font) : []
  if (!font || letters.length === 0 || place === undefined) return []
  const values = {letters: letters.join(' '), path: font.path, book, locale}
  return [findingFor(check, {message: 'letters', values}, {place, locale})]
}
