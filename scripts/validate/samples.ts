import {cpSync, existsSync, mkdirSync, readdirSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {buildProject} from '../../src/pipeline/build.ts'
import {readConfig} from '../../src/project/config.ts'
import {installedFont} from './fonts.ts'
import type {Release} from './validator.ts'

/** A project to build: layers that are laid over one another, folders of this repository. */
interface Sample {
  readonly name: string
  readonly layers: readonly Layer[]
  /** Instead of `hexapla.config.json`. */
  readonly config?: object
  /** Families of installed fonts, by the paths in the project where covers look for them. */
  readonly fonts?: Readonly<Record<string, string>>
  readonly isCase?: boolean
}

/** A folder of this repository, and where in the project it is laid. */
type Layer = readonly [from: string, to: string]

const root = join(import.meta.dirname, '../..')
const cases = 'tests/golden/cases'

/** This repository's essays in every form there is, at an address and bound in a volume. */
const own: Sample = {
  name: 'own',
  layers: [
    ['source', 'source'],
    ['locales', 'locales']
  ],
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
  {name: 'showcase', layers: [['tests/showcase', '.']]},
  ...readdirSync(join(root, cases))
    .sort()
    .map((name) => ({name, layers: overStock(name), isCase: true}))
]

const [serif, serifTc] = ['fonts/serif-sc.otf', 'fonts/serif-tc.otf']

/** Books as shops want them: covers in pixels, an introduction, vertical lines, corrections at the end of a chapter. */
export const books: Sample = {
  name: 'books',
  layers: overStock('corrections'),
  fonts: {[serif]: 'Noto Serif CJK SC', [serifTc]: 'Noto Serif CJK TC'},
  config: {
    site: {title: 'Margins', url: 'https://margins.example/', publisher: 'Margins'},
    epub: {
      vertical: ['zh-Hans', 'zh-Hant'],
      coverFont: {en: serif, 'zh-Hans': serif, 'zh-Hant': serifTc}
    },
    volumes: [
      {
        slug: 'bound',
        title: {en: 'Bound in Cloth', 'zh-Hans': '布面装订', 'zh-Hant': '布面裝訂'},
        essays: ['on-ink'],
        introduction: 'on-margins',
        editors: {en: ['Ada Finch'], 'zh-Hans': ['艾达·芬奇'], 'zh-Hant': ['艾達·芬奇']}
      }
    ]
  }
}

/** A golden case as its test builds it. */
function overStock(name: string): Layer[] {
  return [
    ['tests/golden/stock', '.'],
    [`${cases}/${name}/overlay`, '.']
  ]
}

/**
 * Build a sample in a folder.
 * @throws Error with what the checks found, where it cannot be built, or where a font is not installed
 */
export async function buildSample(sample: Sample, work: string): Promise<Release> {
  const {name, config, isCase} = sample
  const folder = join(work, name)
  for (const [from, to] of sample.layers.filter(([from]) => existsSync(join(root, from)))) {
    const filter = (file: string) => !/[\\/]dist(?:[\\/]|$)/u.test(file)
    cpSync(join(root, from), join(folder, to), {recursive: true, filter})
  }
  if (config) writeFileSync(join(folder, 'hexapla.config.json'), JSON.stringify(config))
  for (const [path, family] of Object.entries(sample.fonts ?? {})) {
    mkdirSync(dirname(join(folder, path)), {recursive: true})
    writeFileSync(join(folder, path), await installedFont(family))
  }
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
