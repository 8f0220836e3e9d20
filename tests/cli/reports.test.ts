import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {wantedReports} from '../../src/cli/reports.ts'
import {reporterNames} from '../../src/report/names.ts'
import {contents, fill} from '../project/folder.ts'
import {hexapla, newProject} from './shell.ts'

/** A project with a half-width comma in a translation, two spaces in a quoted line of the source, and a changed source. */
async function faultyProject(): Promise<string> {
  const folder = await newProject()
  const essay = contents(folder)['source/hello.md'] ?? ''
  fill(folder, {'source/hello.md': `${essay}\n> A quoted line,\n> and one  more.\n`})
  await hexapla(folder, 'sync')
  const file = 'locales/zh-Hans/hello.md'
  const text = contents(folder)[file] ?? ''
  fill(folder, {[file]: text.replace('，', ',')})
  return folder
}

describe('several reports from one run', () => {
  test('the first goes to standard output, each other one to its file', async () => {
    const folder = await faultyProject()
    const line = 'check --format json --format sarif --output out/a.sarif --format html --output out/a.html'
    const {code, out, err} = await hexapla(folder, line)
    expect(code).toBe(1)
    expect(JSON.parse(out).version).toBe(1)
    expect(JSON.parse(readFileSync(join(folder, 'out/a.sarif'), 'utf8')).version).toBe('2.1.0')
    expect(readFileSync(join(folder, 'out/a.html'), 'utf8')).toContain('<!doctype html>')
    expect(err).toMatch(/^\d+ errors?, .*\nThe report is in out\/a\.sarif\nThe report is in out\/a\.html\n$/u)
  })

  test('each form says the same alone and among others, printed and in a file', async () => {
    const folder = await faultyProject()
    await hexapla(folder, `check ${reporterNames.map((form) => `--format ${form} --output out/${form}`).join(' ')}`)
    for (const form of reporterNames) {
      const {out} = await hexapla(folder, `check --format ${form}`)
      expect(readFileSync(join(folder, 'out', form), 'utf8'), form).toBe(out)
    }
  })

  test('pair from the end', () => {
    expect(wantedReports([], [])).toEqual([{form: 'pretty'}])
    expect(wantedReports([], ['a'])).toEqual([{form: 'pretty', file: 'a'}])
    expect(wantedReports(['github', 'html'], ['a'])).toEqual([{form: 'github'}, {form: 'html', file: 'a'}])
    expect(wantedReports(['html', 'sarif'], ['a', 'b'])).toEqual([
      {form: 'html', file: 'a'},
      {form: 'sarif', file: 'b'}
    ])
  })

  test.each(['--format json --format html', '--format json --output a --output b'])(
    '%s is refused',
    async (options) => {
      const {code, err} = await hexapla(await newProject(), `check ${options}`)
      expect(code).toBe(2)
      expect(err).toContain('expected one file for each form')
    }
  )
})

test('people are told of the repairs that are certain, until they are made', async () => {
  const folder = await faultyProject()
  expect((await hexapla(folder, 'check')).err).toContain(
    'Repairs that are certain: 1; `hexapla check --fix` makes them\n'
  )
  expect((await hexapla(folder, 'check --fix')).err).not.toContain('Repairs that are certain')
})

describe('the texts beside a finding', () => {
  test('have the words concerned marked, in the translation and in the source', async () => {
    const {out} = await hexapla(await faultyProject(), 'check --format html')
    expect(out).toMatch(/<p lang="zh-Hans" dir="ltr">[^<]*<mark>,<\/mark>/u)
    expect(out).toContain('<p lang="en" dir="ltr">A quoted line,\nand one<mark>  </mark>more.</p>')
    expect(out).toContain('No translation yet')
  })

  test('are not in the other forms', async () => {
    const {out} = await hexapla(await faultyProject(), 'check --format json')
    expect(out).not.toContain('passage')
  })

  test('come without an essay that cannot be read', async () => {
    const folder = await faultyProject()
    fill(folder, {'source/bad.md': '---\ntitle: [\n---\n'})
    const {code, out} = await hexapla(folder, 'check --format html')
    expect(code).toBe(2)
    expect(out).toContain('source/bad.md')
  })
})

describe('the address of the manual', () => {
  const address = 'https://example.org/manual/{check}.md'

  test('is in findings where the project says where the manual is', async () => {
    const folder = await faultyProject()
    expect((await hexapla(folder, 'check --format json')).out).not.toContain('"url"')
    fill(folder, {'hexapla.config.json': JSON.stringify({manual: address})})
    const {findings} = JSON.parse((await hexapla(folder, 'check --format json')).out)
    expect(findings.map(({url}: {url: string}) => url)).toContain('https://example.org/manual/typography/half-width.md')
  })

  test.each(['javascript:{check}', 'https://example.org/manual/', 'docs/{check}.md'])(
    'cannot be %s',
    async (manual) => {
      const folder = await newProject()
      fill(folder, {'hexapla.config.json': JSON.stringify({manual})})
      const {code, err} = await hexapla(folder, 'check')
      expect(code).toBe(2)
      expect(err).toContain('https://example.org/manual/{check}.md')
    }
  )
})
