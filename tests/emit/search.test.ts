import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {clientModule, clients} from '../../scripts/compile/client.ts'
import {openIndex, type Piece} from '../../src/emit/search/client/lookup.ts'
import {search} from '../../src/emit/search/index.ts'
import type {Artifact, Kept} from '../../src/model/edition.ts'
import {edition, entryOf, essayOf, settings} from './editions.ts'
import {lamps} from './lamps.ts'

const ferry = {
  source:
    '---\ntitle: The rope ferry\ndate: 2024-04-01\n---\n\nThe ferry crosses at noon; the keeper naps.\n\n## Ropes\n\nA rope lasts a year.\n',
  hans: {title: '缆绳渡船', p1: '渡船正午过河，守船人打盹。', h2: '## 缆绳', p3: '一根缆绳能用一年。'},
  hant: {title: '纜繩渡船', p1: '渡船正午過河，守船人打盹。', h2: '## 纜繩', p3: '一根纜繩能用一年。'}
}
const recalled = '---\ntitle: Recalled\nstatus: withdrawn\n---\n\nNobody reads of lamps here.\n'

const essays = [
  essayOf([lamps.en, lamps.hans, lamps.hant]),
  essayOf([
    edition({slug: 'rope-ferry', source: ferry.source}),
    edition({slug: 'rope-ferry', source: ferry.source, locale: 'zh-Hans', translations: ferry.hans}),
    edition({slug: 'rope-ferry', source: ferry.source, locale: 'zh-Hant', translations: ferry.hant})
  ]),
  essayOf([edition({slug: 'recalled', source: recalled})])
]

function files(order = essays): Map<string, string> {
  const made = order.flatMap((essay) => essay.editions.flatMap((one) => [...search.emit(one, essay)]))
  const kept = made.filter((one): one is Kept => 'keptFor' in one)
  const entries = order.map(({editions}) => entryOf(editions))
  const all = [...made, ...(search.emitSite?.(entries, settings, kept) ?? [])]
  const artifacts = all.filter((one): one is Artifact => 'path' in one && 'content' in one)
  return new Map(artifacts.map(({path, content}) => [path, String(content)]))
}

const release = files()

/** Search a locale with the program of the page, over the very files of the release. */
async function find(locale: string, query: string, asked: string[] = []): Promise<string[]> {
  const found = await indexOf(locale, asked)(query)
  const shown = await Promise.all(found.slugs.map((slug) => found.show(slug)))
  return shown.map(({title, excerpt, key}) => `${marked(title)} #${key} ${marked(excerpt)}`)
}

function indexOf(locale: string, asked: string[] = []) {
  return openIndex(async (path) => {
    asked.push(path)
    const text = release.get(join('search', locale, path))
    if (text === undefined) throw new Error(`No file ${path}`)
    return JSON.parse(text)
  })
}

const marked = (pieces: readonly Piece[]) => pieces.map(({text, hit}) => (hit ? `[${text}]` : text)).join('')

describe('a reader finds', () => {
  test('English words, whatever their case, and by their beginnings', async () => {
    expect(await find('en', 'FERRY noon')).toEqual([
      'The rope [ferry] #p1 The [ferry] crosses at [noon]; the keeper naps.'
    ])
    expect(await find('en', 'cross')).toEqual(['The rope ferry #p1 The ferry [crosses] at noon; the keeper naps.'])
    expect(await find('en', 'ferrys')).toHaveLength(1)
  })

  test('the essay whose title has the word before the one that only mentions it', async () => {
    expect((await find('en', 'keeper')).map((line) => line.split(' #')[0])).toEqual([
      'The [Keeper] of Small Lamps',
      'The rope ferry'
    ])
  })

  test.each([
    ['zh-Hans', '缆绳'],
    ['zh-Hans', '纜繩']
  ])('Simplified text in %s by %s, in either script', async (locale, query) => {
    expect(await find(locale, query)).toEqual(['[缆绳]渡船 #h2 [缆绳]'])
  })

  test.each([
    ['zh-Hant', '纜繩'],
    ['zh-Hant', '缆绳']
  ])('Traditional text in %s by %s, in either script', async (locale, query) => {
    expect(await find(locale, query)).toEqual(['[纜繩]渡船 #h2 [纜繩]'])
  })

  test('a single character, and a phrase across words', async () => {
    expect(await find('zh-Hans', '绳')).toEqual(['缆[绳]渡船 #h2 缆[绳]'])
    expect(await find('zh-Hant', '正午过河')).toEqual(['纜繩渡船 #p1 渡船[正午過河]，守船人打盹。'])
  })

  test('what has most of a query where nothing has all of it, and nothing where nothing has half', async () => {
    expect(await find('en', 'rope ferry elephants')).toHaveLength(1)
    expect(await find('en', 'elephants giraffes rope')).toEqual([])
    expect(await find('en', 'constructor')).toEqual([])
    expect(await find('zh-Hans', '。，')).toEqual([])
  })

  test('no essay that was withdrawn', async () => {
    expect(await find('en', 'recalled')).toEqual([])
    expect([...release.keys()].filter((path) => path.includes('recalled'))).toEqual([])
  })
})

test('a query loads the files with its terms and the texts that are shown, each once', async () => {
  const asked: string[] = []
  const search = indexOf('zh-Hant', asked)
  await (await search('纜繩')).show('rope-ferry' as never)
  await (await search('纜繩')).show('rope-ferry' as never)
  expect(asked.map((path) => path.replace(/[0-9a-f]{8}/u, '…'))).toEqual([
    'index.json',
    '../variants-….json',
    'terms-0-….json',
    'rope-ferry.json'
  ])
})

test('what could not be loaded is asked for again', async () => {
  let fails = true
  const search = openIndex(async (path) => {
    if (fails) throw new Error('offline')
    return JSON.parse(release.get(join('search/en', path)) ?? '')
  })
  await expect(search('ferry')).rejects.toThrow('offline')
  fails = false
  expect((await search('ferry')).slugs).toEqual(['rope-ferry'])
})

test('the order in which essays come does not show in the index', () => {
  expect(files([...essays].reverse())).toEqual(release)
})

test('the program is the one that its sources make (`npm run client-scripts` writes it)', async () => {
  const kept = readFileSync(join(import.meta.dirname, '../../src/emit/search/client-script.ts'), 'utf8')
  expect(await clientModule(clients.search)).toBe(kept)
})
