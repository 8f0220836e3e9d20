import {mkdirSync, symlinkSync} from 'node:fs'
import {join} from 'node:path'
import {Ajv2020} from 'ajv/dist/2020.js'
import {describe, expect, test} from 'vitest'
import type {Locale} from '../../src/model/names.ts'
import {configSchema, readConfig} from '../../src/project/config.ts'
import {complaint, newFolder} from './folder.ts'

type Known = Parameters<typeof readConfig>[1]
const read = (config: unknown, checks?: Known) => readConfig(projectWith(JSON.stringify(config)), checks)
const objection = (text: string | Uint8Array, checks?: Known) => complaint(() => readConfig(projectWith(text), checks))

function projectWith(text: string | Uint8Array): string {
  return newFolder({'hexapla.config.json': text})
}

describe('settings', () => {
  test('a project without a configuration has every default', () => {
    const settings = readConfig(newFolder())
    expect(settings.locales.map(({locale, label}) => `${locale} ${label}`)).toEqual([
      'en English',
      'zh-Hans 简体',
      'zh-Hant 繁體'
    ])
    for (const {policy} of settings.locales) {
      expect(policy).toEqual({missing: 'fail', stale: 'notice', unverified: 'fail', require: 'translated'})
    }
    const {locales: _, ...others} = settings
    expect(others).toEqual({
      sourceLocale: 'en',
      site: {title: 'Essays'},
      translatable: [],
      checks: {},
      failOn: 'error',
      outputs: ['html', 'feeds', 'search', 'markdown', 'epub', 'json', 'i18next'],
      encoding: 'utf-8',
      epub: {bilingual: 'source', vertical: []},
      volumes: []
    })
    expect(read({})).toEqual(settings)
  })

  test('what is written takes the place of the defaults', () => {
    const settings = read({
      $schema: './schema/config.json',
      sourceLocale: 'zh-Hant',
      site: {
        title: 'Ferry',
        url: 'https://example.org/essays',
        publisher: 'Quay Press',
        logo: 'https://example.org/l.svg'
      },
      translatable: ['epigraph'],
      checks: {'content/numbers': 'off', 'typography/quotes': 'error'},
      failOn: 'warning',
      outputs: ['json', 'html'],
      encoding: 'GB18030'
    })
    expect(settings).toMatchObject({
      sourceLocale: 'zh-Hant',
      site: {
        title: 'Ferry',
        url: 'https://example.org/essays/',
        publisher: 'Quay Press',
        logo: {src: 'https://example.org/l.svg', alt: ''}
      },
      translatable: ['epigraph'],
      checks: {'content/numbers': {severity: 'off'}, 'typography/quotes': {severity: 'error'}},
      failOn: 'warning',
      outputs: ['html', 'json'],
      encoding: 'gb18030'
    })
  })

  test('a logo in the project is known with its description and its size', () => {
    const site = {logo: {src: 'marks/boat.svg', alt: 'A boat'}}
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 32"/>'
    const folder = newFolder({'hexapla.config.json': JSON.stringify({site}), 'source/marks/boat.svg': svg})
    expect(readConfig(folder).site.logo).toEqual({src: 'marks/boat.svg', alt: 'A boat', width: 48, height: 32})
  })

  test('locales keep their order, their labels and their own profiles', () => {
    const locales = {'zh-Hant': '正體', en: {}, fr: {label: 'Français', profile: {quotes: ['«', '»', '“', '”']}}}
    const [hant, en, fr] = read({locales}).locales
    expect([hant?.label, en?.label, fr?.label]).toEqual(['正體', 'English', 'Français'])
    expect(hant?.profile).toMatchObject({label: '正體', quotes: ['「', '」', '『', '』'], script: 'Hant'})
    expect(fr?.profile).toMatchObject({label: 'Français', quotes: ['«', '»', '“', '”'], script: 'Latin'})
  })

  test('the policy of one locale goes before that of all', () => {
    const policy = {missing: 'omit', stale: 'fallback', 'zh-Hans': {stale: 'keep-if-safe'}}
    const locales = {en: 'English', 'zh-Hans': '简体', 'zh-Hant': {policy: {require: 'final', missing: 'notice'}}}
    const found = new Map(read({policy, locales}).locales.map((row) => [row.locale as string, row.policy]))
    expect(found.get('en')).toEqual({missing: 'omit', stale: 'fallback', unverified: 'fail', require: 'translated'})
    expect(found.get('zh-Hans')).toMatchObject({missing: 'omit', stale: 'keep-if-safe'})
    expect(found.get('zh-Hant')).toMatchObject({missing: 'notice', stale: 'fallback', require: 'final'})
  })

  test('a byte order mark and Windows line ends are read, and columns do not count the mark', async () => {
    expect(readConfig(projectWith('\uFEFF{\r\n"failOn": "info"\r\n}\r\n')).failOn).toBe('info')
    expect(await objection('\uFEFF{"failon": "info"}')).toMatch(/^hexapla\.config\.json:1:2 /u)
  })

  test.each(['http://localhost:8080/', 'https://example.org/a/b/'])('`%s` can be the address of a site', (url) => {
    expect(read({site: {url}}).site.url).toBe(url)
  })

  test('settings are plain data that a worker can be given', () => {
    const settings = read({locales: {en: {policy: {}}, 'zh-Hans': '简体'}})
    expect(structuredClone(settings)).toEqual(settings)
    expect(settings.sourceLocale).toBe('en' as Locale)
  })
})

