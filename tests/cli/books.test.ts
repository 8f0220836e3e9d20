import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {unzipSync} from 'fflate'
import {describe, expect, test} from 'vitest'
import {squares} from '../emit/font.ts'
import {newFolder} from '../project/folder.ts'
import {hexapla} from './shell.ts'

/** A project in English and 简体, whose translations may be missing. */
function project(files: Readonly<Record<string, string | Uint8Array>>, more: object = {}): string {
  const config = {locales: {en: 'English', 'zh-Hans': '简体'}, policy: {missing: 'notice'}, ...more}
  return newFolder({'hexapla.config.json': JSON.stringify(config), ...files})
}

const essay = (title: string, body: string, more = '') => `---\ntitle: ${title}\nauthor: Ada\n${more}---\n\n${body}\n`

/** What `check` says under an id. */
async function saidBy(folder: string, check: string): Promise<string[]> {
  const {out} = await hexapla(folder, 'check --format json')
  const {findings} = JSON.parse(out) as {findings: {check: string; severity: string; message: string}[]}
  return findings.filter((found) => found.check === check).map(({severity, message}) => `${severity}: ${message}`)
}

function books(folder: string): string[] {
  const path = join(folder, 'dist/epub')
  return existsSync(path) ? readdirSync(path).sort() : []
}

function inside(folder: string, book: string): Record<string, Uint8Array> {
  return unzipSync(readFileSync(join(folder, 'dist/epub', book)))
}

const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3])

describe('pictures of books', () => {
  test('are in the book as they are, with the cover that the essay brings', async () => {
    const folder = project({
      'source/a-lamp.md': essay('A Lamp', '![A lamp](pictures/lamp.svg) burns.', 'cover: pictures/cover.png\n'),
      'source/pictures/lamp.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
      'source/pictures/cover.png': png
    })
    expect((await hexapla(folder, 'build')).code).toBe(0)
    const files = inside(folder, 'a-lamp.en.epub')
    expect(files['EPUB/assets/pictures/cover.png']).toEqual(png)
    expect(Object.keys(files)).toContain('EPUB/assets/pictures/lamp.svg')
    expect(new TextDecoder().decode(files['EPUB/package.opf'])).toContain(
      'href="assets/pictures/cover.png" media-type="image/png" properties="cover-image"'
    )
  })

  test('that are not what their names say are reported, and no book is made with them', async () => {
    const folder = project({
      'source/a-lamp.md': essay('A Lamp', '![A lamp](lamp.jpg) burns.'),
      'source/a-wick.md': essay('A Wick', 'Short.'),
      'source/lamp.jpg': '<html>'
    })
    expect(await saidBy(folder, 'publication/image-content')).toEqual([
      'warning: Unexpected content of picture `source/lamp.jpg`, expected JPG'
    ])
    expect((await hexapla(folder, 'build')).code).toBe(0)
    expect(books(folder)).toEqual(['a-wick.en+zh-Hans.epub', 'a-wick.en.epub', 'a-wick.zh-Hans.epub'])
  })

  test('of a cover that is not there stop the build', async () => {
    const folder = project({'source/a-lamp.md': essay('A Lamp', 'It burns.', 'cover: no.png\n')})
    expect(await saidBy(folder, 'publication/image-file')).toEqual([
      'error: Unexpected missing picture `source/no.png`, expected the file that is shown here'
    ])
  })
})

describe('covers', () => {
  test('are in pixels where a font has their letters, and drawings otherwise, which is told', async () => {
    const files = {
      'source/a-lamp.md': essay('A Lamp', 'It burns.'),
      'source/a-wick.md': essay('Ein Döchtlein', 'Short.'),
      'fonts/own.ttf': squares('A LampEssays DochtleindW')
    }
    const gone = 'node_modules/@fonts/song/song.otf'
    const folder = project(files, {epub: {coverFont: {en: 'fonts/own.ttf', 'zh-Hans': gone}}})
    expect(await saidBy(folder, 'publication/cover-font')).toEqual([
      `warning: Unexpected missing font \`${gone}\`, expected it to be installed by \`npm install --save-dev @fonts/song\``,
      'warning: Unexpected letters `ö` on the cover of `a-wick` in en, expected letters that can be drawn with `fonts/own.ttf`'
    ])
    expect((await hexapla(folder, 'build')).code).toBe(0)
    const cover = (book: string) => Object.keys(inside(folder, book)).filter((path) => path.includes('cover.'))
    expect(cover('a-lamp.en.epub')).toEqual(['EPUB/cover.png', 'EPUB/cover.xhtml'])
    expect(cover('a-wick.en.epub')).toEqual(['EPUB/cover.svg', 'EPUB/cover.xhtml'])
    expect(cover('a-lamp.zh-Hans.epub')).toEqual(['EPUB/cover.svg', 'EPUB/cover.xhtml'])
    const {'EPUB/package.opf': list} = inside(folder, 'a-lamp.en.epub')
    expect(new TextDecoder().decode(list)).toContain('href="cover.png" media-type="image/png" properties="cover-image"')
  })
})

