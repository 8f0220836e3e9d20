import {afterEach, beforeEach, describe, expect, test, vi} from 'vitest'
import {fs} from 'zx'
import {clientModule, clients} from '../../scripts/compile/client.ts'
import {counted, missingFrom} from '../../src/exchange/pack/client/counts.ts'
import {openDraft} from '../../src/exchange/pack/client/draft.ts'
import {readPack} from '../../src/exchange/pack/read.ts'
import {type Pack, printPack} from '../../src/exchange/pack/shape.ts'
import {writePack} from '../../src/exchange/pack/write.ts'
import type {WorkUnit} from '../../src/model/exchange.ts'
import type {Key} from '../../src/model/names.ts'
import {bytes, unit, work} from './work.ts'

const offered = [
  unit('He *never* came to [the port](/port), see `log`.[^sum]', '', {key: 'p1' as Key}),
  unit('Nine boats.', '九艘船。', {key: 'p2' as Key, state: 'stale'}),
  unit('</script><b>', '完了。', {key: 'p3' as Key, state: 'reviewed'})
]

function packOf(units: readonly WorkUnit[] = offered): Pack {
  return JSON.parse(/id="pack">([\s\S]*?)<\/script/u.exec(writePack(work(units)))?.[1] ?? '')
}

/** What comes back when somebody typed, as the page saves it. */
function sentBack(change: (pack: Pack) => Pack['units']) {
  const page = writePack(work(offered))
  const data = /id="pack">([\s\S]*?)<\/script/u.exec(page)?.[1] ?? ''
  const pack = packOf()
  return readPack(bytes(page.replace(data, () => `\n${printPack({...pack, units: change(pack)})}\n`)), 'a.html')[0]
    ?.units
}

describe('a pack that comes back', () => {
  test('says done for what was typed, and where the translator says so', () => {
    const typed = sentBack(({units}) =>
      units.map((one) => ({...one, target: `${one.target}船`, done: one.key !== 'p2'}))
    )
    expect(typed?.map(({key, target, state}) => [key, target, state])).toEqual([
      ['p1', '船', 'translated'],
      ['p2', '九艘船。船', 'unverified'],
      ['p3', '完了。船', 'translated']
    ])
  })

  test('leaves states alone where nothing was done, and confirms a stale text that was ticked', () => {
    expect(sentBack(({units}) => units)?.map(({state}) => state)).toEqual(['missing', 'stale', 'reviewed'])
    const ticked = sentBack(({units}) => units.map((one) => ({...one, done: true})))
    expect(ticked?.map(({state}) => state)).toEqual(['translated', 'translated', 'reviewed'])
  })

  test('knows the line of each segment', () => {
    const lines = writePack(work(offered)).split('\n')
    const units = readPack(bytes(writePack(work(offered))), 'a.html')[0]?.units ?? []
    for (const {line, key} of units) expect(lines[line - 1]).toContain(`"key":"${key}"`)
  })

  test.each([
    ['no pack', '<p>hello</p>'],
    ['cut off', writePack(work(offered)).slice(0, -9000)],
    ['of another form', '<script id="pack">{"hexapla": 2}</script>'],
    ['no JSON', '<script id="pack">{]</script>']
  ])('that is %s is refused', (_, text) => {
    expect(() => readPack(bytes(text), 'a.html')).toThrow(/without work in it/u)
  })
})

test('what an essay says cannot become a part of the page', () => {
  const page = writePack(work([unit('</script><script>alert(1)</script>', '<!--')]))
  expect(page.match(/<script/gu)).toHaveLength(2)
  expect(page).not.toContain('<!--')
})

test('the page tells what a translation still lacks, and how far the work is', () => {
  const {units} = packOf()
  const [first] = units
  expect(first && missingFrom(first)).toEqual(['](/port)', '`log`', '[^sum]'])
  expect(first && missingFrom({...first, target: '見`log`，[港](/port)'})).toEqual(['[^sum]'])
  expect(counted(units, {from: 'en'})).toEqual({done: 1, all: 3, words: 0, allWords: 9, characters: 7})
})

describe('what the browser keeps', () => {
  const kept = new Map<string, string>()
  beforeEach(() => {
    kept.clear()
    vi.stubGlobal('localStorage', {
      getItem: (name: string) => kept.get(name) ?? null,
      setItem: (name: string, text: string) => kept.set(name, text)
    })
  })
  afterEach(() => {
    vi.unstubAllGlobals()
  })

  test('comes back when the page is opened again', () => {
    const pack = packOf()
    openDraft(pack).keep(pack.units.map((one) => (one.key === 'p1' ? {...one, target: '他', done: true} : one)))
    const {units, isRestored} = openDraft(pack)
    expect(isRestored).toBe(true)
    expect(units.map(({target}) => target)).toEqual(['他', '九艘船。', '完了。'])
  })

  test('gives way to a text that the file has since', () => {
    const pack = packOf()
    openDraft(pack).keep(pack.units.map((one) => ({...one, target: '舊'})))
    const later = {...pack, units: pack.units.map((one) => ({...one, target: '新'}))}
    expect(openDraft(later)).toMatchObject({isRestored: false, units: later.units})
  })

  test('is nothing where the browser keeps nothing', () => {
    vi.stubGlobal('localStorage', undefined)
    const draft = openDraft(packOf())
    draft.keep([])
    expect(draft.isRestored).toBe(false)
  })
})

test('the program is the one that its sources make (`npm run client-scripts` writes it)', async () => {
  expect(await clientModule(clients.pack)).toBe(fs.readFileSync(clients.pack.module, 'utf8'))
})
