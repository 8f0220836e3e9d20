import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {type Derivation, deriveLocale} from '../../../src/align/derive/index.ts'
import {correctedTerms} from '../../../src/align/derive/term.ts'
import {mergeTexts} from '../../../src/align/derive/three-way.ts'
import {mergeFiles} from '../../../src/align/merge/file.ts'
import {type Synced, sync} from '../../../src/align/sync.ts'
import {convert} from '../../../src/locale/conversion/convert.ts'
import {profileOf} from '../../../src/locale/profiles.ts'
import type {Locale, Slug} from '../../../src/model/names.ts'
import {parseSegmentFile, printSegmentFile} from '../../../src/segments/codec.ts'
import {split} from '../../../src/segments/split.ts'

const [hans, hant] = ['zh-Hans', 'zh-Hant'] as [Locale, Locale]
const quotes = [profileOf(hans).quotes, profileOf(hant).quotes] as const
const conversion = {to: 'Hant', region: 'TW', house: {}, terms: [], quotes} as const
const always: Derivation = {locale: hant, from: hans, conversion, require: 'translated', fill: true, follow: true}
const essay = split({
  slug: 'on-maps' as Slug,
  file: 'source/on-maps.md',
  text: '---\ntitle: On maps\n---\n\nA map leaves things out.\n',
  translatable: []
})
const place = {sourceLocale: 'en' as Locale, context: essay.context}

/** What `sync` makes of the two segment files; the paragraph's text in Simplified is given, that in Traditional is found. */
function run(simplified: string, traditional?: string, derivation: Derivation = always): Synced {
  const fresh = sync({essay, sourceLocale: place.sourceLocale, ledgerFile: 'locales/en/on-maps.md', targets: []})
  const stamp = fresh.segments.find(({key}) => key === 'p1')?.fingerprint
  const file = (locale: Locale, text: string | undefined) => {
    const path = `locales/${locale}/on-maps.md`
    return {locale, path, ...(text === undefined ? {} : {file: parseSegmentFile(text, path)})}
  }
  const head = `---\nessay: on-maps\nlocale: zh-Hans\nsource: en\ntranslators: [林]\n---\n\n`
  const targets = [file(hans, `${head}<!-- #p1 @${stamp} -->\n${simplified}\n`), file(hant, traditional)]
  const synced = sync({essay, sourceLocale: place.sourceLocale, ledgerFile: 'locales/en/on-maps.md', targets})
  return deriveLocale(synced, derivation, place)
}

const printed = (synced: Synced) => {
  const file = synced.targets.find(({locale}) => locale === hant)?.file
  if (!file) throw new Error('No file in zh-Hant')
  return printSegmentFile(file)
}
const paragraph = (text: string) => text.slice(text.indexOf('<!-- #p1')).trim()
const edit = (file: string, from: string, to: string) => {
  const at = file.lastIndexOf(from)
  if (at < 0) throw new Error(`No ${from}`)
  return file.slice(0, at) + to + file.slice(at + from.length)
}

