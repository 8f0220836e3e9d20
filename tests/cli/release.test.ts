import {execFileSync} from 'node:child_process'
import {cpSync, existsSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {Ajv2020} from 'ajv/dist/2020.js'
import {beforeAll, describe, expect, test} from 'vitest'
import {contents, fill, newFolder} from '../project/folder.ts'
import {hexapla} from './shell.ts'

const repository = join(import.meta.dirname, '../..')

/** The stock project, with essays that are renamed, withdrawn, drafts, or in some locales only. */
function newsroom(): string {
  const root = newFolder()
  cpSync(join(repository, 'tests/golden/stock'), root, {recursive: true})
  const margins = readFileSync(join(root, 'source/on-margins.md'), 'utf8')
  fill(root, {
    'hexapla.config.json': JSON.stringify({site: {title: 'Margins', url: 'https://margins.example/base/'}}),
    'source/on-margins.md': margins.replace(
      'date: 2024-03-01',
      'date: 2024-03-01\nupdated: 2024-04-02\naliases: [snails]'
    ),
    'source/on-glue.md':
      '---\ntitle: On glue\ndate: 2024-01-05\nstatus: withdrawn\nlocales: [en]\naliases: [glue]\n---\n\nGlue yellows.\n',
    'source/on-thread.md': '---\ntitle: On thread\ndate: 2024-05-05\nstatus: draft\n---\n\nThread frays.\n',
    'source/on-cloth.md':
      '---\ntitle: On cloth\ndate: 2024-05-05\nlocales: [en]\n---\n\nCloth {{fades}} and $t(frays).\n'
  })
  return root
}

let root: string
let dist: string
let files: Readonly<Record<string, string>>

beforeAll(async () => {
  root = newsroom()
  dist = join(root, 'dist')
  const {code, out, err} = await hexapla(root, 'build')
  expect(code, out + err).toBe(0)
  files = contents(dist)
}, 60_000)

const pathsOf = (slug: string) => Object.keys(files).filter((path) => path.includes(slug))
const telling = (slug: string) =>
  Object.entries(files)
    .filter(([path, text]) => !path.includes(slug) && text.includes(slug))
    .map(([path]) => path)

describe('an essay that was withdrawn', () => {
  test('has a notice at its addresses, old and new, and nothing else', () => {
    const pages = pathsOf('glue').map((path) => path.replace(/^[^/]+\//u, ''))
    expect([...new Set(pages)].sort()).toEqual(['glue/index.html', 'on-glue/index.html'])
    expect(files['en/on-glue/index.html']).toContain('has been withdrawn')
  })

  test('is in no list, feed, site map or index', () => {
    const allowed = ['_redirects', 'changes.json', 'manifest.json']
    expect(telling('on-glue').filter((path) => !allowed.includes(path) && !path.endsWith('/glue/index.html'))).toEqual(
      []
    )
  })
})

test('a draft is nowhere', () => {
  expect([...pathsOf('on-thread'), ...telling('on-thread')]).toEqual([])
})

test('an essay that is published in some locales is in the feeds and indexes of these only', () => {
  expect(
    telling('on-cloth')
      .filter((path) => /feed|search|catalog/u.test(path))
      .sort()
  ).toEqual(['en/feed.json', 'en/feed.xml', 'json/catalog.ndjson', 'search/en/index.json'])
})

test('former addresses lead to the present ones, without script, below the base path', () => {
  const page = files['zh-Hant/snails/index.html'] ?? ''
  expect(page).toContain('<meta http-equiv="refresh" content="0; url=../on-margins/index.html">')
  expect(page).toContain('<link rel="canonical" href="https://margins.example/base/zh-Hant/on-margins/">')
  expect(page).toContain('<meta name="robots" content="noindex">')
  expect(page).toContain('<a href="../on-margins/index.html">')
  expect(files._redirects).toContain('/base/zh-Hant/snails/ /base/zh-Hant/on-margins/ 301\n')
  expect(files['sitemap.xml']).not.toContain('snails')
})

test('the site map says when an essay changed', () => {
  const entry = /<loc>https:\/\/margins\.example\/base\/zh-Hans\/on-margins\/<\/loc>\n {2}<lastmod>(.*)<\/lastmod>/u
  expect(entry.exec(files['sitemap.xml'] ?? '')?.[1]).toBe('2024-04-02')
  expect(files['robots.txt']).toContain('Sitemap: https://margins.example/base/sitemap.xml')
})

/** Which schema each file of the release follows. */
const shapes: readonly (readonly [RegExp, string])[] = [
  [/^manifest\.json$/u, 'manifest'],
  [/^changes\.json$/u, 'changes'],
  [/^json\/index\.json$/u, 'index'],
  [/^json\/.+\/.+\.json$/u, 'document'],
  [/^json\/catalog\.ndjson$/u, 'catalog'],
  [/^i18next\/.+\.json$/u, 'i18next'],
  [/^search\/variants-.*\.json$/u, 'variants'],
  [/^search\/.+\/index\.json$/u, 'search'],
  [/^search\/.+\/terms-.*\.json$/u, 'terms'],
  [/^search\/.+\.json$/u, 'texts'],
  [/^schema\/.*\.json$/u, 'draft 2020-12'],
  // A format of others, of which the feeds' own tests speak.
  [/\/feed\.json$/u, 'JSON Feed 1.1']
]

test('every JSON file of a release is what its schema says', () => {
  const ajv = new Ajv2020({strict: true, strictTuples: false, allErrors: true})
  const found = Object.entries(files).filter(([path]) => /\.(?:nd)?json$/u.test(path))
  const seen = new Set<string>()
  for (const [path, text] of found) {
    const name = shapes.find(([pattern]) => pattern.test(path))?.[1]
    expect(name, path).toBeDefined()
    seen.add(name ?? '')
    const schema = files[`schema/${name}.json`]
    if (schema === undefined) continue
    const parsed = JSON.parse(schema)
    const validate = ajv.getSchema(parsed.$id) ?? ajv.compile(parsed)
    for (const line of path.endsWith('.ndjson') ? text.trimEnd().split('\n') : [text]) {
      expect(validate(JSON.parse(line)), `${path}: ${JSON.stringify(validate.errors)}`).toBe(true)
    }
  }
  const schemas = Object.keys(files).flatMap((path) => /^schema\/(.+)\.json$/u.exec(path)?.[1] ?? [])
  expect(schemas.filter((name) => !seen.has(name))).toEqual([])
})

test('the manifest has every file but itself and what differs, each with its media type', () => {
  const {files: listed} = JSON.parse(files['manifest.json'] ?? '')
  const paths = listed.map(({path}: {path: string}) => path)
  const rest = Object.keys(files).filter((path) => path !== 'manifest.json' && path !== 'changes.json')
  expect(paths).toEqual(rest.sort())
  const types = Object.fromEntries(listed.map((file: {path: string; mediaType: string}) => [file.path, file.mediaType]))
  expect(types['en/feed.xml']).toBe('application/atom+xml')
  expect(types['en/feed.json']).toBe('application/feed+json')
  expect(types['schema/document.json']).toBe('application/schema+json')
  expect(types._redirects).toBe('text/plain')
  expect(Object.values(types)).not.toContain('application/octet-stream')
})

test('a publisher who knows nothing of Hexapla checks a release, loads its texts and makes pages of it', () => {
  const pages = newFolder()
  const publisher = join(repository, 'examples/publisher/index.mjs')
  execFileSync(process.execPath, [publisher, dist, pages])
  const made = contents(pages)
  expect(Object.keys(made).sort()).toEqual([
    'en/on-cloth.html',
    ...['en', 'zh-Hans', 'zh-Hant'].flatMap((locale) => [`${locale}/on-ink.html`, `${locale}/on-margins.html`])
  ])
  expect(made['zh-Hans/on-margins.html']).toContain('<h1>论页边</h1>')
  expect(made['zh-Hans/on-margins.html']).toContain('<a lang="zh-Hant" href="../zh-Hant/on-margins.html">論頁邊</a>')
  expect(made['en/on-cloth.html']).toContain('Cloth {{fades}} and $t(frays).')
  const pictures = [...(made['en/on-margins.html'] ?? '').matchAll(/<img src="(file:[^"]+)"/gu)]
  expect(pictures.map(([, address]) => existsSync(new URL(address ?? '')))).toEqual([true])
  const damaged = newFolder()
  cpSync(dist, damaged, {recursive: true})
  fill(damaged, {'json/en/on-ink.json': '{}'})
  expect(() => execFileSync(process.execPath, [publisher, damaged, newFolder()], {stdio: 'pipe'})).toThrow(
    /Unexpected content of json\/en\/on-ink\.json/u
  )
})

test('the types of the texts compile, and know the keys of each essay', () => {
  const folder = newFolder()
  cpSync(join(dist, 'i18next'), join(folder, 'i18next'), {recursive: true})
  const program = (key: string) => `import i18next from 'i18next'
import './i18next/types.d.ts'
export const text: string = i18next.t('${key}', {ns: 'on-margins'})
`
  fill(folder, {'right.ts': program('p1'), 'wrong.ts': program('p99')})
  const tsc = join(repository, 'node_modules/typescript/bin/tsc')
  const options = {module: 'nodenext', target: 'es2022', strict: true, noEmit: true, resolveJsonModule: true}
  const types = {types: [], paths: {i18next: [join(repository, 'node_modules/i18next')]}}
  const more = {allowImportingTsExtensions: true, skipLibCheck: false}
  const compile = (file: string) => {
    writeFileSync(
      join(folder, 'tsconfig.json'),
      JSON.stringify({compilerOptions: {...options, ...types, ...more}, files: [file]})
    )
    try {
      execFileSync(process.execPath, [tsc, '-p', folder], {stdio: 'pipe'})
      return ''
    } catch (error) {
      return String((error as {stdout: Buffer}).stdout)
    }
  }
  expect(compile('right.ts')).toBe('')
  expect(compile('wrong.ts')).toContain('p99')
}, 60_000)

describe('what differs from the release before', () => {
  const changes = () => JSON.parse(readFileSync(join(dist, 'changes.json'), 'utf8'))
  const manifest = () => JSON.parse(readFileSync(join(dist, 'manifest.json'), 'utf8'))

  test('is everything at first', () => {
    const {since, release, added, essays} = changes()
    expect(since).toBeUndefined()
    expect(release).toBe(manifest().release)
    expect(added).toHaveLength(manifest().files.length)
    expect(essays).toContainEqual({slug: 'on-ink', locale: 'zh-Hans', keys: ['title', 'p1']})
  })

  test('are the files and the keys of a change, and stays until the next one', async () => {
    const before = manifest().release
    const path = join(root, 'source/on-cloth.md')
    writeFileSync(path, readFileSync(path, 'utf8').replace('fades', 'frays').concat('\nSo does *felt*.\n'))
    rmSync(join(root, 'source/on-glue.md'))
    for (const locale of ['en', 'zh-Hans', 'zh-Hant']) rmSync(join(root, `locales/${locale}/on-glue.md`), {force: true})
    expect((await hexapla(root, 'build')).code).toBe(0)
    const told = changes()
    expect(told.since).toBe(before)
    expect(told.release).toBe(manifest().release)
    expect(told.essays).toEqual([{slug: 'on-cloth', locale: 'en', keys: ['p1', 'p2']}])
    expect(told.changed).toContain('json/en/on-cloth.json')
    expect(told.removed).toContain('en/on-glue/index.html')
    expect((await hexapla(root, 'build')).code).toBe(0)
    expect(changes()).toEqual(told)
    expect((await hexapla(root, 'verify')).code).toBe(0)
    fill(dist, {'changes.json': JSON.stringify({...told, release: before})})
    expect((await hexapla(root, 'verify')).out).toContain('changes.json')
  })

  test('goes with the JSON that it is told of', async () => {
    expect((await hexapla(root, 'build --only html')).code).toBe(0)
    expect(existsSync(join(dist, 'changes.json'))).toBe(false)
    expect((await hexapla(root, 'verify')).code).toBe(0)
  })
})

describe('`publish`', () => {
  test('says what is live, what was before, and how many are gone; going back is one word', async () => {
    expect((await hexapla(root, 'build')).code).toBe(0)
    const first = await hexapla(root, 'publish live --keep 1')
    expect(first.code, first.err).toBe(0)
    expect(first.out).toMatch(/^live {2}release [0-9a-f]{12} is live\n$/u)
    fill(root, {'source/on-cloth.md': '---\ntitle: On cloth\nlocales: [en]\n---\n\nCloth tears.\n'})
    expect((await hexapla(root, 'build')).code).toBe(0)
    expect((await hexapla(root, 'publish live')).out).toMatch(/is live\nbefore: [0-9a-f]{12}\n$/u)
    expect((await hexapla(root, 'publish live --rollback')).out).toMatch(/is live\nbefore: [0-9a-f]{12}\n$/u)
    expect((await hexapla(root, 'publish live --keep 1 --lang zh-Hant')).out).toContain('刪除了 1 次更早的發布')
    expect((await hexapla(root, 'verify live/current')).code).toBe(0)
  })

  test('refuses a number of releases that is none, and a folder without a release', async () => {
    expect(await hexapla(root, 'publish live --keep none')).toMatchObject({code: 2})
    expect(await hexapla(newFolder(), 'publish live')).toMatchObject({code: 2})
  })
})
