import {cpSync, existsSync, readdirSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {buildProject} from '../../src/pipeline/build.ts'
import {readConfig} from '../../src/project/config.ts'
import type {Release} from './validator.ts'

/** A project to build: layers that are laid over one another, folders of this repository. */
interface Sample {
  readonly name: string
  readonly layers: readonly string[]
  /** Instead of `hexapla.config.json`. */
  readonly config?: object
  readonly isCase?: boolean
}

const root = join(import.meta.dirname, '../..')
const cases = 'tests/golden/cases'

/** This repository's essays in every form there is, at an address and bound in a volume. */
const own: Sample = {
  name: 'own',
  layers: ['source', 'locales'],
  config: {
    site: {title: 'Hexapla', url: 'https://hexapla.example/mag/', publisher: 'Hexapla'},
    translatable: ['credit'],
    epub: {vertical: ['zh-Hans', 'zh-Hant']},
    volumes: [
      {
        slug: 'collected',
        title: {en: 'Collected Essays', 'zh-Hans': '文集', 'zh-Hant': '文集'},
        essays: ['on-trust', 'short-note', 'on-translation-by-paragraph'],
        introduction: 'a-field-guide-to-paragraphs',
        editors: ['Hexapla'],
        isbn: '978-3-16-148410-0'
      }
    ]
  }
}

/** The repository's own essays, a project where everything occurs, half translated, and each golden case. */
export const samples: readonly Sample[] = [
  own,
  {name: 'showcase', layers: ['tests/showcase']},
  ...readdirSync(join(root, cases))
    .sort()
    .map((name) => ({name, layers: ['tests/golden/stock', `${cases}/${name}/overlay`], isCase: true}))
]

/**
 * Build a sample in a folder.
 * @throws Error with what the checks found, where it cannot be built
 */
export async function buildSample({name, layers, config, isCase}: Sample, work: string): Promise<Release> {
  const folder = join(work, name)
  for (const layer of layers.filter((layer) => existsSync(join(root, layer)))) {
    const target = config ? join(folder, layer) : folder
    cpSync(join(root, layer), target, {recursive: true, filter: (file) => !/[\\/]dist(?:[\\/]|$)/u.test(file)})
  }
  if (config) writeFileSync(join(folder, 'hexapla.config.json'), JSON.stringify(config))
  const settings = readConfig(folder)
  const {check, release} = await buildProject({root: folder, settings}, {slugs: [], out: 'dist', allowMissing: true})
  if (!release) throw new Error(`${name} was not built: ${JSON.stringify(check.findings)}`)
  return {name, ...releaseIn(join(folder, 'dist'), settings.site.url), ...(isCase ? {isCase} : {})}
}

/** A release that lies in a folder. */
export function releaseIn(folder: string, url?: string): Omit<Release, 'name'> {
  const entries = readdirSync(folder, {recursive: true, withFileTypes: true}).filter((entry) => entry.isFile())
  const files = entries.map((entry) =>
    join(entry.parentPath, entry.name)
      .slice(folder.length + 1)
      .replaceAll('\\', '/')
  )
  return {folder, files: files.sort(), ...(url === undefined ? {} : {url})}
}
