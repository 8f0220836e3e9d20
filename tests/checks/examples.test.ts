import {readdirSync} from 'node:fs'
import {describe, expect, test} from 'vitest'
import {runEssayChecks} from '../../src/checks/essay.ts'
import {checks} from '../../src/checks/index.ts'
import {findingOf} from '../../src/checks/input.ts'
import {runProjectChecks} from '../../src/checks/project.ts'
import {repairLines} from '../../src/checks/repair.ts'
import {runChecks, runSourceChecks} from '../../src/checks/run.ts'
import {readGlossary} from '../../src/memory/glossary.ts'
import type {AlignmentExample, Check, PairExample, ProjectExample, TextExample} from '../../src/model/check.ts'
import type {EssayExample} from '../../src/model/essay-facts.ts'
import type {Finding} from '../../src/model/finding.ts'
import {InputError, say, type Words} from '../../src/model/message.ts'
import type {Alignment} from '../../src/model/pair.ts'
import {alignment, entriesOf, essayFacts, pairAlignment, projectFacts, slug, textSource} from './examples.ts'

type Example = Check['examples'][number]

/** What a check finds in an example. */
function findingsOf(check: Check, example: Example): readonly Finding[] {
  if (check.scope === 'pair') return inPair(check, example as PairExample)
  if (check.scope === 'alignment') return found(check, alignment(example as AlignmentExample))
  if (check.scope === 'text') {
    const {options} = example as TextExample
    const set = options ? {checks: {[check.id]: {options}}} : settings
    return [...runSourceChecks(textSource(example as TextExample), set, [check])]
  }
  if (check.scope === 'project')
    return [...runProjectChecks(projectFacts(example as ProjectExample), settings, [check])]
  if (check.scope === 'essay') {
    const {options = {}} = example as EssayExample
    return [...runEssayChecks(essayFacts(example as EssayExample), {checks: {[check.id]: {options}}}, [check])]
  }
  try {
    entriesOf(example as AlignmentExample)
    const all = [...runChecks(alignment(example as AlignmentExample), slug, settings)]
    return all.filter((finding) => finding.check === check.id)
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    return [findingOf(error, slug)].filter((finding) => finding.check === check.id)
  }
}

/** Every check is on, also those that look only on request. */
const settings = {checks: Object.fromEntries(checks.map(({id, severity}) => [id, {severity}]))}

function inPair(check: Check, example: PairExample): readonly Finding[] {
  const given = pairAlignment(example)
  const glossary = readGlossary(example.glossary ?? '', 'locales/glossary.csv', [given.sourceLocale, given.locale])
  return [...runChecks(given, slug, {...settings, glossary}, [check])]
}

function found(check: Check, given: Alignment): Finding[] {
  return [...runChecks(given, slug, settings, [check])]
}

function textOf(example: Example): string {
  if ('text' in example) return example.text
  if ('essay' in example) return `${example.slug ?? ''} ${example.essay} → ${example.translation ?? ''}`
  return 'pairs' in example
    ? example.pairs.map((pair) => pair.join(' → ')).join(' | ')
    : `${example.source} → ${example.target}`
}

describe.each(checks.map((check) => ({check, id: check.id})))('$id', ({check}) => {
  const examples: readonly Example[] = check.examples

  test.each(examples.map((example) => ({example, text: textOf(example)})))('$text', ({example}) => {
    const findings = findingsOf(check, example)
    expect(findings.map(({message}) => say(message, 'en'))).toEqual(example.reports ?? [])
    if (!('target' in example) && !('text' in example)) return
    const text = 'text' in example ? example.text : example.target
    const repaired = 'repaired' in example && example.repaired !== undefined ? example.repaired : text
    // Texts of examples begin on a line of their own, so that line and column are those in the text.
    const first = 'text' in example ? 1 : 8
    expect(repairLines(text, findings, first)).toBe(repaired)
    if (repaired !== text) expect(findingsOf(check, withText(example, repaired)).some(({repair}) => repair)).toBe(false)
  })

  const options = Object.values(check.options ?? {}).map(({about}) => about)
  const sentences = [
    ...Object.values(check.messages),
    ...Object.values(check.notes ?? {}),
    ...options,
    check.promise,
    check.reason
  ]

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

const families = ['alignment', 'markup', 'content', 'script', 'typography', 'characters', 'publication']

describe('the registry', () => {
  test('has every check once, and each under the path of its file', () => {
    const root = new URL('../../src/checks/', import.meta.url)
    const folders = readdirSync(root, {withFileTypes: true}).filter(
      (entry) => entry.isDirectory() && families.includes(entry.name)
    )
    const files = folders.flatMap(({name}) =>
      readdirSync(new URL(`${name}/`, root)).map((file) => `${name}/${file.replace(/\.ts$/u, '')}`)
    )
    expect(checks.map(({id}) => id).toSorted()).toEqual(files.toSorted())
  })
})

function withText(example: Example, text: string): Example {
  return 'text' in example ? {...example, text} : ({...example, target: text} as Example)
}

function holes(text: Words[keyof Words]): string[] {
  return [...text.matchAll(/\{\{\w+\}\}/gu)].map(([hole]) => hole).toSorted()
}

function literally(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/gu, '\\$&')
}
