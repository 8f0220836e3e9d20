import {cpSync, mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {HtmlValidate} from 'html-validate'
import {describe, expect, test} from 'vitest'
import {faultsOfSite} from '../../scripts/validate/site.ts'
import {buildProject} from '../../src/pipeline/build.ts'
import {readConfig} from '../../src/project/config.ts'
import {textsIn} from '../golden/release.ts'

const tests = join(import.meta.dirname, '..')
const base = {site: {title: 'Margins', url: 'https://margins.example/books/'}}

const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  // A list of links or topics is named for those who do not see it; its role allows that.
  rules: {'doctype-style': ['error', {style: 'lowercase'}], 'aria-label-misuse': 'off'}
})

/** What a validator of HTML objects to. */
async function invalid(pages: ReadonlyMap<string, string>): Promise<string[]> {
  const reports = [...pages].map(async ([path, page]) => {
    const {results} = await validator.validateString(page)
    return results.flatMap(({messages}) => messages.map(({line, message}) => `${path}:${line} ${message}`))
  })
  return (await Promise.all(reports)).flat()
}

/** The release of a project, its pages and the paths of all its files. */
async function releaseOf(...layers: readonly string[]) {
  const root = mkdtempSync(join(tmpdir(), 'hexapla-links-'))
  try {
    for (const layer of layers)
      cpSync(join(tests, layer), root, {recursive: true, filter: (file) => !/dist/u.test(file)})
    const settings = readConfig(root)
    const project = {root, settings}
    const {release} = await buildProject(project, {
      slugs: [],
      out: 'dist',
      only: ['html', 'feeds', 'search'],
      allowMissing: true
    })
    expect(release).toBeDefined()
    const all = textsIn(join(root, 'dist'))
    const pages = new Map([...all].filter(([path]) => path.endsWith('.html')))
    const {url} = settings.site
    return {pages, files: new Set(all.keys()), ...(url === undefined ? {} : {url})}
  } finally {
    rmSync(root, {recursive: true, force: true})
  }
}

describe('every link of a site leads to something', () => {
  test.each([
    ['without an address, as from a disk', ['golden/stock']],
    ['below a base path', ['golden/stock', 'golden/cases/base-path/overlay']],
    ['where an essay was withdrawn', ['golden/stock', 'golden/cases/lifecycle/overlay']],
    ['where much is missing, merged and stale', ['showcase']]
  ])('%s', async (_, layers) => {
    const release = await releaseOf(...layers)
    expect(release.pages.size).toBeGreaterThan(10)
    expect(faultsOfSite(release)).toEqual([])
    expect(await invalid(release.pages)).toEqual([])
  })
})

describe('the checker sees', () => {
  const page = (body: string, head = '') => `<!doctype html><title>x</title>${head}<p id="p1">${body}`
  const faults = (pages: Readonly<Record<string, string>>) =>
    faultsOfSite({pages: new Map(Object.entries(pages)), files: new Set(Object.keys(pages)), url: base.site.url})

  test.each([
    ['<a href="../b/index.html">', '<a> leads to ../b/index.html, where nothing is'],
    ['<a href="#p2">', '<a> leads to #p2, which has no such anchor'],
    ['<a href="./">', '<a> leads to ./, where nothing is'],
    ['<img src="/assets/x.png">', '<img> leads to /assets/x.png, where nothing is'],
    ['<i aria-describedby="p2">', 'nothing has the id p2'],
    ['<i id="p1">', 'the id p1 stands twice']
  ])('%s', (body, fault) => {
    expect(faults({'a/index.html': page(body)})).toEqual([`a/index.html: ${fault}`])
  })

  test('clusters that disagree', () => {
    const link = (tag: string, path: string) =>
      `<link rel="alternate" hreflang="${tag}" href="${base.site.url}${path}">`
    const en = page('', link('en', 'en/') + link('zh-Hans', 'zh-Hans/'))
    expect(faults({'en/index.html': en, 'zh-Hans/index.html': page('')})).toEqual([
      'en/index.html: zh-Hans/index.html names another cluster'
    ])
  })
})