describe('what is not JSON', () => {
  test.each([
    ['{"failOn": "info",}', '1:19 Unexpected `}`, expected `"…":`'],
    ['{\n  // a comment\n}', '2:3 Unexpected `/`, expected `"…":`'],
    ["{'failOn': 1}", '1:2 Unexpected `\'`, expected `"…":`'],
    ['{"outputs": ["html" "json"]}', '1:21 Unexpected `"`, expected `,`, `]`'],
    ['{"failOn" "info"}', '1:11 Unexpected `"`, expected `:`'],
    ['{"failOn": info}', '1:12 Unexpected `info`, expected `"…"`, `{…}`, `[…]`, `true`, `false`'],
    ['{"failOn": "in\nfo"}', '1:12 Unexpected `"`, expected `"…"`, `{…}`, `[…]`, `true`, `false`'],
    ['{"a": 01}', '1:7 Unexpected `01`, expected `"…"`, `{…}`, `[…]`, `true`, `false`'],
    ['{"failOn": "info"', '1:18 Unexpected end of file, expected `,`, `}`'],
    ['', '1:1 Unexpected end of file, expected `{`'],
    ['{}\n{}', '2:1 Unexpected `{` after the end, expected nothing more'],
    ['sourceLocale: en', '1:1 Unexpected `sourceLocale`, expected `{`']
  ])('%j is refused with its place', async (text, expected) => {
    const [first, remedy] = (await objection(text)).split('\n')
    expect(first).toBe(`hexapla.config.json:${expected}`)
    expect(remedy).toContain('JSON has no comments')
  })

  test('a second key is refused where it stands, however it is spelt', async () => {
    expect(await objection('{\n  "failOn": "info",\n  "fail\\u004fn": "error"\n}')).toBe(
      'hexapla.config.json:3:3 Unexpected second `failOn`, expected each key once'
    )
  })

  test('nesting that would exhaust the stack is refused', async () => {
    expect(await objection('['.repeat(100_000))).toContain('expected at most 64 levels')
  })

  test('bytes that are no UTF-8 are refused with their place', async () => {
    const bytes = Buffer.concat([Buffer.from('{\n"site": {"title": "'), Buffer.from([0xb9, 0xc5]), Buffer.from('"}}')])
    expect(await objection(bytes)).toBe(
      'hexapla.config.json:2:20 Unexpected byte 0xb9, expected text in utf-8\nSave hexapla.config.json as UTF-8'
    )
  })
})

