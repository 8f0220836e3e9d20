import {beforeEach, describe, expect, test} from 'vitest'
import {contents, fill, newFolder} from '../project/folder.ts'
import {hexapla} from './shell.ts'

/** A service that answers with what the test wrote into its module. */
const service = (body: string) =>
  `export const providers = [{name: 'house', translate: async ({segments}) => (${body})}]\n`
const echo = `Object.fromEntries(segments.map(({key, text}) => [key, key === 'title' ? '你好' : '译：' + text.replace(/[A-Za-z]+/g, '字')]))`

let folder = ''
beforeEach(async () => {
  folder = newFolder({
    'hexapla.config.json': '{"locales": {"en": {}, "zh-Hans": {}}, "site": {"title": "Ferries"}}',
    'source/hello.md': '---\ntitle: Hello\n---\n\nThe ferry waits.\n\nNobody comes.\n'
  })
  const {code, err} = await hexapla(folder, 'sync')
  if (code !== 0) throw new Error(err)
})

async function draft(body: string, options = '') {
  const config = JSON.parse(contents(folder)['hexapla.config.json'] ?? '{}')
  // Modules are loaded once: each has a name of its own.
  const name = `service-${Math.abs([...body].reduce((sum, sign) => (sum * 31 + sign.charCodeAt(0)) | 0, 0))}.mjs`
  fill(folder, {[name]: service(body), 'hexapla.config.json': JSON.stringify({...config, extensions: [`./${name}`]})})
  return hexapla(folder, `draft zh-Hans hello --provider house ${options}`)
}

describe('a service that a person names', () => {
  test('fills what is missing, unverified, and says what it did not fill', async () => {
    const {code, out, err} = await draft(`{...${echo}, p1: ''}`)
    expect(out).toMatch(/^ {2}by the service {2}title /mu)
    expect(out).toMatch(/^ {2}no answer {2}p1$/mu)
    expect(err).toMatch(/texts are unverified: read them, then `hexapla accept`/u)
    expect(code).toBe(1)
    const text = contents(folder)['locales/zh-Hans/hello.md'] ?? ''
    expect(text).toMatch(/<!-- #title unverified via=machine\/house~[0-9a-f]{8} @[0-9a-f]{8} -->\n你好\n/u)
  })

  test('is not asked where nobody names it', async () => {
    await draft(`{throw: 1}`)
    const before = contents(folder)
    const {out} = await hexapla(folder, 'draft zh-Hans hello')
    expect(out).toBe('')
    expect(contents(folder)).toEqual(before)
  })

  test.each([
    ['(() => {throw new Error("no quota")})()', 'Unexpected failure of the service `house` (no quota)'],
    ['[]', undefined]
  ])('that answers %s changes nothing', async (body, complaint) => {
    const before = contents(folder)['locales/zh-Hans/hello.md']
    const {code, err} = await draft(body)
    expect(code).toBe(complaint === undefined ? 1 : 2)
    if (complaint !== undefined) expect(err).toContain(complaint)
    expect(contents(folder)['locales/zh-Hans/hello.md']).toBe(before)
  })

  test.each([
    ['draft zh-Hans --provider hose', 'Unexpected service `hose`, expected `openai`'],
    ['draft zh-Hans --provider openai', 'Unexpected missing variable `OPENAI_API_KEY`'],
    ['draft zh-Hans --provider openai --dry-run', '--dry-run']
  ])('%s cannot be used, and says why', async (line, complaint) => {
    const before = contents(folder)
    const {code, err} = await hexapla(folder, line)
    expect([code, err]).toEqual([2, expect.stringContaining(complaint)])
    expect(contents(folder)).toEqual(before)
  })
})
