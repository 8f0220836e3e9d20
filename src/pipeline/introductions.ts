import type {Edition} from '../model/edition.ts'
import type {Finding} from '../model/finding.ts'
import type {Locale} from '../model/names.ts'
import type {Settings, Volume} from '../model/settings.ts'
import type {EssayInput} from './input.ts'
import {type Pictures, pictureFindings} from './pictures.ts'
import {editionIn, produce} from './produce.ts'

/** What only matters of an essay that has a page and books of its own. */
const ofPages: readonly string[] = ['publication/description', 'publication/cover-font']

/**
 * The introduction that a volume has in a locale, as a text of its own: an essay that nobody translates, under the name
 * of the volume, which no essay has.
 */
export function introductionIn(volume: Volume, settings: Settings, locale: Locale): Edition | undefined {
  const input = inputOf(volume, locale)
  return input && editionIn(input, settingsIn(locale, settings), locale)
}

/** What is found in the introductions of a volume, as in any essay. */
export function introductionFindings(volume: Volume, settings: Settings, tree: Pictures): Finding[] {
  return (Object.keys(volume.title) as Locale[]).flatMap((locale) => {
    const input = inputOf(volume, locale)
    if (!input) return []
    const {findings, summary} = produce(input, settingsIn(locale, settings), {emit: false, related: []})
    const own = findings.filter(({check}) => !ofPages.includes(check))
    return [...own, ...pictureFindings(tree, summary?.pictures ?? [])]
  })
}

function inputOf({slug, introduction}: Volume, locale: Locale): EssayInput | undefined {
  const source = introduction && 'texts' in introduction ? introduction.texts[locale] : undefined
  return source && {slug, source, locales: []}
}

/** A text of one locale is its own source. */
function settingsIn(locale: Locale, settings: Settings): Settings {
  return {...settings, sourceLocale: locale, locales: settings.locales.filter((known) => known.locale === locale)}
}