describe('what is no configuration', () => {
  test.each([
    [{sourceLocal: 'en'}, '1:2 Unexpected key `sourceLocal`, expected `sourceLocale`'],
    [{site: {titel: 'Ferry'}}, '1:10 Unexpected key `site.titel`, expected `site.title`'],
    [
      {site: {colour: 'red'}},
      '1:10 Unexpected key `site.colour`, expected `site.title`, `site.description`, `site.url`, `site.publisher`, `site.logo`, `site.icon`'
    ],
    [{locales: {en: {lable: 'E'}}}, '1:19 Unexpected key `locales.en.lable`, expected `locales.en.label`'],
    [
      {locales: {en: {profile: {quote: 1}}}},
      '1:30 Unexpected key `locales.en.profile.quote`, expected `locales.en.profile.quotes`'
    ],
    [{policy: {stael: 'fail'}}, '1:12 Unexpected key `policy.stael`, expected `policy.stale`'],
    [{policy: {'zh-Hens': {}}}, '1:12 Unexpected key `policy.zh-Hens`, expected `policy.zh-Hans`'],
    [{policy: {en: {mising: 'fail'}}}, '1:18 Unexpected key `policy.en.mising`, expected `policy.en.missing`'],
    [{__proto: 1}, '1:2 Unexpected key `__proto`, expected']
  ])('%j has an unknown key', async (config, expected) => {
    expect(await objection(JSON.stringify(config))).toContain(`hexapla.config.json:${expected}`)
  })

  test('a key `__proto__` is as unknown as any other', async () => {
    expect(await objection('{"__proto__": {"failOn": "info"}}')).toContain('Unexpected key `__proto__`')
    expect(await objection('{"locales": {"__proto__": "x"}}')).toContain('locales')
  })

  test.each([
    [[], '1:1 Unexpected `[]` as `hexapla.config.json`, expected `{…}`'],
    [{site: 'Ferry'}, '1:9 Unexpected `"Ferry"` as `site`, expected `{…}`'],
    [{site: {title: 7}}, '1:18 Unexpected `7` as `site.title`, expected `"…"`'],
    [{site: {title: ' '}}, '1:18 Unexpected `" "` as `site.title`, expected `"…"`'],
    [{failOn: 'never'}, '1:11 Unexpected `"never"` as `failOn`, expected `"error"`, `"warning"`, `"info"`'],
    [
      {checks: {'content/numbers': 'no'}},
      '1:30 Unexpected `"no"` as `checks.content/numbers`, expected `"error"`, `"warning"`, `"info"`, `"off"`, `{…}`'
    ],
    [{outputs: []}, '1:12 Unexpected `[]` as `outputs`, expected `["…"]`'],
    [{outputs: 'html'}, '1:12 Unexpected `"html"` as `outputs`, expected `["…"]`'],
    [
      {outputs: ['html', 'pdf']},
      '1:20 Unexpected `"pdf"` as `outputs.1`, expected `"html"`, `"feeds"`, `"search"`, `"markdown"`, `"epub"`, `"json"`, `"i18next"`'
    ],
    [
      {epub: {vertical: ['ja']}},
      '1:22 Unexpected `"ja"` as `epub.vertical.0`, expected `"en"`, `"zh-Hans"`, `"zh-Hant"`'
    ],
    [
      {epub: {bilingual: [['en', 'en']]}},
      '1:29 Unexpected `"en"` as `epub.bilingual.0.1`, expected `"zh-Hans"`, `"zh-Hant"`'
    ],
    [
      {volumes: [{slug: 'All Essays', title: 'All', essays: ['a']}]},
      '1:21 Unexpected `"All Essays"` as `volumes.0.slug`, expected `"on-trust"`'
    ],
    [
      {volumes: [{slug: 'all', title: 'All'}]},
      '1:13 Unexpected `{"slug":"all","title":"All"}` as `volumes.0`, expected `"essays": […]`, `"section": "…"`'
    ],
    [
      {volumes: [{slug: 'all', title: 'All', essays: ['a'], introduction: {en: 'no.md'}}]},
      '1:77 Unexpected `"no.md"` as `volumes.0.introduction.en`, expected `"books/foreword.md"`'
    ],
    [{translatable: [null]}, '1:18 Unexpected `null` as `translatable.0`, expected `"…"`'],
    [{locales: {en: 5}}, '1:18 Unexpected `5` as `locales.en`, expected `"…"`, `{…}`'],
    [
      {locales: {en: {profile: {quotes: ['“']}}}},
      '1:39 Unexpected `["“"]` as `locales.en.profile.quotes`, expected `["“","”","‘","’"]`'
    ],
    [
      {policy: {stale: 'ignore'}},
      '1:20 Unexpected `"ignore"` as `policy.stale`, expected `"fail"`, `"notice"`, `"keep-if-safe"`, `"fallback"`, `"omit"`'
    ],
    [{site: {logo: 'gone.svg'}}, '1:17 Unexpected `"gone.svg"` as `site.logo`, expected `source/…`, `https://…`'],
    [
      {site: {logo: {src: '../l.svg', alt: 'A boat'}}},
      '1:24 Unexpected `"../l.svg"` as `site.logo.src`, expected `source/…`, `https://…`'
    ],
    [{policy: {en: 'fail'}}, '1:17 Unexpected `"fail"` as `policy.en`, expected `{…}`'],
    [{encoding: 'utf-9'}, '1:13 Unexpected `"utf-9"` as `encoding`, expected `"utf-8"`, `"gb18030"`, `"big5"`']
  ])('%j has a wrong value', async (config, expected) => {
    expect(await objection(JSON.stringify(config))).toBe(`hexapla.config.json:${expected}`)
  })

  test('the first fault in the order of the file is reported', async () => {
    expect(await objection('{\n "outputs": [1],\n "failOn": "never"\n}')).toMatch(/^hexapla\.config\.json:2:14 /u)
    expect(await objection('{\n "failOn": "never",\n "outputs": [1]\n}')).toMatch(/^hexapla\.config\.json:2:12 /u)
  })

  test.each([
    'ftp://example.org/',
    'example.org',
    'https://a:b@example.org/',
    'https://example.org/?x',
    'https://e.org/#'
  ])('`%s` is no address of a site', async (url) => {
    expect(await objection(JSON.stringify({site: {url}}))).toBe(
      `hexapla.config.json:1:16 Unexpected \`"${url}"\` as \`site.url\`, expected \`"https://example.org/essays/"\``
    )
  })
})

