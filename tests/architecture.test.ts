import {readdirSync, readFileSync} from 'node:fs'
import {dirname, join, relative, resolve} from 'node:path'
import {describe, expect, test} from 'vitest'

/** Rooms from the ground up; a file may import from its own room and from rooms further down. */
const storeys: readonly (readonly string[])[] = [
  ['model'],
  ['locale', 'markdown', 'report'],
  ['segments'],
  ['align', 'emit', 'exchange', 'intake', 'memory'],
  ['checks'],
  ['project'],
  ['pipeline'],
  ['cli', 'index.ts']
]

/** Between rooms of one storey only these look at each other, in this direction. */
const neighbours = new Set([
  'markdown → locale',
  'report → locale',
  'segments → markdown',
  'exchange → memory',
  'intake → exchange',
  'memory → align'
])

const src = resolve(import.meta.dirname, '../src')
const files = readdirSync(src, {recursive: true, encoding: 'utf8'})
  .filter((name) => name.endsWith('.ts'))
  .map((name) => ({name: name.replaceAll('\\', '/'), text: readFileSync(join(src, name), 'utf8')}))

const importsOf = (text: string): string[] =>
  [...text.matchAll(/(?:^|\n)\s*(?:import|export)\b[^'"]*?from '([^']+)'|import\('([^']+)'\)|^import '([^']+)'/gu)].map(
    ([, from, lazily, bare]) => from ?? lazily ?? bare ?? ''
  )

const roomOf = (name: string) => name.split('/')[0] ?? ''
const storeyOf = (room: string) => storeys.findIndex((rooms) => rooms.includes(room))

function mayImport(from: string, to: string): boolean {
  return from === to || storeyOf(to) < storeyOf(from) || neighbours.has(`${from} → ${to}`)
}

describe('the house', () => {
  test('every room has its storey', () => {
    expect([...new Set(files.map(({name}) => roomOf(name)))].filter((room) => storeyOf(room) < 0)).toEqual([])
  })

  test('imports point down only', () => {
    const wrong = files.flatMap(({name, text}) =>
      importsOf(text)
        .filter((specifier) => specifier.startsWith('.'))
        .map((specifier) => relative(src, resolve(src, dirname(name), specifier)).replaceAll('\\', '/'))
        .filter((target) => !mayImport(roomOf(name), roomOf(target)))
        .map((target) => `${name} imports ${target}`)
    )
    expect(wrong).toEqual([])
  })

  test('checks never import each other', () => {
    const families = files.filter(({name}) =>
      /^checks\/(?:alignment|markup|content|script|typography|characters|publication)\//u.test(name)
    )
    const wrong = families.flatMap(({name, text}) =>
      importsOf(text)
        .filter(
          (specifier) =>
            specifier.startsWith('./') ||
            /^\.\.\/(?:alignment|markup|content|script|typography|characters|publication)\//u.test(specifier)
        )
        .map((specifier) => `${name} imports ${specifier}`)
    )
    expect(wrong).toEqual([])
  })

  test.each([
    ['node:fs', /^(?:node:fs|node:fs\/promises|node:child_process|write-file-atomic)$/u, ['project']],
    [
      'unified and its plugins',
      /^(?:unified|gray-matter|remark|rehype|mdast-util|hast-util|micromark)/u,
      ['markdown', 'intake']
    ]
  ])('only one room imports %s', (_, pattern, rooms) => {
    const wrong = files
      .filter(({name}) => !rooms.includes(roomOf(name)))
      .flatMap(({name, text}) =>
        importsOf(text)
          .filter((specifier) => pattern.test(specifier))
          .map((specifier) => `${name} imports ${specifier}`)
      )
    expect(wrong).toEqual([])
  })

  test('zod is imported as a namespace, so that the program starts without every language of its messages', () => {
    const whole = files.filter(({text}) => /import (?:type )?\{[^}]*\} from 'zod'/u.test(text)).map(({name}) => name)
    expect(whole).toEqual([])
  })

  test('only one file imports gray-matter', () => {
    const found = files.filter(({text}) => importsOf(text).includes('gray-matter')).map(({name}) => name)
    expect(found).toEqual(['markdown/front-matter.ts'])
  })

  test('only the command line prints or exits', () => {
    const wrong = files
      .filter(({name}) => roomOf(name) !== 'cli')
      .filter(({text}) => /\bconsole\.|process\.(?:exit|exitCode|stdout|stderr|argv|env)\b/u.test(text))
    expect(wrong.map(({name}) => name)).toEqual([])
  })

  test('the middle knows no clock, no chance and no locale of the machine', () => {
    const pure = ['model', 'locale', 'markdown', 'segments', 'align', 'emit', 'exchange', 'intake', 'checks', 'report']
    const wrong = files
      .filter(({name}) => pure.includes(roomOf(name)))
      .filter(({text}) => /\bDate\.now\(|new Date\(\)|Math\.random\(|\.toLocale\w+\(\)|Intl\.\w+\(\)/u.test(text))
    expect(wrong.map(({name}) => name)).toEqual([])
  })
})
