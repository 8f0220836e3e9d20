import {writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {contents, fill, newFolder} from '../project/folder.ts'
import {hexapla} from './shell.ts'

const config = (more: object = {}) =>
  JSON.stringify({locales: {en: 'English', 'zh-Hans': '简体'}, policy: {missing: 'notice'}, ...more})

/** A project of these essays in two locales, whose titles and texts wait for their translation. */
async function project(essays: Readonly<Record<string, string>>, more: object = {}): Promise<string> {
  const sources = Object.entries(essays).map(([name, text]) => [`source/${name}.md`, text])
  const folder = newFolder({'hexapla.config.json': config(more), ...Object.fromEntries(sources)})
  await hexapla(folder, 'sync')
  return folder
}

/** What `check` finds, without what waits for its translation, and without what is only said of books. */
async function found(folder: string, line = 'check', env = {}): Promise<string[]> {
  const {out} = await hexapla(folder, `${line} --format json`, {env})
  const {findings} = JSON.parse(out) as {findings: Found[]}
  return findings
    .filter(({check}) => !['alignment/missing', 'publication/description', 'publication/image-format'].includes(check))
    .map(({check, severity, locale, file, line: row, column}) =>
      [severity, check, locale ?? [], `${file}:${row}:${column}`].flat().join(' ')
    )
}

interface Found {
  readonly check: string
  readonly severity: string
  readonly locale?: string
  readonly file: string
  readonly line: number
  readonly column: number
}

describe('a picture that is not there', () => {
  const essay = '---\ntitle: A Letter\n---\n\nA letter came. ![A letter on a desk](pictures/letter.svg)\n'

  test('is reported where it is used, and stops a build before anything is written', async () => {
    const folder = await project({'a-letter': essay})
    const path = 'locales/zh-Hans/a-letter.md'
    const file = contents(folder)[path] ?? ''
    const text = '来了一封信。\n![桌上的一封信](pictures/letter-zh.svg)\n'
    writeFileSync(join(folder, path), file.replace(/(\nmissing @[0-9a-f]{8} -->\n)$/u, `$1${text}`))
    const places = ['locales/zh-Hans/a-letter.md:15:1', 'source/a-letter.md:5:16']
    expect(await found(folder)).toEqual(
      expect.arrayContaining([
        `error publication/image-file zh-Hans ${places[0]}`,
        `error publication/image-file en ${places[1]}`
      ])
    )
    const built = await hexapla(folder, 'build')
    expect(built.code).toBe(1)
    expect(Object.keys(contents(folder)).filter((name) => name.startsWith('dist'))).toEqual([])
    fill(folder, {'source/pictures/letter.svg': '<svg/>', 'source/pictures/letter-zh.svg': '<svg/>'})
    expect((await found(folder)).filter((row) => row.includes('image-file'))).toEqual([])
  })

  test('is missed by a link, by the front matter, and where nothing is translated, too', async () => {
    const body = 'See [it](pictures/a.svg).\n\n- Or:\n\n  ![](pictures/b.svg)'
    const folder = await project({
      'a-letter': `---\ntitle: A Letter\nimage: {src: pictures/c.svg, alt: It}\n---\n\n${body}\n`
    })
    expect((await found(folder)).filter((row) => row.includes('image-file'))).toEqual([
      'error publication/image-file en source/a-letter.md:3:14',
      'error publication/image-file en source/a-letter.md:6:5',
      'error publication/image-file en source/a-letter.md:10:3'
    ])
  })

  test('of another site, or of a draft, is nobody’s concern', async () => {
    const folder = await project({
      'a-letter': essay.replace('pictures/letter.svg', 'https://example.org/letter.svg'),
      'b-letter': essay.replace('title: A', 'status: draft\ntitle: A')
    })
    expect(await found(folder)).toEqual([])
  })
})

describe('a link inside the site', () => {
  const essay = (text: string, more = '') => `---\ntitle: A Letter\n${more}---\n\n${text}\n`

  test('leads to an essay and to a paragraph that are published, or is reported', async () => {
    const folder = await project({
      'a-letter': essay(
        'See [b](b-letter.md#p1), [d](d-letter.md), [p](#p1), [none](#p9) and [more][b].\n\n[b]: b-letter.md#p7'
      ),
      'b-letter': essay('It came.'),
      'd-letter': essay('It will come.', 'status: draft\n')
    })
    expect(await found(folder)).toEqual([
      'error markup/anchors en source/a-letter.md:5:26',
      'error markup/anchors en source/a-letter.md:5:54',
      'error markup/anchors en source/a-letter.md:5:70'
    ])
  })

  test('is not judged where the essay it leads to cannot be read', async () => {
    const folder = await project({'a-letter': essay('See [b](b-letter.md#p9).'), 'b-letter': essay('It came.')})
    fill(folder, {'source/b-letter.md': essay('It came.', 'date: soon\n')})
    expect((await found(folder)).filter((row) => row.includes('anchors'))).toEqual([])
  })

  test('leads to no page where the policy leaves one out', async () => {
    const essays = {'a-letter': essay('See [b](b-letter.md).'), 'b-letter': essay('It came.')}
    const folder = await project(essays, {policy: {missing: 'omit'}})
    const path = 'locales/zh-Hans/a-letter.md'
    const file = contents(folder)[path] ?? ''
    const closed = file.replace(/\nA Letter\nmissing (@\S+) -->\n/u, ' $1 -->\n一封信\n\n')
    writeFileSync(
      join(folder, path),
      closed.replace(/\nSee .*\nmissing (@\S+) -->\n/u, ' $1 -->\n请看[乙](b-letter.md)。\n')
    )
    expect((await found(folder)).filter((row) => row.includes('anchors'))).toEqual([
      'error markup/anchors zh-Hans locales/zh-Hans/a-letter.md:12:3'
    ])
  })
})

test('a day is in the future as seen from the day of the check', async () => {
  const folder = await project({'a-letter': '---\ntitle: A Letter\ndate: 2024-05-01\n---\n\nA letter came.\n'})
  const on = (day: string) => ({SOURCE_DATE_EPOCH: String(Date.parse(`${day}T12:00:00Z`) / 1000)})
  expect(await found(folder, 'check', on('2024-04-30'))).toEqual(['warning publication/date en source/a-letter.md:3:7'])
  expect(await found(folder, 'check', on('2024-05-01'))).toEqual([])
})

test('a locale can have options of its own', async () => {
  const essays = {'a-letter': '---\ntitle: A Letter\n---\n\nA letter came.\n'}
  const checks = (least: number) => ({
    checks: {
      'publication/coverage': {options: {least: 10}, locales: {'zh-Hans': {severity: 'error', options: {least}}}}
    }
  })
  expect(await found(await project(essays, checks(0)))).toEqual([])
  expect(await found(await project(essays, checks(50)))).toEqual([
    'error publication/coverage zh-Hans locales/zh-Hans/a-letter.md:5:1'
  ])
})

describe('exceptions of the project', () => {
  const essay = '---\ntitle: A Letter\ndate: 2024-05-01\n---\n\nA letter came.\n\n![](https://example.org/letter.svg)\n'
  const exception = {
    check: 'publication/image-alt',
    essay: 'a-letter',
    reason: 'the museum writes it',
    until: '2024-06-30'
  }
  const write = (folder: string, ...exceptions: object[]) =>
    fill(folder, {'hexapla.exceptions.json': JSON.stringify({exceptions}, undefined, 2)})
  const on = (day: string) => ({env: {SOURCE_DATE_EPOCH: String(Date.parse(`${day}T12:00:00Z`) / 1000)}})

  test('let findings pass until their day is over, in check and in build', async () => {
    const folder = await project({'a-letter': essay})
    expect((await hexapla(folder, 'build', on('2024-06-30'))).code).toBe(1)
    write(folder, exception)
    expect(await found(folder, 'check', on('2024-06-30').env)).toEqual([])
    expect((await hexapla(folder, 'build', on('2024-06-30'))).code).toBe(0)
    expect(await found(folder, 'check', on('2024-07-01').env)).toEqual([
      'warning alignment/exception hexapla.exceptions.json:3:5',
      'error publication/image-alt en source/a-letter.md:8:1'
    ])
    expect((await hexapla(folder, 'build', on('2024-07-01'))).code).toBe(1)
  })

  test('that are of no use, or for nothing that is there, are told where they stand', async () => {
    const folder = await project({'a-letter': essay})
    write(folder, exception, {...exception, check: 'markup/html'}, {...exception, essay: 'b-letter'})
    expect(await found(folder, 'check', on('2024-06-30').env)).toEqual([
      'warning alignment/exception hexapla.exceptions.json:9:5',
      'warning alignment/exception hexapla.exceptions.json:15:5'
    ])
    expect(await found(folder, 'check a-letter', on('2024-06-30').env)).toEqual([])
  })

  test.each([
    [
      {...exception, until: '2024-02-30'},
      'hexapla.exceptions.json:7:16',
      'as `exceptions.0.until`, expected `"2027-01-31"`'
    ],
    [{...exception, check: 'markup/htlm'}, 'hexapla.exceptions.json:4:16', 'expected `"markup/html"`'],
    [{...exception, check: 'alignment/missing'}, 'hexapla.exceptions.json:4:16', 'follows from the policy'],
    [{...exception, reason: undefined}, 'hexapla.exceptions.json:3:5', 'Unexpected missing `reason`'],
    [{...exception, untill: 'x'}, 'hexapla.exceptions.json:8:7', 'expected `exceptions.0.until`'],
    [{...exception, locale: 'zh-Hant'}, 'hexapla.exceptions.json:8:17', 'expected `"en"`, `"zh-Hans"`']
  ])('that are no exceptions are refused with line and column: %o', async (bad, place, words) => {
    const folder = await project({'a-letter': essay})
    write(folder, bad)
    const {code, err} = await hexapla(folder, 'check')
    expect(code).toBe(2)
    expect(err).toContain(place)
    expect(err).toContain(words)
  })
})