describe('locales', () => {
  test.each([
    [{locales: {en: 'E', 'zh-hans': '简体'}}, '1:22 Unexpected key `locales.zh-hans`, expected `locales.zh-Hans`'],
    [{locales: {'../up': 'E'}}, '1:13 Unexpected key `locales.../up`, expected'],
    [{sourceLocale: 'EN'}, '1:17 Unexpected `"EN"` as `sourceLocale`, expected `"en"`, `"zh-Hans"`'],
    [{sourceLocale: 'zh-hant'}, '1:17 Unexpected `"zh-hant"` as `sourceLocale`, expected `"zh-Hant"`'],
    [{sourceLocale: 'fr'}, '1:17 Unexpected `"fr"` as `sourceLocale`, expected `"en"`, `"zh-Hans"`, `"zh-Hant"`'],
    [{locales: {'zh-Hans': '简体'}}, '1:12 Unexpected `{"zh-Hans":"简体"}` as `locales`, expected `{"en": …}`'],
    [{locales: {}}, '1:12 Unexpected `{}` as `locales`, expected `{"en": …}`']
  ])('%j is refused', async (config, expected) => {
    expect(await objection(JSON.stringify(config))).toContain(`hexapla.config.json:${expected}`)
  })

  test('a policy is not set in two places', async () => {
    const config = {policy: {en: {stale: 'fail'}}, locales: {en: {policy: {stale: 'omit'}}}}
    expect(await objection(JSON.stringify(config))).toBe(
      'hexapla.config.json:1:18 Unexpected second `stale` for `en`, expected it in `policy` or in `locales`, not in both'
    )
  })
})

