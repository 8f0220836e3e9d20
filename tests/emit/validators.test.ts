import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {afterAll, describe, expect, test} from 'vitest'
import {faultsOfPage} from '../../scripts/validate/html.ts'
import {quickValidators} from '../../scripts/validate/index.ts'
import {faultsOfSite} from '../../scripts/validate/links.ts'
import {buildSample, samples} from '../../scripts/validate/samples.ts'
import {schemas} from '../../scripts/validate/schemas.ts'
import {faultsOfXml} from '../../scripts/validate/xml.ts'

const work = mkdtempSync(join(tmpdir(), 'hexapla-validators-'))
afterAll(() => rmSync(work, {recursive: true, force: true}))

const url = 'https://margins.example/books/'

describe('the validators that need nothing but npm find no fault (`npm run validate` asks the others, too)', () => {
  test.each([
    ['without an address, as from a disk', 'plain'],
    ['below a base path', 'base-path'],
    ['where an essay was withdrawn', 'lifecycle'],
    ['where much is missing, merged and stale', 'showcase']
  ])('%s', async (_, name) => {
    const release = await buildSample(samples.find((sample) => sample.name === name)!, work)
    expect(release.files.length).toBeGreaterThan(20)
    for (const validator of quickValidators) {
      expect((await validator.run([release])).faults, validator.name).toEqual([])
    }
  })
})

describe('the checker of links sees', () => {
  const page = (body: string, head = '') => `<!doctype html><title>x</title>${head}<p id="p1">${body}`
  const faults = (pages: Readonly<Record<string, string>>) =>
    faultsOfSite({pages: new Map(Object.entries(pages)), files: new Set(Object.keys(pages)), url})

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
    const link = (tag: string, path: string) => `<link rel="alternate" hreflang="${tag}" href="${url}${path}">`
    const en = page('', link('en', 'en/') + link('zh-Hans', 'zh-Hans/'))
    expect(faults({'en/index.html': en, 'zh-Hans/index.html': page('')})).toEqual([
      'en/index.html: zh-Hans/index.html names another cluster'
    ])
  })
})

describe('the other validators see', () => {
  test('a page that is not valid', async () => {
    expect((await faultsOfPage('<!doctype html>\n<p><div></div></p>')).join()).toContain('no-implicit-close')
  })

  test('JSON that is not as its schema says, and JSON without a schema', async () => {
    const release = {name: 'x', folder: work, files: ['schema/index.json', 'json/index.json', 'json/other.json']}
    const schema = {
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      type: 'object',
      properties: {essays: {}},
      required: ['essays']
    }
    for (const [path, value] of [
      ['schema/index.json', schema],
      ['json/index.json', {}],
      ['json/other.json', {}]
    ] as const) {
      mkdirSync(dirname(join(work, path)), {recursive: true})
      writeFileSync(join(work, path), JSON.stringify(value))
    }
    expect((await schemas.run([release])).faults).toEqual([
      "x/json/index.json:  must have required property 'essays'",
      'x/json/other.json: no schema is known for it'
    ])
  })

  const sitemap = (inside: string) =>
    `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:x="http://www.w3.org/1999/xhtml">${inside}</urlset>`
  const place = `<url><loc>${url}</loc><x:link rel="alternate" hreflang="en" href="${url}"/></url>`
  const feed = (inside: string) =>
    `<feed xmlns="http://www.w3.org/2005/Atom"><title>Margins</title><id>urn:x:1</id><updated>2024-05-01T00:00:00Z</updated>${inside}</feed>`
  const author = '<author><name>Ada Finch</name></author>'
  const entry =
    '<entry><title>On ink</title><id>urn:x:2</id><updated>2024-05-01T00:00:00Z</updated><content type="html">&lt;p></content></entry>'

  test.each([
    ['a site map', sitemap(place)],
    ['a feed', feed(author + entry)],
    ['a feed whose entries have authors', feed(entry.replace('<content', `${author}<content`))],
    ['extensions', feed(`${author + entry}`.replace('<id>', '<x xmlns="urn:x" y="z"/><id>'))]
  ])('nothing in %s', (_, text) => {
    expect(faultsOfXml(text)).toEqual([])
  })

  test.each([
    ['an address that stands twice', sitemap(place + place), 'Duplicate key-sequence'],
    ['a relative address', sitemap('<url><loc>en/</loc></url>'), 'pattern'],
    ['a day that is none', sitemap(`<url><loc>${url}</loc><lastmod>May</lastmod></url>`), 'lastmod'],
    [
      'a feed without a title',
      feed(author + entry).replace('<title>Margins</title>', ''),
      'Expecting an element title'
    ],
    ['a moment without a zone', feed(author + entry.replace('00Z', '00')), 'datatype dateTime'],
    ['an entry in the middle', feed(entry + author), 'author'],
    ['an unknown element', feed(`${author}<note/>`), 'note'],
    ['an entry without an author', feed(entry), 'an entry has no author, nor has the feed'],
    ['an id that stands twice', feed(author + entry + entry), 'two entries have one id'],
    ['rivals', feed(`<link href="${url}"/><link href="${url}en/"/>`), 'two alternate links have one type and language'],
    ['markup without a schema', '<opml/>', 'no schema is known for <opml>'],
    ['what is not XML', '<feed>', 'Premature end']
  ])('%s', (_, text, fault) => {
    expect(faultsOfXml(text).join('\n')).toContain(fault)
  })
})
