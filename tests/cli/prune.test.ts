import {expect, test} from 'vitest'
import {contents, fill} from '../project/folder.ts'
import {hexapla, newProject} from './shell.ts'

/** A project whose second paragraph was taken out. */
async function withOrphan(): Promise<string> {
  const folder = await newProject()
  const path = 'source/hello.md'
  const parts = (contents(folder)[path] ?? '').split('\n\n')
  fill(folder, {[path]: parts.filter((part) => !part.includes('oldest way')).join('\n\n')})
  await hexapla(folder, 'sync')
  return folder
}

test('sync --prune moves orphans to the memory, with both texts, and nothing else', async () => {
  const folder = await withOrphan()
  const before = contents(folder)['locales/zh-Hant/hello.md'] ?? ''
  const orphan = /<!-- #p2\n(.*?)\norphan @\w{8} -->\n(.*)$/su.exec(before)
  const {code, out} = await hexapla(folder, 'sync --prune')
  expect(code).toBe(0)
  expect(out).toContain('pruned  p2  zh-Hant')
  const files = contents(folder)
  expect(JSON.parse(files['memory/zh-Hant.ndjson'] ?? '')).toEqual({
    source: orphan?.[1],
    target: orphan?.[2]?.trim(),
    sourceLocale: 'en',
    locale: 'zh-Hant',
    essay: 'hello',
    key: 'p2'
  })
  expect(files['locales/zh-Hant/hello.md']).toBe(`${before.slice(0, orphan?.index).trimEnd()}\n`)
  expect((await hexapla(folder, 'sync --prune')).out).toBe('Everything is up to date\n')
})

test('what the memory has already stays as it is', async () => {
  const folder = await withOrphan()
  fill(folder, {'memory/zh-Hans.ndjson': '{"source":"One.","target":"一。"}\n'})
  await hexapla(folder, 'sync --prune')
  const lines = (contents(folder)['memory/zh-Hans.ndjson'] ?? '').split('\n')
  expect(lines[0]).toBe('{"source":"One.","target":"一。"}')
  expect(lines).toHaveLength(3)
})

test('sync --prune --dry-run writes nothing, and --json tells what would leave', async () => {
  const folder = await withOrphan()
  const before = contents(folder)
  const {out} = await hexapla(folder, 'sync --prune --dry-run --json')
  expect(JSON.parse(out).essays[0].pruned).toEqual([
    {locale: 'zh-Hans', key: 'p2'},
    {locale: 'zh-Hant', key: 'p2'}
  ])
  expect(contents(folder)).toEqual(before)
})
