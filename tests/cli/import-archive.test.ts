import {readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {paragraph, png, run, wordParts, zipped} from '../intake/word-files.ts'
import {contents, fill, newFolder} from '../project/folder.ts'
import {hexapla, newProject} from './shell.ts'

const english =
  '<p>In 1984 Weifang held a festival, and the longest kite had 360 segments.</p><p>Wang Yongxun split bamboo by eye.</p>'
const chinese =
  '<p>1984 年潍坊（Weifang）举办了风筝节，最长的风筝有 360 节。</p><p>王永训（Wang Yongxun）凭眼力剖竹。</p>'
const row = (id: number, more: object) => ({
  id,
  lang: 'en',
  day: '2015-03-04',
  title: `On Kites ${id}`,
  body: english,
  ...more
})
const posts = [
  row(1, {group: 'k', link: '/2015/old_kites.html', img: 'https://old.example.org/up/k.png'}),
  row(2, {group: 'k', lang: 'zh', title: '风筝', body: chinese}),
  row(3, {day: 'yesterday'}),
  row(4, {status: 'trash'}),
  row(5, {title: 'On Kites 1', body: '<p>Another text.</p>'}),
  row(6, {group: 'x', lang: 'zh', body: '<p>没有原文。</p>'}),
  row(7, {group: 'y', title: ''}),
  row(8, {group: 'y', lang: 'zh', title: '风', body: chinese})
]
const mapping = `rows: posts
id: id
body: body
only: {status: [publish]}
fields: {title: title, date: day, image: img}
aliases: link
group: group
locale: {field: lang, values: {zh: zh-Hans}}
pictures: {folder: up, address: https://old.example.org/up/}
`
const files = {
  'a.json': JSON.stringify({posts: posts.map((post) => ({status: 'publish', ...post}))}),
  'm.yaml': mapping,
  'up/k.png': png
}
const made = (root: string) =>
  Object.fromEntries(Object.entries(contents(root)).filter(([path]) => /^(?:source|locales|review)\//u.test(path)))
const command = 'import a.json --mapping m.yaml --json'

describe('an archive', () => {
  test('brings essays with their translations, pictures and former addresses, and tells what it did not bring', async () => {
    const root = await newProject()
    fill(root, files)
    const before = contents(root)
    const dry = await hexapla(root, `${command} --dry-run`)
    expect(contents(root)).toEqual(before)
    const {code, out} = await hexapla(root, command)
    expect(code).toBe(1)
    const report = JSON.parse(out)
    expect(JSON.parse(dry.out).summary).toEqual(report.summary)
    expect(report.summary).toMatchObject({articles: 7, essays: 3, translations: 1, failed: 3, before: 0, pictures: 1})
    const outcomes = report.articles.map(({id, outcome, slug}: Record<string, string>) => [id, outcome, slug])
    expect(outcomes).toEqual([
      ['1', 'essay', 'on-kites-1'],
      ['2', 'translation', 'on-kites-1'],
      ['3', 'failed', undefined],
      ['5', 'essay', 'on-kites-1-2'],
      ['6', 'essay', 'on-kites-6'],
      ['7', 'failed', undefined],
      ['8', 'failed', undefined]
    ])
    expect(report.articles[2]).toMatchObject({file: 'a.json[3]', problem: expect.stringContaining('`yesterday`')})
    const now = contents(root)
    expect(now['source/on-kites-1.md']).toContain('image:\n  src: pictures/on-kites-1/k.png')
    expect(now['source/on-kites-1.md']).toContain('aliases:\n  - old-kites\n')
    expect(now['source/on-kites-6.md']).toContain('locale: zh-Hans')
    expect(now['locales/zh-Hans/on-kites-1.md']).toMatch(/^<!-- #p1 unverified via=import~.*\n1984 年潍坊/mu)
    expect(readFileSync(join(root, 'source/pictures/on-kites-1/k.png'))).toEqual(Buffer.from(png))
  })

  test('what is done is not done again; what was corrected comes; what changed is told and stays', async () => {
    const root = await newProject()
    fill(root, files)
    await hexapla(root, command)
    const first = made(root)
    expect(JSON.parse((await hexapla(root, command)).out).summary).toMatchObject({before: 4, essays: 0, failed: 3})
    expect(made(root)).toEqual(first)
    const corrected = files['a.json'].replace('yesterday', '2015-03-05').replace('Another text.', 'Changed text.')
    writeFileSync(join(root, 'a.json'), corrected)
    const {summary, articles} = JSON.parse((await hexapla(root, command)).out)
    expect(summary).toMatchObject({essays: 1, before: 3, failed: 3})
    expect(articles[3].problem).toContain('Unexpected change of this article since it was brought in as `on-kites-1-2`')
    expect(made(root)).toMatchObject(first)
  })

  test('an essay whose journal was lost is recognised, and its translation completed', async () => {
    const root = await newProject()
    fill(root, files)
    await hexapla(root, command)
    const first = made(root)
    rmSync(join(root, '.hexapla'), {recursive: true})
    const {articles} = JSON.parse((await hexapla(root, command)).out)
    expect(articles[0].outcome).toBe('there')
    expect(made(root)).toEqual(first)
  })

  test('an essay of that name which is another one is never replaced', async () => {
    const root = await newProject()
    fill(root, {...files, 'source/on-kites-1.md': '---\ntitle: Mine\n---\n\nMine.\n'})
    const {articles} = JSON.parse((await hexapla(root, command)).out)
    expect(articles.slice(0, 2).map(({outcome}: {outcome: string}) => outcome)).toEqual(['failed', 'failed'])
    expect(contents(root)['source/on-kites-1.md']).toContain('title: Mine')
  })

  test('of lines, a broken one stops no other; of a folder, files are articles by their paths', async () => {
    const root = await newProject()
    const page = (lang: string, text: string) =>
      `<html lang="${lang}"><body><article><h1>Kites</h1>${text}</article></body></html>`
    fill(root, {
      'a.ndjson': `${JSON.stringify(row(1, {}))}\n{"id": 2,\n`,
      'm.yaml': 'id: id\nbody: body\nfields: {title: title}\n',
      'old/en/kites.html': page('en', english),
      'old/zh-Hans/kites.html': page('zh-Hans', chinese),
      'old/en/bad.docx': 'no document',
      'old/en/note.docx': zipped(wordParts(paragraph(run('Kites are older than paper, and older than that.')))),
      'f.yaml': "files: '{locale}/{name}.{kind}'\ngroup: name\nlocale: locale\n"
    })
    const lines = await hexapla(root, 'import a.ndjson --mapping m.yaml')
    expect(lines.code).toBe(1)
    expect(lines.err).toContain('a.ndjson:2:10  Unexpected end of file')
    expect(lines.out).toBe('wrote  source/on-kites-1.md\n')
    const folder = JSON.parse((await hexapla(root, 'import old --mapping f.yaml --json')).out)
    expect(folder.summary).toMatchObject({essays: 2, translations: 1, failed: 1})
    expect(folder.articles[0]).toMatchObject({
      file: 'old/en/bad.docx',
      problem: expect.stringContaining('Word document')
    })
  })

  test('without a mapping is refused, and nothing is written', async () => {
    const root = await newProject()
    fill(root, files)
    const {code, err} = await hexapla(root, 'import a.json')
    expect(code).toBe(2)
    expect(err).toContain('Unexpected archive without `--mapping`')
    expect((await hexapla(root, 'import a.json --mapping m.yaml --slug x')).err).toContain('Unexpected `--slug`')
  })
})

describe('a page with pictures', () => {
  test('brings those beside it, and none from elsewhere', async () => {
    const root = await newProject()
    const outside = newFolder({'secret.png': png})
    const names = [
      'img/Red Kite.png',
      'link.png',
      '../out.png',
      'https://example.org/far.png',
      'fake.png',
      'none.png',
      'run.svg'
    ]
    const images = names.map((name) => `<p>A picture of a kite that flies, <img src="${name}" alt="a">, is here.</p>`)
    fill(root, {
      'saved/kites.html': `<html><body><article><h1>Kites</h1>${english}${images.join('')}</article></body></html>`,
      'saved/img/Red Kite.png': png,
      'saved/fake.png': '<html></html>',
      'saved/run.svg': '<svg xmlns="http://www.w3.org/2000/svg" onload="x()"/>',
      'out.png': png
    })
    symlinkSync(join(outside, 'secret.png'), join(root, 'saved/link.png'))
    const {code, err} = await hexapla(root, 'import saved/kites.html')
    expect(code).toBe(0)
    expect(readdirSync(join(root, 'source/pictures'), {recursive: true}).sort()).toEqual([
      'kites',
      'kites/red-kite.png'
    ])
    expect(contents(root)['source/kites.md']).toContain('![a](pictures/kites/red-kite.png)')
    expect(err).toContain('https://example.org/far.png  not fetched')
    expect(err).toContain('../out.png  not taken: it does not lie in the folder')
    expect(err).toContain('link.png  not taken: it does not lie in the folder')
    expect(err).toContain('none.png  not found')
    expect(err.match(/its content is no picture/gu)).toHaveLength(2)
  })

  test('a Word document brings its own, and a bad one nothing', async () => {
    const root = await newProject()
    const before = contents(root)
    fill(root, {'bad.docx': zipped({...wordParts(''), 'word/vbaProject.bin': new Uint8Array([1])})})
    const {code, err} = await hexapla(root, 'import bad.docx')
    expect([code, err.match(/error /gu)?.length]).toEqual([2, 1])
    rmSync(join(root, 'bad.docx'))
    expect(contents(root)).toEqual(before)
  })
})