describe('volumes', () => {
  const essays = {
    'source/a-lamp.md': essay(
      'A Lamp',
      'See [the wick](a-wick.md#p1).[^n]\n\n[^n]: Oil.',
      'section: Light\ndate: 2024-02-01\n'
    ),
    'source/a-wick.md': essay('A Wick', 'Short.[^n]\n\n[^n]: Cotton.', 'section: Light\ndate: 2024-01-01\n'),
    'source/a-draft.md': essay('A Draft', 'Not yet.', 'status: draft\nsection: Light\n')
  }

  test('bind a section in the order of its days, as a book and as Markdown', async () => {
    const volumes = [{slug: 'light', title: {en: 'Light', 'zh-Hans': '光'}, section: 'Light'}]
    const folder = project(essays, {volumes})
    expect((await hexapla(folder, 'build')).code).toBe(0)
    expect(books(folder)).toEqual(expect.arrayContaining(['light.en.epub', 'light.zh-Hans.epub']))
    const spine = new TextDecoder().decode(inside(folder, 'light.en.epub')['EPUB/package.opf']).match(/idref="[^"]*"/gu)
    expect(spine?.filter((item) => item.includes('text-'))).toEqual([
      'idref="item-text-a-wick.xhtml"',
      'idref="item-text-a-lamp.xhtml"'
    ])
    const text = readFileSync(join(folder, 'dist/markdown/en/light.md'), 'utf8')
    expect(text.match(/^# .*/gmu)).toEqual(['# A Wick {#a-wick}', '# A Lamp {#a-lamp}'])
    expect(text).toContain('[the wick](#a-wick)')
    expect(text.match(/^\[\^.*/gmu)).toEqual(['[^a-wick-1]: Cotton.', '[^a-lamp-1]: Oil.'])
    expect((await hexapla(folder, 'verify')).code).toBe(0)
  })

  test('say what is wrong with them', async () => {
    const volumes = [
      {slug: 'one', title: {en: 'One'}, essays: ['a-lamp', 'a-draft', 'a-match'], cover: 'no.png'},
      {slug: 'two', title: {en: 'Two'}, section: 'Dark'}
    ]
    expect(await saidBy(project(essays, {volumes}), 'publication/volume')).toEqual([
      'error: Unexpected essay `a-match` in volume `one`, expected one of those in `source/`',
      'warning: Unexpected missing edition of `a-draft` in en, expected one for volume `one`',
      'error: Unexpected cover `no.png` of volume `one`, expected a picture below `source/` that a book can have',
      'error: Unexpected volume `two` without essays in en, expected at least one'
    ])
  })

  test('begin with a text of their own, which is cleaned like an essay and stands nowhere else', async () => {
    const introduction = {en: 'books/foreword.md', 'zh-Hans': 'books/foreword.hans.md'}
    const foreword = essay(
      'Before the Lamp',
      '![A lamp](pictures/lamp.svg)\n\nSee [it](a-lamp.md#p1).\n\n## Oil\n\nMuch[^o] <b onclick="x()">of it</b>.\n\n[^o]: Of whales.'
    )
    const folder = project(
      {
        ...essays,
        'books/foreword.md': foreword,
        'books/foreword.hans.md': essay('灯前', '“灯”，不是[那盏](no-lamp.md)。'),
        'source/pictures/lamp.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>'
      },
      {volumes: [{slug: 'light', title: {en: 'Light', 'zh-Hans': '光'}, section: 'Light', introduction}]}
    )
    expect((await hexapla(folder, 'build')).code).toBe(0)
    const files = inside(folder, 'light.en.epub')
    const read = (path: string) => new TextDecoder().decode(files[`EPUB/${path}`])
    expect(read('text-light.xhtml')).toContain('<a href="text-a-lamp.xhtml#a-lamp-p1">it</a>')
    expect(read('text-light.xhtml')).toContain('Of whales.')
    expect(read('text-light.xhtml')).not.toContain('onclick')
    expect(Object.keys(files)).toContain('EPUB/assets/pictures/lamp.svg')
    expect(
      read('nav.xhtml')
        .match(/text-[^"]*/gu)
        ?.slice(0, 3)
    ).toEqual([...['text-light.xhtml', 'text-light.xhtml#light-h3', 'text-light.xhtml#light-notes']])
    const {'EPUB/text-light.xhtml': hans} = inside(folder, 'light.zh-Hans.epub')
    expect(new TextDecoder().decode(hans)).toContain('“灯”，不是<span>那盏</span>。')
    expect(readFileSync(join(folder, 'dist/markdown/en/light.md'), 'utf8')).toContain('# Before the Lamp {#light}')
    expect(existsSync(join(folder, 'dist/en/light/index.html'))).toBe(false)
  })

  test('are the same bytes when they are built again', async () => {
    const folder = project(essays, {volumes: [{slug: 'light', title: 'Light', section: 'Light'}]})
    await hexapla(folder, 'build')
    const {out} = await hexapla(folder, 'build')
    expect(out).toMatch(/ 0 written/u)
  })
})
