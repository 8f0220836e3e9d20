import {Ajv2020} from 'ajv/dist/2020.js'
import {expect, test} from 'vitest'
import {jsonSchema} from '../../src/report/json.ts'
import {contents, fill} from '../project/folder.ts'
import {checked, configOf} from './repository.ts'
import {hexapla, newProject} from './shell.ts'

const hans = 'locales/zh-Hans/hello.md'
const path = 'hexapla.baseline.json'
const essay = 'source/hello.md'

/** A project with a comma that is half-width, a number that is lost and a paragraph that nobody has translated. */
async function oldProject(): Promise<string> {
  const folder = await newProject()
  fill(folder, configOf())
  change(folder, essay, (text) => `${text}\nOne paragraph more.\n`)
  await hexapla(folder, 'sync')
  change(folder, hans, (text) => text.replace('逐段翻译。', '逐段,翻译。').replace('许多读者', '三千名读者'))
  return folder
}

function change(folder: string, file: string, edit: (text: string) => string): void {
  const before = contents(folder)[file] ?? ''
  const after = edit(before)
  if (after === before) throw new Error(`Nothing changed in ${file}`)
  fill(folder, {[file]: after})
}

const entriesOf = (folder: string) =>
  (contents(folder)[path] ?? '').split('\n').filter((line) => line.includes('"check"'))

test('a project begins with what is there: it is counted, not shown, and only what is new fails', async () => {
  const folder = await oldProject()
  const plain = await checked(folder, '')
  expect(plain).toMatchObject({code: 1, found: expect.arrayContaining(['alignment/missing zh-Hans #p9'])})
  const {err, code, out} = await hexapla(folder, 'check --update-baseline')
  expect({code, err}).toMatchObject({
    code: 0,
    err: expect.stringContaining(`${path} is new, with entries for all that is found today: ${plain.found.length}\n`)
  })
  expect(out).toBe(
    `Nothing to object in 24 segments of 1 essay\n${plain.found.length} findings that were there before are set aside\n`
  )
  expect(entriesOf(folder)).toHaveLength(plain.found.length)
  expect(entriesOf(folder)).toEqual(entriesOf(folder).toSorted())
  expect(await checked(folder, '--baseline')).toMatchObject({code: 0, found: [], known: plain.found.length})
  // The release gate knows nothing of it.
  expect((await checked(folder, '')).code).toBe(1)
  expect((await hexapla(folder, 'build')).code).toBe(1)
  change(folder, hans, (text) => text.replace('写一篇自己的文章，', '写一篇自己的文章,'))
  expect(await checked(folder, '--baseline')).toMatchObject({code: 1, found: ['typography/half-width zh-Hans #li5']})
})

test('entries last while lines move, and no longer than the text and the source that they are about', async () => {
  const folder = await oldProject()
  await hexapla(folder, 'check --update-baseline')
  const known = entriesOf(folder).length
  change(folder, hans, (text) => text.replace('translators: [编辑部]', 'translators:\n  - 编辑部'))
  change(folder, essay, (text) => text.replace('One paragraph more.', 'One paragraph more to read.'))
  await hexapla(folder, 'sync')
  expect(await checked(folder, '--baseline')).toMatchObject({code: 0, found: [], known})
  change(folder, hans, (text) => text.replace('逐段,翻译。', '逐段,译出。'))
  expect(await checked(folder, '--baseline')).toMatchObject({
    code: 1,
    found: ['alignment/baseline', 'typography/half-width zh-Hans #li6'],
    known: known - 1
  })
})

test('a translation that becomes more stale is new', async () => {
  const folder = await oldProject()
  change(folder, essay, (text) => text.replace('never meet', 'seldom meet'))
  await hexapla(folder, 'sync')
  await hexapla(folder, 'check --update-baseline')
  expect((await checked(folder, '--baseline')).found).toEqual([])
  change(folder, essay, (text) => text.replace('seldom meet', 'hardly ever meet'))
  await hexapla(folder, 'sync')
  const stale = ['alignment/stale zh-Hans #p1', 'alignment/stale zh-Hant #p1']
  expect((await checked(folder, '--baseline')).found).toEqual(['alignment/baseline', ...stale])
})

test('what is mended is told, dropped when asked for, and nothing is added', async () => {
  const folder = await oldProject()
  await hexapla(folder, 'check --update-baseline')
  const before = entriesOf(folder)
  change(folder, hans, (text) => text.replace('逐段,翻译。', '逐段翻译。'))
  change(folder, hans, (text) => text.replace('写一篇自己的文章，', '写一篇自己的文章,'))
  const {out} = await hexapla(folder, 'check --baseline')
  expect(out).toContain('Unexpected entries that no longer occur (1), expected a baseline of what is still found')
  // Of what was not looked at nothing is known.
  expect((await checked(folder, '--baseline --locale zh-Hant')).found).toEqual([])
  const {err, code} = await hexapla(folder, 'check --update-baseline')
  expect({code, err}).toMatchObject({code: 1, err: expect.stringContaining(`Entries dropped from ${path}: 1\n`)})
  const gone = before.find((line) => line.includes('half-width'))
  expect(entriesOf(folder).map((line) => line.replace(/,$/u, ''))).toEqual(
    before.filter((line) => line !== gone).map((line) => line.replace(/,$/u, ''))
  )
  const once = contents(folder)[path]
  await hexapla(folder, 'check --update-baseline')
  expect(contents(folder)[path]).toBe(once)
})

test('what programs read tells how much was set aside', async () => {
  const folder = await oldProject()
  await hexapla(folder, 'check --update-baseline')
  const report = JSON.parse((await hexapla(folder, 'check --baseline --format json')).out)
  const validate = new Ajv2020({strict: false}).compile(jsonSchema)
  expect(validate(report), JSON.stringify(validate.errors)).toBe(true)
  expect(report.summary).toMatchObject({errors: 0, known: entriesOf(folder).length})
})

test('where input cannot be read no baseline is written, and none hides that', async () => {
  const folder = await oldProject()
  const sound = contents(folder)[hans] ?? ''
  fill(folder, {[hans]: `${sound}<<<<<<< ours\n`})
  const {code, err} = await hexapla(folder, 'check --update-baseline')
  expect({code, err}).toMatchObject({code: 2, err: expect.stringContaining('expected all of it before the baseline')})
  expect(contents(folder)[path]).toBeUndefined()
  fill(folder, {[hans]: sound})
  await hexapla(folder, 'check --update-baseline')
  fill(folder, {[hans]: `${sound}<<<<<<< ours\n`})
  const {out, code: unread} = await hexapla(folder, 'check --baseline')
  expect(unread).toBe(2)
  expect(out).not.toContain('alignment/baseline')
})

test.each([
  ['{"version": 1, "findings": [{"check": "content/numbers" "key": "p1"}]}', `${path}:1:57`],
  ['{"version": 2, "findings": []}', `${path}:1:13`],
  ['{"version": 1, "findings": [{"check": "content/numbers", "keys": "p1"}]}', `${path}:1:58`]
])('a baseline that is none is refused with its place: %s', async (text, place) => {
  const folder = await newProject()
  fill(folder, {[path]: text})
  const {code, err} = await hexapla(folder, 'check --baseline')
  expect({code, err}).toMatchObject({code: 2, err: expect.stringContaining(place)})
})

test('without a baseline there is nothing to hold findings against', async () => {
  const {code, err} = await hexapla(await newProject(), 'check --baseline')
  expect({code, err}).toMatchObject({code: 2, err: expect.stringContaining('`hexapla check --update-baseline`')})
})
