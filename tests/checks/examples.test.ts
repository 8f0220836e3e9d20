import {readdirSync} from 'node:fs'
import {describe, expect, test} from 'vitest'
import {checks} from '../../src/checks/index.ts'
import {findingOf} from '../../src/checks/input.ts'
import {runChecks} from '../../src/checks/run.ts'
import type {AlignmentExample, Check, PairExample} from '../../src/model/check.ts'
import {InputError, say, type Words} from '../../src/model/message.ts'
import type {Alignment} from '../../src/model/pair.ts'
import {alignment, entriesOf, pairAlignment, slug} from './examples.ts'

/** What a check says about an example, in English. */
function reportsOf(check: Check, example: PairExample | AlignmentExample): string[] {
  if (check.scope === 'pair') return said(check, pairAlignment(example as PairExample))
  if (check.scope === 'alignment') return said(check, alignment(example as AlignmentExample))
  try {
    entriesOf(example as AlignmentExample)
    return []
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    const finding = findingOf(error, slug)
    return finding.check === check.id ? [say(finding.message, 'en')] : []
  }
}

function said({id}: Check, given: Alignment): string[] {
  const findings = [...runChecks(given, slug, {checks: {}})].filter(({check}) => check === id)
  return findings.map(({message}) => say(message, 'en'))
}

describe.each(checks.map((check) => ({check, id: check.id})))('$id', ({check}) => {
  const examples: readonly (PairExample | AlignmentExample)[] = check.examples

  test.each(examples.map((example) => ({example, source: example.source, target: example.target})))(
    '$source → $target',
    ({example}) => {
      expect(reportsOf(check, example)).toEqual(example.reports ?? [])
    }
  )

  const sentences = [...Object.values(check.messages), ...Object.values(check.notes ?? {}), check.promise, check.reason]

  test('says the same in all languages', () => {
    for (const words of sentences) {
      const [en, ...others] = Object.values(words).map(holes)
      for (const other of others) expect(other, words.en).toEqual(en)
      for (const text of Object.values(words)) expect(text.trim()).not.toBe('')
    }
  })

  test('words its messages as all checks do', () => {
    for (const {en} of Object.values(check.messages)) expect(en).toMatch(/^Unexpected .*, expected .*[^.]$/u)
    for (const name of Object.keys(check.notes ?? {})) expect(Object.keys(check.messages)).toContain(name)
  })

  if (examples.length === 0) return

  test('shows what it lets pass and every message it has', () => {
    expect(examples.some(({reports}) => reports === undefined)).toBe(true)
    const reports = examples.flatMap((example) => example.reports ?? [])
    for (const {en} of Object.values(check.messages)) {
      const pattern = new RegExp(
        `^${en
          .split(/\{\{\w+\}\}/u)
          .map(literally)
          .join('.*')}$`,
        'u'
      )
      expect(
        reports.some((report) => pattern.test(report)),
        en
      ).toBe(true)
    }
  })
})

describe('the registry', () => {
  test('has every check once, and each under the path of its file', () => {
    const root = new URL('../../src/checks/', import.meta.url)
    const families = readdirSync(root, {withFileTypes: true}).filter(
      (entry) => entry.isDirectory() && entry.name !== 'values'
    )
    const files = families.flatMap(({name}) =>
      readdirSync(new URL(`${name}/`, root)).map((file) => `${name}/${file.replace(/\.ts$/u, '')}`)
    )
    expect(checks.map(({id}) => id).toSorted()).toEqual(files.toSorted())
  })
})

function holes(text: Words[keyof Words]): string[] {
  return [...text.matchAll(/\{\{\w+\}\}/gu)].map(([hole]) => hole).toSorted()
}

function literally(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/gu, '\\$&')
}