describe('checks', () => {
  test.each(['missing', 'stale', 'unverified'])('alignment/%s follows from the policy', async (name) => {
    expect(await objection(`{"checks": {"alignment/${name}": "off"}}`)).toBe(
      `hexapla.config.json:1:13 Unexpected \`alignment/${name}\` in \`checks\`, expected its severity in \`policy\`\n` +
        `Write \`"policy": {"${name}": "fail"}\` for an error, \`"notice"\` for a warning`
    )
  })

  test('an option has the name and the type that its check gives it', async () => {
    const about = {en: 'How much', 'zh-Hans': '多少', 'zh-Hant': '多少'}
    const known = [{id: 'content/length', options: {factor: {default: 3, about}}}]
    const set = (options: object) => JSON.stringify({checks: {'content/length': {options}}})
    expect(await objection(set({factro: 3}), known)).toContain('expected `checks.content/length.options.factor`')
    expect(await objection(set({factor: '3'}), known)).toContain('expected `3`')
    expect(read({checks: {'content/length': {locales: {en: 'off'}, options: {factor: 4}}}}, known).checks).toEqual({
      'content/length': {locales: {en: 'off'}, options: {factor: 4}}
    })
  })

  test('an option of a locale, too', async () => {
    const about = {en: 'How much', 'zh-Hans': '多少', 'zh-Hant': '多少'}
    const known = [{id: 'content/length', options: {factor: {default: 3, about}}}]
    const set = (own: object) => ({checks: {'content/length': {locales: {en: own}}}})
    expect(await objection(JSON.stringify(set({options: {factro: 3}})), known)).toContain(
      'expected `checks.content/length.locales.en.options.factor`'
    )
    expect(read(set({severity: 'error', options: {factor: 4}}), known).checks).toEqual(
      set({severity: 'error', options: {factor: 4}}).checks
    )
  })

  test('what cannot be read is always an error', async () => {
    expect(await objection('{"checks": {"alignment/unreadable": "off"}}')).toContain(
      'hexapla.config.json:1:13 Unexpected `alignment/unreadable` in `checks`'
    )
  })

  test('an id that is no id, or no check at all, is refused', async () => {
    expect(await objection('{"checks": {"numbers": "off"}}')).toContain('Unexpected key `checks.numbers`')
    expect(
      await objection('{"checks": {"content/number": "off"}}', [{id: 'content/numbers'}, {id: 'markup/code'}])
    ).toBe('hexapla.config.json:1:13 Unexpected key `checks.content/number`, expected `checks.content/numbers`')
    expect(read({checks: {'markup/code': 'off'}}, [{id: 'markup/code'}]).checks).toEqual({
      'markup/code': {severity: 'off'}
    })
  })
})

describe('the file', () => {
  test('a folder in its place is refused', async () => {
    const root = newFolder()
    mkdirSync(join(root, 'hexapla.config.json'))
    expect(await complaint(() => readConfig(root))).toContain(
      'Unexpected folder `hexapla.config.json`, expected a file'
    )
  })

  test('a link out of the project is refused', async () => {
    const root = newFolder()
    symlinkSync(join(newFolder({'c.json': '{}'}), 'c.json'), join(root, 'hexapla.config.json'))
    expect(await complaint(() => readConfig(root))).toContain('is a link to a place outside the project')
  })
})

describe('the JSON Schema', () => {
  const validate = new Ajv2020({strict: false, validateFormats: false}).compile(configSchema())

  test.each([
    {},
    {$schema: 'x', sourceLocale: 'en', locales: {en: 'English', 'zh-Hans': {label: '简体', policy: {stale: 'omit'}}}},
    {policy: {missing: 'fail', 'zh-Hans': {stale: 'notice'}}, checks: {'content/numbers': 'off'}, outputs: ['html']}
  ])('accepts %j, as the program does', (config) => {
    expect(validate(config)).toBe(true)
    expect(() => read(config)).not.toThrow()
  })

  test.each([{sourceLocal: 'en'}, {failOn: 'never'}, {locales: {EN: 'x'}}, {policy: {stael: 'fail'}}, {outputs: []}])(
    'refuses %j, as the program does',
    async (config) => {
      expect(validate(config)).toBe(false)
      expect(await objection(JSON.stringify(config))).not.toBe('nothing to object')
    }
  )
})

describe('the glossary', () => {
  const csv = 'en,zh-Hans\nletter,信\n'

  test('is that in locales/ unless the configuration names another', () => {
    const forms = (files: Record<string, string>) => readConfig(newFolder(files)).glossary?.map(({forms}) => forms.en)
    expect(forms({'locales/glossary.csv': csv})).toEqual([['letter']])
    expect(forms({'terms/house.csv': csv, 'hexapla.config.json': '{"glossary": "terms/house.csv"}'})).toEqual([
      ['letter']
    ])
    expect(forms({'hexapla.config.json': '{}'})).toBeUndefined()
  })

  test('that is named and not there is an error, and so is one that lies outside', async () => {
    expect(await objection('{"glossary": "terms.csv"}')).toContain('hexapla.config.json:1:14 Unexpected `"terms.csv"`')
    expect(await objection('{"glossary": "../terms.csv"}')).toContain('expected one inside the project')
  })

  test('with a fault is refused with line and column', async () => {
    const root = newFolder({'locales/glossary.csv': 'en,note\nletter,"open'})
    expect(await complaint(() => readConfig(root))).toContain('locales/glossary.csv:2:8 Unexpected end of file')
  })
})
