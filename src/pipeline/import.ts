import type {Format, Intake} from '../intake/index.ts'
import {InputError, type Words} from '../model/message.ts'
import {isSlug, type Locale, type Slug} from '../model/names.ts'
import type {TextChange} from '../project/changes.ts'
import {checkLocaleFolders, listEssays, listStraySegmentFiles, readText} from '../project/store.ts'
import {assemble} from './assemble.ts'
import {carryOut, type Plan} from './carry-out.ts'
import {type PictureNews, picturesIn} from './import-pictures.ts'
import {readOriginal} from './import-source.ts'
import type {EssayInput} from './input.ts'
import type {Project} from './load.ts'
import {changeOf, type SyncPlan} from './sync.ts'

/** What becomes an essay, and what is known of it. */
export interface ImportRequest {
  readonly bytes: Uint8Array
  /** As the person named it; absent for standard input. */
  readonly fileName?: string
  /** The folder that the file lies in: its pictures are taken from there. */
  readonly folder?: string
  readonly slug?: string
  readonly locale?: Locale
  readonly encoding?: string
  readonly format?: Format
  readonly dryRun: boolean
}

export interface Imported {
  /** Path of the essay. */
  readonly path: string
  readonly intake: Intake
  readonly pictures: readonly PictureNews[]
  readonly plan: SyncPlan
}

const badSlug: Words = {
  en: 'Unexpected name `{{slug}}`, expected lower-case letters, digits and single hyphens, as in `on-trust`',
  'zh-Hans': '名字 `{{slug}}` 有误，只能用小写字母、数字和单个连字符，如 `on-trust`',
  'zh-Hant': '名稱 `{{slug}}` 有誤，只能用小寫字母、數字和單個連字號，如 `on-trust`'
}
export const taken: Words = {
  en: 'Unexpected second essay `{{slug}}`, expected a name that no essay has',
  'zh-Hans': '已有文章 `{{slug}}`，不会覆盖它',
  'zh-Hant': '已有文章 `{{slug}}`，不會覆寫它'
}
const otherName: Words = {
  en: 'Give it another name with `--slug`',
  'zh-Hans': '请用 `--slug` 另取一个名字',
  'zh-Hant': '請用 `--slug` 另取一個名稱'
}
const otherEncoding: Words = {
  en: 'Unexpected `"encoding": "{{encoding}}"` in the configuration, expected `utf-8` for what is imported',
  'zh-Hans': '配置中的 `"encoding": "{{encoding}}"` 有误，导入的文章以 `utf-8` 写入',
  'zh-Hant': '設定中的 `"encoding": "{{encoding}}"` 有誤，匯入的文章以 `utf-8` 寫入'
}
const toUtf8: Words = {
  en: 'Save the files in source/ as UTF-8 and take `encoding` out of hexapla.config.json',
  'zh-Hans': '请把 source/ 中的文件存为 UTF-8，并从 hexapla.config.json 中删去 `encoding`',
  'zh-Hant': '請把 source/ 中的檔案存為 UTF-8，並從 hexapla.config.json 中刪去 `encoding`'
}

/**
 * Make an essay of a text from elsewhere, with its segment files; with `dryRun` only plan it.
 *
 * An essay that is there already is never replaced, and all files are written, or none.
 * @throws InputError where the text or the name cannot be used.
 */
export async function importEssay(project: Project, request: ImportRequest): Promise<Imported> {
  return carryOut(project, () => planImport(project, request), request)
}

async function planImport(project: Project, request: ImportRequest): Promise<Plan<Imported>> {
  const {root, settings} = project
  checkLocaleFolders(root, settings)
  if (request.slug !== undefined && !isSlug(request.slug)) {
    throw new InputError({words: badSlug, values: {slug: request.slug}})
  }
  const {bytes, slug: named, dryRun: _dryRun, folder, ...known} = request
  const locales = settings.locales.map(({locale}) => locale)
  const slugOf = named === undefined ? undefined : () => named as Slug
  const original = {bytes, root, slug: slugOf, pictures: folder === undefined ? undefined : picturesIn(folder)}
  const {
    intake: read,
    pictures,
    changes
  } = await readOriginal(original, {...known, locales, sourceLocale: settings.sourceLocale})
  const slug = named ?? read.slug
  if (listEssays(root).some((other) => other === slug)) {
    throw new InputError({words: taken, values: {slug}}, {file: `source/${slug}.md`}, {words: otherName})
  }
  const {essay, writes, plan} = planEssay(project, slug as Slug, read.markdown)
  return {result: {path: essay.path, intake: read, pictures, plan}, changes: [essay, ...writes, ...changes]}
}

/** What a new essay brings: its file, its segment files, and what `sync` would say of them. */
function planEssay(project: Project, slug: Slug, text: string) {
  expectReadable(text, project.settings.encoding)
  const input = inputOf(project, slug, text)
  const {synced} = assemble(input, project.settings)
  const writes = [synced.ledger, ...synced.targets.map(({file}) => file)].flatMap((file) => changeOf(file, input) ?? [])
  const essay: TextChange & {readonly text: string} = {path: input.source.path, text, expected: null}
  const files = input.locales.flatMap(({locale, path, file}) =>
    writes.some((write) => write.path === path) ? {locale, path, isNew: file === undefined} : []
  )
  const plan: SyncPlan = {slug, changes: synced.changes, trivial: [], pruned: [], repairs: [], files}
  return {essay, writes, plan}
}

/** The essay as it will be; segment files may wait for it, where an essay was lost. */
export function inputOf({root, settings}: Project, slug: Slug, text: string): EssayInput {
  const waiting = listStraySegmentFiles(root, settings, listEssays(root))
  return {
    slug,
    source: {path: `source/${slug}.md`, text, hash: ''},
    locales: settings.locales.map(({locale}) => {
      const path = `locales/${locale}/${slug}.md`
      return waiting.includes(path) ? {locale, path, file: readText(root, path, 'utf-8')} : {locale, path}
    })
  }
}

/** Essays are written in UTF-8; a project that reads them otherwise would read something else. */
export function expectReadable(text: string, encoding: string): void {
  if (new TextDecoder(encoding).decode(new TextEncoder().encode(text)) === text) return
  throw new InputError({words: otherEncoding, values: {encoding}}, {file: 'hexapla.config.json'}, {words: toUtf8})
}
