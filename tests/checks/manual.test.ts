import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {checks} from '../../src/checks/index.ts'
import {findCheck, manualIndex, manualOf, manualPages} from '../../src/checks/manual.ts'
import {visible} from '../../src/checks/visible.ts'
import {markdown} from '../../src/markdown/processor.ts'
import type {Check} from '../../src/model/check.ts'

const languages = ['en', 'zh-Hans', 'zh-Hant'] as const

describe.each(languages)('the manual in %s', (language) => {
  test('lists every check with its promise', () => {
    const index = manualIndex(language)
    for (const {id, promise} of checks) expect(index).toContain(`- \`${id}\`: ${promise[language]}\n`)
  })

  test.each(checks.map((check) => [check.id, check] as const))('has a page for %s', (id, check) => {
    const page = manualOf(check, language)
    expect(page.startsWith(`# ${id}\n\n${check.promise[language]}\n`)).toBe(true)
    for (const words of Object.values(check.messages)) expect(page).toContain(`- ${words[language]}\n`)
    for (const {reports = []} of check.examples)
      for (const report of reports) expect(page).toContain(`> ${visible(report)}`)
    expect(page).not.toMatch(/undefined|\[object/u)
  })
})

test('examples stand in code blocks, whatever marks they have', () => {
  for (const check of checks) {
    const tree = markdown.parse(manualOf(check, 'en'))
    const blocks = tree.children.flatMap((node) => (node.type === 'code' ? node.value : []))
    for (const example of check.examples) {
      const texts =
        'text' in example
          ? [example.text]
          : 'pairs' in example
            ? example.pairs.flat()
            : 'essay' in example
              ? [example.essay, example.translation ?? '']
              : [example.source, example.target]
      for (const text of texts)
        expect(
          blocks.some((block) => block.includes(visible(text))),
          text
        ).toBe(true)
    }
  }
})

test('the pages in docs/checks are those of today; `npm run manual` writes them', () => {
  const root = join(import.meta.dirname, '../../docs/checks')
  const files = readdirSync(root, {recursive: true, encoding: 'utf8'})
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith('.md'))
  const pages = manualPages('en')
  expect(files.toSorted()).toEqual([...pages.keys()].toSorted())
  for (const [name, text] of pages) expect(readFileSync(join(root, name), 'utf8'), name).toBe(text)
})

test('characters that nobody sees are named on the pages', () => {
  const page = manualOf(findCheck('characters/bidi') ?? expect.unreachable(), 'en')
  expect(page).toContain('Send it to ⟨U+202E⟩gnp.eno⟨U+202C⟩ today.')
})

test('a message that weighs less than its check is told apart', () => {
  const page = manualOf(findCheck('script/wrong-script') ?? expect.unreachable(), 'en')
  const [, hints = ''] = page.split('Each of these is a hint:')
  expect(hints.slice(0, 100)).toContain('expected `{{expected}}` in this script')
})

test('an example with a fence of its own gets a longer one', () => {
  const source = '```js\n1\n```'
  const [check = expect.unreachable()] = checks.filter(({scope}) => scope === 'pair')
  const page = manualOf({...check, examples: [{source, target: 'x'}]} as Check, 'en')
  const blocks = markdown.parse(page).children.flatMap((node) => (node.type === 'code' ? node.value : []))
  expect(blocks).toContain(source)
})

test('a page tells how to silence its check', () => {
  const page = (id: string) => manualOf(findCheck(id) ?? expect.unreachable(id), 'en')
  expect(page('content/numbers')).toContain('<!-- #p4 allow="content/numbers: the reason" @0a1b2c3d -->')
  expect(page('content/numbers')).toContain('{"checks":{"content/numbers":"off"}}')
  expect(page('alignment/missing')).toContain('`policy`')
  expect(page('alignment/missing')).not.toContain('allow=')
  expect(page('alignment/unreadable')).toContain('cannot be silenced')
})

test('nobody finds a check that does not exist', () => {
  expect(findCheck('content/nubmers')).toBeUndefined()
})
