import {isSlug, type Locale, type Slug} from '../model/names.ts'
import type {LocaleSettings, Localised, Settings, Volume} from '../model/settings.ts'
import {unknownKeyAt, wrongValueAt} from './config-faults.ts'
import type {Config} from './config-schema.ts'
import {describeFont} from './cover-fonts.ts'
import {defined} from './defined.ts'
import type {JsonText} from './json.ts'
import {readTextIfThere} from './store.ts'

type Path = readonly (string | number)[]

/** Which books are made of an essay. @throws InputError where a locale is none of the project's. */
export function readBooks(
  root: string,
  {epub = {}}: Config,
  json: JsonText,
  locales: readonly LocaleSettings[]
): Settings['epub'] {
  const {bilingual = 'source', vertical = []} = epub
  const tag = (value: string, path: Path) => localeAt(value, path, json, locales)
  return {
    bilingual:
      bilingual === 'source'
        ? bilingual
        : bilingual.map(([first, second], index) => {
            const path = ['epub', 'bilingual', index]
            if (first === second) throw wrongValueAt(json, [...path, 1], othersOf(first, locales))
            return [tag(first, [...path, 0]), tag(second, [...path, 1])] as const
          }),
    vertical: vertical.map((value, index) => tag(value, ['epub', 'vertical', index])),
    ...defined({coverFonts: fontsOf(root, epub.coverFont, json, locales)})
  }
}

/** The fonts of covers; each file is read once. */
function fontsOf(
  root: string,
  named: string | Localised<string> | undefined,
  json: JsonText,
  locales: readonly LocaleSettings[]
): Settings['epub']['coverFonts'] {
  if (named === undefined) return undefined
  const paths = Object.entries(localised(named, ['epub', 'coverFont'], json, locales))
  const fonts = new Map([...new Set(paths.map(([, path]) => path))].map((path) => [path, describeFont(root, path)]))
  return Object.fromEntries(paths.flatMap(([locale, path]) => [[locale, fonts.get(path) ?? {path, lacks: 'absent'}]]))
}

/** The volumes of a project. @throws InputError where one cannot be made as it is written. */
export function readVolumes(
  root: string,
  {volumes = []}: Config,
  json: JsonText,
  locales: readonly LocaleSettings[]
): Volume[] {
  return volumes.map((volume, index) => {
    const path: Path = ['volumes', index]
    const slug = slugAt(volume.slug, [...path, 'slug'], json)
    const before = volumes.findIndex((other) => other.slug === volume.slug)
    if (before < index) throw wrongValueAt(json, [...path, 'slug'], `\`"${slug}-${index + 1}"\``)
    const everywhere = <Value>(name: string, value: Value | Localised<Value> | undefined) =>
      localised(value, [...path, name], json, locales)
    return {
      slug,
      title: everywhere<string>('title', volume.title),
      subtitle: everywhere<string>('subtitle', volume.subtitle),
      description: everywhere<string>('description', volume.description),
      rights: everywhere<string>('rights', volume.rights),
      isbn: everywhere<string>('isbn', volume.isbn),
      editors: everywhere<readonly string[]>('editors', volume.editors),
      cover: everywhere<string>('cover', volume.cover),
      contents: contentsOf(volume, path, json),
      ...defined({
        introduction: introductionOf(root, volume.introduction, [...path, 'introduction'], json, locales),
        date: volume.date
      })
    }
  })
}

/** An essay, or a file for each locale, read at once so that a change of it is a change of the settings. */
function introductionOf(
  root: string,
  named: string | Localised<string> | undefined,
  path: Path,
  json: JsonText,
  locales: readonly LocaleSettings[]
): Volume['introduction'] {
  if (named === undefined) return undefined
  if (typeof named === 'string') return {essay: slugAt(named, path, json)}
  const files = Object.entries(localised(named, path, json, locales))
  return {
    texts: Object.fromEntries(
      files.map(([locale, file]) => {
        const text = readTextIfThere(root, file)
        if (!text) throw wrongValueAt(json, [...path, locale], '`"books/foreword.md"`')
        return [locale, text]
      })
    )
  }
}

/** Either a list of essays or a section. */
function contentsOf(
  {essays, section, order}: NonNullable<Config['volumes']>[number],
  path: Path,
  json: JsonText
): Volume['contents'] {
  if (essays && section !== undefined) throw unknownKeyAt(json, [...path, 'section'].map(String), ['essays'])
  if (essays && order !== undefined) throw unknownKeyAt(json, [...path, 'order'].map(String), ['essays'])
  if (essays) return {essays: essays.map((name, index) => slugAt(name, [...path, 'essays', index], json))}
  if (section !== undefined) return {section, order: order ?? 'oldest'}
  throw wrongValueAt(json, path, '`"essays": […]`, `"section": "…"`')
}

/** A value under the tags of locales; one for all stands under each. */
export function localised<Value>(
  value: Value | Localised<Value> | undefined,
  path: Path,
  json: JsonText,
  locales: readonly LocaleSettings[]
): Localised<Value> {
  if (value === undefined) return {}
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    const known = locales.map(({locale}) => locale as string)
    const unknown = Object.keys(value).find((tag) => !known.includes(tag))
    if (unknown !== undefined) throw unknownKeyAt(json, [...path.map(String), unknown], known)
    return value as Localised<Value>
  }
  return Object.fromEntries(locales.map(({locale}) => [locale, value as Value]))
}

function localeAt(value: string, path: Path, json: JsonText, locales: readonly LocaleSettings[]): Locale {
  const found = locales.find(({locale}) => locale === value)
  if (found) return found.locale
  throw wrongValueAt(json, path, othersOf(undefined, locales))
}

function othersOf(locale: string | undefined, locales: readonly LocaleSettings[]): string {
  return locales
    .filter((other) => other.locale !== locale)
    .map((other) => `\`"${other.locale}"\``)
    .join(', ')
}

function slugAt(value: string, path: Path, json: JsonText): Slug {
  if (isSlug(value)) return value
  throw wrongValueAt(json, path, '`"on-trust"`')
}
