import {createHash} from 'node:crypto'
import {Ajv2020} from 'ajv/dist/2020.js'
import fc from 'fast-check'
import {expect, test} from 'vitest'
import {json} from '../../src/emit/json/index.ts'
import {manifestOf, type Release} from '../../src/emit/manifest.ts'
import type {Locale, Slug} from '../../src/model/names.ts'
import {contentOf, entryOf, settings} from './editions.ts'
import {lamps} from './lamps.ts'

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
const file = (path: string) => ({path, sha256: sha256(path), bytes: path.length})
const release: Release = {
  files: [
    {...file('zh-Hans/on-lamps/index.html'), essay: 'on-lamps' as Slug, locale: 'zh-Hans' as Locale},
    file('assets/pictures/灯.svg'),
    file('assets/style-0a1b2c3d.css'),
    file('markdown/en/on-lamps.md'),
    file('assets/map.bin')
  ],
  essays: [{entry: entryOf([lamps.en, lamps.hans]), sourceHash: sha256('source')}],
  generator: 'hexapla 0.1.0'
}

test('the manifest is what its schema says', () => {
  const schema = JSON.parse(contentOf(json.emitSite?.([], settings) ?? [], 'schema/manifest.json'))
  const validate = new Ajv2020({strict: true}).compile(schema)
  expect(validate(JSON.parse(manifestOf(release))), JSON.stringify(validate.errors)).toBe(true)
  expect(validate(JSON.parse(manifestOf({...release, sourceCommit: 'a'.repeat(40)})))).toBe(true)
  expect(validate({...JSON.parse(manifestOf(release)), release: 'none'})).toBe(false)
})

test('files are listed by path, with their media types', () => {
  const {files} = JSON.parse(manifestOf(release))
  expect(files.map(({path, mediaType}: {path: string; mediaType: string}) => `${path} ${mediaType}`)).toEqual([
    'assets/map.bin application/octet-stream',
    'assets/pictures/灯.svg image/svg+xml',
    'assets/style-0a1b2c3d.css text/css',
    'markdown/en/on-lamps.md text/markdown',
    'zh-Hans/on-lamps/index.html text/html'
  ])
})

test('the release is named by the list of its files, as sha256sum prints it', () => {
  const lines = [...release.files]
    .sort((a, b) => (a.path < b.path ? -1 : 1))
    .map(({path, sha256}) => `${sha256}  ${path}\n`)
  expect(JSON.parse(manifestOf(release)).release).toBe(sha256(lines.join('')))
})

test('essays tell how much of them each locale has', () => {
  expect(JSON.parse(manifestOf(release)).essays).toEqual([
    {
      slug: 'on-lamps',
      sourceLocale: 'en',
      sourceHash: sha256('source'),
      locales: {
        en: {segments: 26, translated: 26, stale: 0, missing: 0, coverage: 1},
        'zh-Hans': {segments: 26, translated: 24, stale: 1, missing: 1, coverage: 24 / 26}
      }
    }
  ])
})

test('the order in which files were made does not show', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray([...release.files], {minLength: release.files.length}), (files) => {
      expect(manifestOf({...release, files})).toBe(manifestOf(release))
    })
  )
})

test('another byte is another release', () => {
  const [first, ...rest] = release.files
  const changed = {...release, files: [{...first!, sha256: sha256('other')}, ...rest]}
  expect(JSON.parse(manifestOf(changed)).release).not.toBe(JSON.parse(manifestOf(release)).release)
})
