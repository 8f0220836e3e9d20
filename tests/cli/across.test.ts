import {expect, test} from 'vitest'
import {fingerprintOf} from '../../src/segments/fingerprint.ts'
import {contents, fill} from '../project/folder.ts'
import {hexapla, newProject} from './shell.ts'

const snail = 'Monks drew snails in the margins, and nobody knows why they fought with knights.'
const paper = 'Printers made margins narrow because paper was dear.'
const told = '修士在页边画蜗牛，没人知道它们为何与骑士交战。'
const essay = (title: string, ...paragraphs: readonly string[]) =>
  `---\ntitle: ${title}\n---\n\n${paragraphs.join('\n\n')}\n`

/** A project in which a translated paragraph has just gone from one essay to another, perhaps edited on the way. */
async function withRemoval(now: string): Promise<string> {
  const folder = await newProject()
  fill(folder, {'source/first.md': essay('First', paper, snail), 'source/second.md': essay('Second', 'A beginning.')})
  await hexapla(folder, 'sync')
  const path = 'locales/zh-Hans/first.md'
  const open = `<!-- #p2\n${snail}\nmissing @${fingerprintOf(snail)} -->\n`
  fill(folder, {
    [path]: (contents(folder)[path] ?? '').replace(open, `<!-- #p2 @${fingerprintOf(snail)} -->\n${told}\n`)
  })
  fill(folder, {'source/first.md': essay('First', paper), 'source/second.md': essay('Second', 'A beginning.', now)})
  return folder
}

test('sync --across takes the translation along, unverified, and leaves no orphan', async () => {
  const folder = await withRemoval(snail)
  const {out} = await hexapla(folder, 'sync --across')
  expect(out).toContain('retired  p2  1.00  translations go to second#p2')
  expect(out).toContain('new    p2  1.00  translations of first#p2')
  const files = contents(folder)
  expect(files['locales/zh-Hans/second.md']).toContain(`<!-- #p2 unverified @${fingerprintOf(snail)} -->\n${told}\n`)
  expect(files['locales/zh-Hans/first.md']).not.toContain(told)
  expect((await hexapla(folder, 'sync --across')).out).toBe('Everything is up to date\n')
})

test('a paragraph that was edited on its way is stale, too', async () => {
  const now = snail.replace('snails', 'snails and hares')
  const folder = await withRemoval(now)
  const {out} = await hexapla(folder, 'sync --across --json')
  const [, second] = JSON.parse(out).essays.filter(({slug}: {slug: string}) => slug !== 'hello')
  expect(second.changes.at(-1)).toEqual({
    change: 'new',
    key: 'p2',
    fromKey: 'p2',
    fromEssay: 'first',
    similarity: 0.941,
    to: 3
  })
  expect(contents(folder)['locales/zh-Hans/second.md']).toContain(
    `- ${snail}\n+ ${now}\n~  → and hares\nstale=${fingerprintOf(snail)}~${fingerprintOf(told)} unverified @${fingerprintOf(now)} -->\n${told}\n`
  )
})

test('without --across the translation stays behind as an orphan', async () => {
  const folder = await withRemoval(snail)
  await hexapla(folder, 'sync')
  expect(contents(folder)['locales/zh-Hans/first.md']).toContain(`orphan @${fingerprintOf(snail)} -->\n${told}`)
  expect(contents(folder)['locales/zh-Hans/second.md']).not.toContain(told)
})

test('with --dry-run nothing is written', async () => {
  const folder = await withRemoval(snail)
  const before = contents(folder)
  await hexapla(folder, 'sync --across --dry-run')
  expect(contents(folder)).toEqual(before)
})