describe('a derived locale', () => {
  const first = printed(run('地图说：“后面的里程不算。”'))

  test('is filled by conversion, with the quotation marks of the locale', () => {
    expect(paragraph(first)).toMatch(
      /^<!-- #p1 via=zh-Hans\/[0-9a-f]{8}~[0-9a-f]{8} @[0-9a-f]{8} -->\n地圖說：「後面的里程不算。」$/u
    )
    expect(printed(run('地图说：“后面的里程不算。”', first))).toBe(first)
  })

  test('follows silently where nobody touched it', () => {
    const now = printed(run('地图写：“后面的里程不算。”', first))
    expect(paragraph(now)).toMatch(/地圖寫：「後面的里程不算。」$/u)
    expect(now).not.toContain('unverified')
  })

  test('takes a person’s edit along and has it looked at', () => {
    const edited = printed(run('地图说：“后面的里程不算。”', edit(first, '里程', '路程')))
    expect(edited).toContain('= 地圖說：「後面的里程不算。」')
    expect(edited).not.toContain('unverified')
    const now = printed(run('地图写：“后面的里程不算。”', edited))
    expect(paragraph(now)).toMatch(
      /= 地圖寫：「後面的里程不算。」\nunverified via=[^\n]+\n地圖寫：「後面的路程不算。」$/u
    )
    expect(printed(run('地图写：“后面的里程不算。”', now))).toBe(now)
  })

  test('keeps the person’s text where both changed the same place, and where nobody knows what the edit started from', () => {
    const edited = printed(run('地图说：“后面的里程不算。”', edit(first, '里程', '路程')))
    const conflict = printed(run('地图说：“后面的距离不算。”', edited))
    expect(paragraph(conflict)).toMatch(
      /= 地圖說：「後面的距離不算。」\nunverified [^\n]+\n地圖說：「後面的路程不算。」$/u
    )
    const unknown = printed(run('地图写：“后面的里程不算。”', edit(first, '里程', '路程')))
    expect(paragraph(unknown)).toMatch(/\nunverified [^\n]+\n地圖說：「後面的路程不算。」$/u)
  })

  test('ends an approval in a doubt when the text becomes another', () => {
    const made = /~([0-9a-f]{8}) @/u.exec(paragraph(first))?.[1]
    const approved = first.replace('#p1 via', `#p1 reviewed=${made} by=lin via`)
    expect(printed(run('地图说：“后面的里程不算。”', approved))).toBe(approved)
    const now = printed(run('地图写：“后面的里程不算。”', approved))
    expect(paragraph(now)).toMatch(/^<!-- #p1 unverified via=/u)
    expect(printed(run('地图写：“后面的里程不算。”', now))).toBe(now)
  })

  test('is not made of a text that is unverified', () => {
    const doubtful = run('地图说。', undefined, {...always, require: 'reviewed'})
    expect(paragraph(printed(doubtful))).toContain('missing')
  })

  test('law: what a person typed survives, whatever happens to the Simplified', () => {
    const typed = fc.string({unit: fc.constantFrom('甲', '乙', '丙', '丁', '。'), minLength: 1, maxLength: 4})
    const edits = fc.array(fc.record({at: fc.nat(12), cut: fc.nat(3), typed}), {minLength: 1, maxLength: 3})
    const origin = '地图上没有的路还是路'
    const apply = (text: string, list: readonly {at: number; cut: number; typed: string}[]) =>
      list.reduce((now, {at, cut, typed}) => now.slice(0, at) + typed + now.slice(at + cut), text)
    const made = printed(run(origin))
    const base = paragraph(made).split('\n').at(-1) ?? ''
    fc.assert(
      fc.property(edits, edits, fc.boolean(), (mine, theirs, between) => {
        const hand = apply(base, mine)
        const written = made.replace(base, hand)
        const known = between ? printed(run(origin, written)) : written
        const now = printed(run(apply(origin, theirs).replace(/[甲乙丙丁]/gu, '戊'), known))
        const text = paragraph(now).split('\n').at(-1) ?? ''
        for (const character of '甲乙丙丁') {
          expect(text.split(character).length).toBeGreaterThanOrEqual(hand.split(character).length)
        }
      }),
      {numRuns: 60}
    )
  })
})

test('two edits of one text meet, unless they touch the same place', () => {
  expect(mergeTexts('一二三四五', '一二甲三四五', '一二三四')).toBe('一二甲三四')
  expect(mergeTexts('一二三', '一甲三', '一乙三')).toBeUndefined()
})

describe('the merge driver', () => {
  const base = printed(run('地图说的是后面。'))
  const merge = (ours: string, theirs: string) => {
    const path = 'locales/zh-Hant/on-maps.md'
    const read = (text: string) => parseSegmentFile(text, path)
    return mergeFiles({base: read(base), ours: read(ours), theirs: read(theirs)})
  }
  const again = printed(run('地图写的是后面。', base))
  const edited = edit(base, '後面', '背後')

  test.each([
    ['ours', again, edited],
    ['theirs', edited, again]
  ])('a person’s edit stands against a new conversion, with what it started from: not %s', (_, ours, theirs) => {
    const {text, conflicts} = merge(ours, theirs)
    expect(conflicts).toBe(0)
    expect(paragraph(text)).toMatch(/= 地圖說的是後面。\nvia=[^\n]+\n地圖說的是背後。$/u)
    expect(paragraph(printed(run('地图写的是后面。', text)))).toMatch(/unverified [^\n]+\n地圖寫的是背後。$/u)
  })

  test('keeps what an edit started from when one side noted it', () => {
    const noted = printed(run('地图说的是后面。', edited))
    expect(merge(edited, noted).text).toContain('= 地圖說的是後面。')
    expect(merge(noted, edited).text).toContain('= 地圖說的是後面。')
  })

  test('two conversions are no conflict', () => {
    const other = printed(run('地图写了的是后面。', base))
    expect(merge(again, other)).toMatchObject({conflicts: 0})
    expect(paragraph(printed(run('地图读的是后面。', merge(again, other).text)))).toMatch(/地圖讀的是後面。$/u)
  })

  test('two persons’ edits are one', () => {
    expect(merge(edited, edit(base, '後面', '後頭')).conflicts).toBe(1)
  })
})

describe('a correction as a term', () => {
  const toHant = (text: string) => convert(text, conversion)
  const terms = (origin: string, text: string) =>
    correctedTerms({origin, base: toHant(origin), text}, toHant).map(({from, to}) => `${from} → ${to}`)

  test.each([
    ['网络上的地图', '網路上的地圖', ['网络 → 網路']],
    ['他在交谈。', '他在談話。', ['交谈 → 談話']],
    ['触球后他走了', '觸球後他走了', ['球后 → 球後']],
    ['他说的话。', '他說的話，她沒聽見。', []]
  ])('%s, corrected to %s', (origin, text, found) => {
    expect(terms(origin, text)).toEqual(found)
  })
})
