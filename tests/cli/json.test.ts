import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {Ajv2020} from 'ajv/dist/2020.js'
import {describe, expect, test} from 'vitest'
import {shareOf} from '../../src/cli/share.ts'
import {jsonSchema} from '../../src/report/json.ts'
import {contents, fill} from '../project/folder.ts'
import {hexapla, newProject} from './shell.ts'

/** A project whose first paragraph changed and which has one paragraph more. */
async function changedProject(): Promise<string> {
  const folder = await newProject()
  const essay = contents(folder)['source/hello.md'] ?? ''
  fill(folder, {'source/hello.md': `${essay.replace('never meet', 'seldom meet')}\nOne paragraph more.\n`})
  return folder
}

/** The same, after `sync`. */
async function syncedProject(): Promise<string> {
  const folder = await changedProject()
  await hexapla(folder, 'sync')
  return folder
}

describe('what programs read', () => {
  test('check --format json is as its schema says, in English unless --lang is given', async () => {
    const folder = await syncedProject()
    const validate = new Ajv2020({strict: false}).compile(jsonSchema)
    const {code, out} = await hexapla(folder, 'check --format json', {env: {LANG: 'zh_TW.UTF-8'}})
    const report = JSON.parse(out)
    expect(code).toBe(1)
    expect(validate(report), JSON.stringify(validate.errors)).toBe(true)
    expect(report).toMatchObject({version: 1, summary: {essays: 1, errors: 2, warnings: 2}})
    expect(report.findings[0]).toMatchObject({file: 'locales/zh-Hans/hello.md', essay: 'hello', locale: 'zh-Hans'})
    expect(out).not.toContain('翻譯')
    const told = JSON.parse((await hexapla(folder, 'check --format json --lang zh-Hant')).out)
    expect(told.findings[0].message).toMatch(/\p{Script=Han}/u)
  })

  test('--output writes the same report to a file and leaves the count on standard output', async () => {
    const folder = await syncedProject()
    const {out} = await hexapla(folder, 'check --format json')
    const written = await hexapla(folder, 'check --format json --output reports/check.json')
    expect(written).toEqual({
      code: 1,
      out: '2 errors, 2 warnings, 0 hints in 24 segments of 1 essay\n',
      err: 'The report is in reports/check.json\n'
    })
    expect(readFileSync(join(folder, 'reports/check.json'), 'utf8')).toBe(out)
  })

  test('check --locale counts the segments of that locale', async () => {
    const {out} = await hexapla(await syncedProject(), 'check --format json --locale zh-Hant')
    expect(JSON.parse(out).summary).toEqual({essays: 1, segments: 12, errors: 1, warnings: 1, infos: 0})
  })

  test('a text that was deleted is told from one that was never written', async () => {
    const folder = await newProject()
    const file = 'locales/zh-Hans/hello.md'
    fill(folder, {[file]: (contents(folder)[file] ?? '').replace(/(<!-- #h3 .*-->\n).*\n/u, '$1')})
    const {findings} = JSON.parse((await hexapla(folder, 'check --format json')).out)
    expect(findings).toMatchObject([{check: 'alignment/empty', severity: 'error', key: 'h3', file}])
  })

  test('check tells which pages have no words of their own language around the essay', async () => {
    const folder = await newProject()
    fill(folder, {
      'hexapla.config.json': '{"locales": {"en": "English", "zh-Hans": "简体", "zh-Hant": "繁體", "fr": "Français"}}'
    })
    const {findings} = JSON.parse((await hexapla(folder, 'check --format json')).out)
    expect(findings).toContainEqual({
      check: 'alignment/interface-words',
      severity: 'info',
      locale: 'fr',
      file: 'hexapla.config.json',
      message: 'Unexpected interface in `en` on pages in `fr`, expected one in their own language',
      note: expect.stringContaining('`locales.fr.profile.words`')
    })
  })

  test('check --format github marks lines', async () => {
    const {out, err} = await hexapla(await syncedProject(), 'check --format github --locale zh-Hant')
    expect(out).toMatch(/^::error file=locales\/zh-Hant\/hello\.md,line=\d+,col=1,title=alignment\/missing::/mu)
    expect(out).not.toContain('zh-Hans')
    expect(err).toContain('1 error, 1 warning')
  })

  test('status --json counts', async () => {
    const {code, out} = await hexapla(await syncedProject(), 'status --json')
    expect(code).toBe(0)
    const counts = {
      segments: 12,
      translated: 10,
      reviewed: 0,
      stale: 1,
      missing: 1,
      orphans: 0,
      coverage: 0.833,
      missingWords: 3,
      changedWords: 1
    }
    expect(JSON.parse(out)).toMatchObject({
      version: 1,
      essays: [
        {
          slug: 'hello',
          sourceLocale: 'en',
          title: 'One Text, Many Readers',
          locales: {'zh-Hans': counts, 'zh-Hant': counts}
        }
      ]
    })
  })

  test('coverage is 1 only where nothing is missing', () => {
    expect([shareOf(19, 21), shareOf(9999, 10_000), shareOf(21, 21), shareOf(0, 0)]).toEqual([0.905, 0.999, 1, 1])
  })

  test('sync --dry-run --json is the plan and nothing else', async () => {
    const folder = await changedProject()
    const before = contents(folder)
    const {out, err} = await hexapla(folder, 'sync --dry-run --json')
    expect(err).toBe('')
    const plan = JSON.parse(out)
    expect(Object.keys(plan)).toEqual(['version', 'essays'])
    const [{slug, changes}] = plan.essays
    expect(slug).toBe('hello')
    expect(changes).toContainEqual({change: 'same', key: 'title', similarity: 1, from: 1, to: 1})
    expect(changes).toContainEqual({change: 'edited', key: 'p1', similarity: expect.any(Number), from: 4, to: 4})
    expect(changes).toContainEqual({change: 'new', key: 'p9', to: 12})
    expect(contents(folder)).toEqual(before)
    expect(JSON.parse((await hexapla(folder, 'sync --json')).out)).toEqual(plan)
    expect(contents(folder)).not.toEqual(before)
  })
})
