import {type WorkFormat, workFormats} from '../exchange/index.ts'
import {writeOmegat} from '../exchange/omegat.ts'
import {writeTbx} from '../exchange/tbx.ts'
import {writeTmx} from '../exchange/tmx.ts'
import type {ExportFormat, WorkFile, WorkUnit} from '../model/exchange.ts'
import type {Glossary} from '../model/glossary.ts'
import type {MemoryUnit} from '../model/memory.ts'
import {InputError, type Words} from '../model/message.ts'
import type {Locale} from '../model/names.ts'
import {forbiddenInXml} from '../model/xml.ts'
import {type Exported, writeExports} from '../project/exports.ts'
import {checkLocaleFolders, chooseEssays} from '../project/store.ts'
import {assemble} from './assemble.ts'
import {loadEssay, type Project} from './load.ts'
import {openMemories} from './memory.ts'
import {workFilesOf} from './work-file.ts'

/** What is handed out, in which form, and where it goes. */
export interface ExportRequest {
  readonly format: ExportFormat
  readonly slugs: readonly string[]
  readonly locale?: Locale
  /** Absolute path of a folder, or of the file where only one is written. */
  readonly output: string
  readonly today: string
}

const nothing: Words = {
  en: 'Unexpected export without a file, expected an essay with a locale to translate into, or a glossary',
  'zh-Hans': '没有可以导出的内容，应有需要翻译的文章或术语表',
  'zh-Hant': '沒有可以匯出的內容，應有需要翻譯的文章或術語表'
}

/** Hand work out; gives the absolute paths that were written. Nothing that is there is overwritten. */
export async function exportProject(project: Project, request: ExportRequest): Promise<string[]> {
  const files = filesOf(project, request)
  if (files.length === 0) throw new InputError({words: nothing})
  return writeExports(files, request.output, {root: project.root})
}

function filesOf(project: Project, {format, slugs, locale, today}: ExportRequest): Exported[] {
  const {settings} = project
  if (format === 'tbx') {
    const all = settings.locales.map((row) => row.locale)
    const {glossary = []} = settings
    const locales = all.filter((tag) => isWanted(tag, settings.sourceLocale, locale))
    return glossary.length === 0
      ? []
      : [{path: 'glossary.tbx', content: writeTbx(glossary, settings.sourceLocale, locales)}]
  }
  const work = workOf(project, slugs).filter((file) => locale === undefined || file.locale === locale)
  if (format === 'tmx') {
    const groups = Object.entries(groupByLocales(work))
    return groups.map(([name, files]) => ({path: `${name}.tmx`, content: writeTmx(files, {marks: 'codes'})}))
  }
  if (format === 'omegat') {
    const groups = Object.entries(groupByLocales(work))
    return groups.flatMap(([name, files]) => omegatOf(name, files, settings.glossary ?? [], today))
  }
  const {extension, write}: WorkFormat = workFormats[format]
  const offered = format.startsWith('xliff') ? withMatches(project, work) : work
  return offered.map((file) => ({
    path: `${file.essay}.${file.locale}.${extension}`,
    content: write(file, {today})
  }))
}

/** The work with what the memory has for segments that wait; nobody's unconfirmed texts are handed out as matches. */
function withMatches(project: Project, work: readonly WorkFile[]): WorkFile[] {
  const memories = openMemories(project, [...new Set(work.map(({locale}) => locale))])
  return work.map((file) => {
    const units = file.units.map((unit): WorkUnit => {
      if (unit.state !== 'missing') return unit
      const wanted = {text: unit.source, sourceLocale: file.sourceLocale, except: isDoubtful}
      const found = memories.get(file.locale)?.matches(wanted, {least: 75, most: 3}) ?? []
      const matches = found
        .map(({percent, unit: {source, target}}) => ({percent, source, target}))
        .filter(({source, target}) => `${source}${target}`.search(forbiddenInXml) < 0)
      return matches.length === 0 ? unit : {...unit, matches}
    })
    return {...file, units}
  })
}

function isDoubtful({standing}: MemoryUnit): boolean {
  return standing === 'unverified'
}

/** A folder for each locale: a project of OmegaT has one. */
function omegatOf(name: string, files: readonly WorkFile[], glossary: Glossary, today: string): Exported[] {
  return writeOmegat(files, glossary, {today}).map(({path, content}) => ({path: `omegat.${name}/${path}`, content}))
}

function workOf(project: Project, slugs: readonly string[]): WorkFile[] {
  checkLocaleFolders(project.root, project.settings)
  return chooseEssays(project.root, slugs)
    .map((slug) => assemble(loadEssay(project, slug), project.settings))
    .filter(({essay}) => essay.meta.status !== 'withdrawn')
    .flatMap(workFilesOf)
}

/** A memory has one source language. */
function groupByLocales(files: readonly WorkFile[]): Record<string, WorkFile[]> {
  const groups: Record<string, WorkFile[]> = {}
  for (const file of files) {
    const name = `${file.sourceLocale}.${file.locale}`
    groups[name] = [...(groups[name] ?? []), file]
  }
  return groups
}

function isWanted(tag: Locale, sourceLocale: Locale, locale: Locale | undefined): boolean {
  return locale === undefined || tag === locale || tag === sourceLocale
}
