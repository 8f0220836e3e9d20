import {hash as digest} from 'node:crypto'
import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {InputError, type Words} from '../model/message.ts'
import {isSlug, type Locale, type Slug} from '../model/names.ts'
import type {Settings} from '../model/settings.ts'
import {decode} from './decode.ts'
import {unless} from './disk.ts'
import {insideProject} from './paths.ts'

/** A file of the project as it was read. */
export interface StoredText {
  /** Path from the project's folder, with `/`. */
  readonly path: string
  readonly text: string
  /** SHA-256 of the bytes, in hex: what a writer compares before it replaces the file. */
  readonly hash: string
}

/** An essay as it lies on the disk. */
export interface StoredEssay {
  readonly slug: Slug
  readonly source: StoredText
  /** One row per locale of the project, in its order; without `file` where there is none. */
  readonly locales: readonly {readonly locale: Locale; readonly path: string; readonly file?: StoredText}[]
}

const sameSlug: Words = {
  en: 'Unexpected second essay `{{slug}}`, expected file names that differ in more than case (the other is `{{other}}`)',
  'zh-Hans': '`{{slug}}` 已有另一篇文章 `{{other}}`，文件名不能只有大小写之别',
  'zh-Hant': '`{{slug}}` 已有另一篇文章 `{{other}}`，檔名不能只有大小寫之別'
}
const badSlug: Words = {
  en: 'Unexpected name of an essay `{{name}}`, expected lower-case letters, digits and single hyphens, as in `on-trust.md`',
  'zh-Hans': '文章的文件名 `{{name}}` 有误，只能用小写字母、数字和单个连字符，如 `on-trust.md`',
  'zh-Hant': '文章的檔名 `{{name}}` 有誤，只能用小寫字母、數字和單個連字號，如 `on-trust.md`'
}
const unknownEssay: Words = {
  en: 'Unexpected essay `{{slug}}`, expected one of those in `source/`: {{known}}',
  'zh-Hans': '没有文章 `{{slug}}`，`source/` 里有：{{known}}',
  'zh-Hant': '沒有文章 `{{slug}}`，`source/` 裡有：{{known}}'
}
const unknownLocale: Words = {
  en: 'Unexpected folder `locales/{{name}}`, expected one of {{known}}',
  'zh-Hans': '不认识的文件夹 `locales/{{name}}`，应为 {{known}} 之一',
  'zh-Hant': '不認識的資料夾 `locales/{{name}}`，應為 {{known}} 之一'
}
const addLocale: Words = {
  en: 'Add `{{name}}` to `locales` in hexapla.config.json, or rename the folder',
  'zh-Hans': '请把 `{{name}}` 加进 hexapla.config.json 的 `locales`，或给文件夹改名',
  'zh-Hant': '請把 `{{name}}` 加進 hexapla.config.json 的 `locales`，或替資料夾改名'
}

/** Names of all essays in `source/`, sorted. @throws InputError where two of them would be one. */
export function listEssays(root: string): Slug[] {
  const names = namesIn(root, 'source').filter((name) => /\.(?:md|markdown)$/iu.test(name))
  const seen = new Map<string, string>()
  for (const name of names) {
    const slug = stemOf(name).normalize('NFC').toLowerCase()
    const other = seen.get(slug)
    if (other === undefined) seen.set(slug, name)
    else throw new InputError({words: sameSlug, values: {slug, other}}, {file: `source/${name}`})
  }
  return names.map(slugOf).sort()
}

function stemOf(name: string): string {
  return name.replace(/\.[^.]*$/u, '')
}

function slugOf(name: string): Slug {
  const stem = stemOf(name)
  if (isSlug(stem) && name.endsWith('.md')) return stem
  throw new InputError({words: badSlug, values: {name}}, {file: `source/${name}`})
}

/** The essays that were asked for, or all. */
export function chooseEssays(root: string, asked: readonly string[]): Slug[] {
  const all = listEssays(root)
  if (asked.length === 0) return all
  const unknown = asked.find((slug) => !all.includes(slug as Slug))
  if (unknown === undefined) return all.filter((slug) => asked.includes(slug))
  throw new InputError({words: unknownEssay, values: {slug: unknown, known: all.join(', ') || '–'}})
}

/** Every folder in `locales/` is a locale of the project, so that no translation lies unseen. */
export function checkLocaleFolders(root: string, settings: Settings): void {
  const known = settings.locales.map(({locale}) => locale as string)
  for (const entry of readdirIfThere(join(root, 'locales'))) {
    if (!entry.isDirectory() || entry.name.startsWith('.') || known.includes(entry.name)) continue
    const values = {name: entry.name, known: known.join(', ')}
    throw new InputError({words: unknownLocale, values}, {file: `locales/${entry.name}`}, {words: addLocale, values})
  }
}

/** Read an essay and its segment files. @throws InputError where a file is no text or lies elsewhere. */
export function readEssay(root: string, slug: Slug, settings: Settings): StoredEssay {
  return {
    slug,
    source: readText(root, `source/${slug}.md`, settings.encoding),
    locales: settings.locales.map(({locale}) => {
      const path = `locales/${locale}/${slug}.md`
      return existsSync(join(root, path)) ? {locale, path, file: readText(root, path, 'utf-8')} : {locale, path}
    })
  }
}

/** Segment files whose essay is gone: path by path. */
export function listStraySegmentFiles(root: string, settings: Settings, slugs: readonly Slug[]): string[] {
  const known = new Set<string>(slugs.map((slug) => `${slug}.md`))
  return settings.locales.flatMap(({locale}) =>
    namesIn(root, `locales/${locale}`)
      .filter((name) => name.endsWith('.md') && !known.has(name))
      .map((name) => `locales/${locale}/${name}`)
  )
}

/** Whether there is a picture; `path` is below `source/`. @throws InputError where it lies elsewhere. */
export function hasPicture(root: string, path: string): boolean {
  return existsSync(insideProject(root, `source/${path}`))
}

/** Read a picture that is there; `path` is below `source/`. */
export function readPicture(root: string, path: string): Uint8Array {
  return readFileSync(insideProject(root, `source/${path}`))
}

/** Read one text file of the project. */
export function readText(root: string, path: string, encoding: string): StoredText {
  const bytes = readFileSync(insideProject(root, path))
  const hash = digest('sha256', bytes, 'hex')
  return {path, text: decode(bytes, encoding, path), hash}
}

/** The same in UTF-8; undefined where there is no such file. */
export function readTextIfThere(root: string, path: string): StoredText | undefined {
  return unless(['ENOENT', 'ENOTDIR'], () => readText(root, path, 'utf-8'))
}

function namesIn(root: string, folder: string): string[] {
  return readdirIfThere(join(root, folder))
    .filter((entry) => !entry.isDirectory() && !entry.name.startsWith('.'))
    .map((entry) => entry.name)
    .sort()
}

function readdirIfThere(path: string) {
  return existsSync(path) ? readdirSync(path, {withFileTypes: true}) : []
}
