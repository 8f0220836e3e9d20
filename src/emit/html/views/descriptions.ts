import {plainText} from '../../../markdown/inspect.ts'
import type {Edition} from '../../../model/edition.ts'
import type {Locale} from '../../../model/names.ts'
import type {Settings} from '../../../model/settings.ts'
import {localeSettings} from '../../marking.ts'
import {treeOf} from '../../tree.ts'
import {listOf, wordsIn} from '../../words/index.ts'

/** So much of a description search engines show, in columns: a Han character takes two. */
const width = 160

/** What a site is about, for search engines: as the configuration says, or at least its languages. */
export function siteDescription(locale: Locale, {site, locales, ...settings}: Settings): string {
  const own = site.description?.[locale]
  if (own !== undefined) return own
  const say = wordsIn(localeSettings({site, locales, ...settings}, locale).profile.words)
  const names = locales.map(({label}) => label)
  return say('siteDescription', {languages: listOf(names, say)})
}

/** What an article is about: as its front matter says, or as it begins. */
export function articleDescription(edition: Edition): string | undefined {
  const {description} = edition.meta
  if (description !== undefined) return description
  const first = treeOf(edition).children.find(({type}) => type === 'paragraph')
  const text = first && plainText(first).replace(/\s+/gu, ' ').trim()
  return text === undefined || text === '' ? undefined : shortened(text)
}

/** A text that fits, cut where a word or a Chinese clause ends, with an ellipsis for the rest. */
function shortened(text: string): string {
  let columns = 0
  let end = 0
  for (const character of text) {
    columns += /[\p{Script=Han}\u3000-\u303F\uFF00-\uFFEF]/u.test(character) ? 2 : 1
    if (columns > width) return `${text.slice(0, lastBreak(text.slice(0, end + 1)) ?? end).trimEnd()}…`
    end += character.length
  }
  return text
}

function lastBreak(text: string): number | undefined {
  const found = Math.max(text.lastIndexOf(' '), text.search(/[，、；：][^，、；：]*$/u))
  return found > text.length / 2 ? found : undefined
}
