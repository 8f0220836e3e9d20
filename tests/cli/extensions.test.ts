import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import type {OwnCheck} from '../../src/index.ts'
import {contents, fill, newFolder} from '../project/folder.ts'
import {checked} from './repository.ts'
import {hexapla, newProject} from './shell.ts'

const example = join(import.meta.dirname, '../../examples/own-checks')
const hans = 'locales/zh-Hans/the-lamp.md'

/** A copy of the example in this repository. */
function exampleProject(): string {
  const files = readdirSync(example, {recursive: true, withFileTypes: true}).filter((entry) => entry.isFile())
  const paths = files.map(({parentPath, name}) => join(parentPath, name))
  return newFolder(Object.fromEntries(paths.map((path) => [path.slice(example.length + 1), readFileSync(path)])))
}

function replace(folder: string, file: string, from: string, to: string): void {
  fill(folder, {[file]: (contents(folder)[file] ?? '').replace(from, to)})
}

/** The sample project with one module, as JavaScript. */
async function projectWith(module: string, name = './house.mjs', file = 'house.mjs'): Promise<string> {
  const folder = await newProject()
  fill(folder, {[file]: module, 'hexapla.config.json': JSON.stringify({extensions: [name]})})
  return folder
}

/** A sound check but for what is given, as a module; it finds the first letter of every text. */
function moduleOf(changes: string): string {
  return `export const checks = [{id: 'house/first', scope: 'text', severity: 'warning', promise: 'No text.',
    messages: {first: 'Unexpected first'}, *run({text, kind}) { yield {message: 'first', length: 1} }, ${changes}}]`
}

describe('the example', () => {
  test('finds what it says, with the options of the project, and builds nothing', async () => {
    const folder = exampleProject()
    const found = ['house/full-name zh-Hans #p2', 'house/address zh-Hans #p2']
    expect(await checked(folder, '')).toMatchObject({code: 1, found})
    expect((await hexapla(folder, 'build')).code).toBe(1)
    const {out} = await hexapla(folder, 'check --lang zh-Hant')
    // What the module does not say in a language is in the one that it says it in.
    expect(out).toContain('Unexpected `你`, expected `您`')
  })

  test('is repaired, waived, excepted and weighed like any other', async () => {
    const folder = exampleProject()
    replace(folder, hans, '#p2 @', '#p2 allow="house/address: spoken to a friend" @')
    expect((await checked(folder, '')).found).toEqual(['house/full-name zh-Hans #p2'])
    replace(folder, hans, '若你', '若您')
    expect((await checked(folder, '')).found).toContain('alignment/unused-waiver zh-Hans #p2')
    replace(folder, hans, 'allow="house/address: spoken to a friend" ', '')
    replace(folder, hans, '若您', '若你')
    expect((await hexapla(folder, 'check --fix')).err).toContain(`repaired 1  ${hans}`)
    expect((await checked(folder, '')).found).toEqual(['house/full-name zh-Hans #p2'])
    const exception = {check: 'house/full-name', essay: 'the-lamp', reason: 'Known here', until: '2999-12-31'}
    fill(folder, {'hexapla.exceptions.json': JSON.stringify({exceptions: [exception]})})
    expect((await checked(folder, '')).found).toEqual([])
    replace(folder, 'hexapla.config.json', '"house/full-name": {', '"house/full-name": {"severity": "error", ')
    fill(folder, {'hexapla.exceptions.json': '{"exceptions": []}'})
    expect(await checked(folder, '')).toMatchObject({code: 1, found: ['house/full-name zh-Hans #p2']})
  })

  test('is in the manual, and its options are known', async () => {
    const folder = exampleProject()
    const {out} = await hexapla(folder, 'explain house/full-name')
    expect(out).toContain('Persons, as `译名 Original Name`')
    expect((await hexapla(folder, 'explain')).out).toMatch(/^house\/address\b/mu)
    expect((await hexapla(folder, 'explain house/adress')).err).toContain('hexapla explain house/address')
    replace(folder, 'hexapla.config.json', '"names": [', '"nmaes": [')
    const {code, err} = await hexapla(folder, 'check')
    expect({code, err}).toMatchObject({code: 2, err: expect.stringContaining('checks.house/full-name.options.names')})
  })
})

describe('a module that is not sound', () => {
  test.each<[string, string, string]>([
    ['is not there', '', 'Unexpected extension `./house.mjs`, expected a module that is there'],
    ['throws', 'throw new Error("no lamp oil")', '`./house.mjs` (Error: no lamp oil)'],
    [
      'exports under another name',
      'export const check = []',
      '`check` of the extension `./house.mjs`, expected `checks`'
    ],
    ['exports nothing', 'export {}', 'exports nothing, expected `checks`'],
    [
      'exports no list',
      'export const checks = {}',
      '`checks` in the extension `./house.mjs`, expected a list of checks'
    ],
    ['has a check that cannot run', moduleOf('run: 1'), '`house/first: run` in the extension'],
    ['has a mistyped field', moduleOf('serverity: 1'), '`house/first: serverity` in the extension'],
    ['has an id that is none', moduleOf("id: 'first'"), 'expected `family/name` in lower-case letters and hyphens'],
    ['has a family of Hexapla', moduleOf("id: 'content/first'"), 'a family of your own, such as `house/first`'],
    ['has a check twice', `${moduleOf('')}; checks.push(checks[0])`, 'Unexpected second check `house/first`']
  ])('%s: it is named with its place in the configuration, in one message', async (_, module, message) => {
    const folder = await projectWith(module, './house.mjs', module === '' ? 'other.mjs' : 'house.mjs')
    const {code, out, err} = await hexapla(folder, 'check')
    expect({code, out}).toEqual({code: 2, out: ''})
    expect(err).toContain(message)
    expect(err).toMatch(/^hexapla\.config\.json:1:16/mu)
    expect(err).not.toMatch(/^\s+at /mu)
    // Who does not check has no use for it, and does not run it.
    expect((await hexapla(folder, 'status')).code).toBe(0)
  })

  test('a check that throws fails by itself, where it stood; the others go on', async () => {
    const failing = moduleOf("*run({text}) { if (text.includes('逐段翻译')) throw new TypeError('no such lamp') }")
    const folder = await projectWith(failing)
    const {code, out} = await hexapla(folder, 'check')
    expect(code).toBe(1)
    expect(out).toMatch(
      /^locales\/zh-Hans\/hello\.md:\d+:1 {2}#li6\n {2}error {5}Unexpected failure of `house\/first` \(TypeError: no such lamp\), expected reports {2}alignment\/failed-check$/mu
    )
    expect((await checked(folder, '--locale zh-Hant')).found).toEqual([])
    // Neither a waiver nor a baseline nor the configuration makes it sound.
    const file = 'locales/zh-Hans/hello.md'
    fill(folder, {
      [file]: (contents(folder)[file] ?? '').replace('#li6 @', '#li6 allow="alignment/failed-check: mine" @')
    })
    await hexapla(folder, 'check --update-baseline')
    expect(await checked(folder, '--baseline')).toMatchObject({code: 1, found: ['alignment/failed-check zh-Hans #li6']})
  })

  test.each<[string, string]>([
    ["*run() { yield {message: 'second'} }", 'the message `second`, which is not among its `messages`'],
    ["*run() { yield {message: 'first', offset: -1} }", '`offset` and `length` are not whole numbers from 0'],
    ['run() { return 7 }', 'is not iterable'],
    ["scope: 'essay', *run() { yield {message: 'first'} }", 'reported without the `place` it concerns'],
    ["scope: 'project', *run({segments}) { segments.nobody.here }", 'TypeError'],
    ["scope: 'alignment', async *run() { yield 1 }", 'is not iterable']
  ])('a check that reports what is no report fails by itself: %s', async (run, message) => {
    const {code, out} = await hexapla(await projectWith(moduleOf(run)), 'check')
    expect(code).toBe(1)
    expect(out).toContain('alignment/failed-check')
    expect(out).toContain(message)
  })
})

describe('where modules come from', () => {
  const manifest = (more: object) => JSON.stringify({name: 'house-rules', type: 'module', ...more})

  test.each<[string, Readonly<Record<string, string>>, string]>([
    [
      'a package that only imports',
      {
        'node_modules/house-rules/package.json': manifest({exports: {'.': {import: './a.js'}}}),
        'node_modules/house-rules/a.js': moduleOf('')
      },
      'house-rules'
    ],
    [
      'a package with a main file',
      {
        'node_modules/house-rules/package.json': manifest({main: 'a.js'}),
        'node_modules/house-rules/a.js': moduleOf('')
      },
      'house-rules'
    ],
    [
      'one object by default',
      {
        'rules.mjs': moduleOf('').replace('export const checks =', 'const checks =').concat('\nexport default {checks}')
      },
      './rules.mjs'
    ],
    ['CommonJS', {'rules.cjs': moduleOf('').replace('export const checks', 'exports.checks')}, './rules.cjs']
  ])('%s', async (_, files, name) => {
    const folder = await newProject()
    fill(folder, {...files, 'hexapla.config.json': JSON.stringify({extensions: [name]})})
    const {found} = await checked(folder, 'hello --locale zh-Hans')
    expect(new Set(found)).toContain('house/first zh-Hans #p1')
  })
})

test('types allow what a module writes', () => {
  const check: OwnCheck = {
    id: 'house/first',
    scope: 'pair',
    severity: 'info',
    promise: {'zh-Hant': '一句話'},
    messages: {first: 'Unexpected first'},
    *run({source, target}, {most}) {
      if (target.text.length > source.text.length + Number(most)) yield {message: 'first', repair: ''}
    },
    options: {most: {default: 3, about: 'How many'}}
  }
  expect(check.scope).toBe('pair')
})

describe('a theme', () => {
  const theme = (templates: string) => `export const theme = {${templates}}`

  test('replaces one template of the pages that a build makes', async () => {
    const folder = await projectWith(theme('home: ({page}) => ({markup: "<h1>Our " + page.site.title + "</h1>"})'))
    expect((await hexapla(folder, 'build --only html --allow-missing')).code).toBe(0)
    expect(contents(folder)['dist/en/index.html']).toContain('<h1>Our Essays</h1>')
    expect(contents(folder)['dist/en/index.html']).toContain('class="switcher"')
  })

  test.each([
    ['artcle: () => ""', 'Unexpected `theme.artcle`', 'expected `theme.article`'],
    ['article: "<p>"', 'Unexpected `theme.article`', 'expected `(view) => …`']
  ])('with %s stops a build before anything is written', async (templates, ...said) => {
    const folder = await projectWith(theme(templates))
    const {code, err} = await hexapla(folder, 'build --only html --allow-missing')
    expect(code).toBe(2)
    for (const words of said) expect(err).toContain(words)
    expect(Object.keys(contents(folder)).filter((file) => file.startsWith('dist'))).toEqual([])
  })
})
