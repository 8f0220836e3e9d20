import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {repair} from '../../src/align/repair/index.ts'
import type {Repair} from '../../src/align/repair/types.ts'
import {type EssayFiles, sync} from '../../src/align/sync.ts'
import {InputError} from '../../src/model/message.ts'
import type {Locale, Slug} from '../../src/model/names.ts'
import {parseSegmentFile, parseWithDuplicates, printSegmentFile} from '../../src/segments/codec.ts'
import {fingerprintOf} from '../../src/segments/fingerprint.ts'
import {split} from '../../src/segments/split.ts'
import {sourceOf} from './histories.ts'

/** An essay in English with two translations, as texts. */
interface Trio {
  readonly source: string
  readonly ledger?: string
  readonly hans: string
  readonly hant: string
}

const paths = {ledger: 'locales/en/a.md', hans: 'locales/zh-Hans/a.md', hant: 'locales/zh-Hant/a.md'}

function filesOf({source, ledger, hans, hant}: Trio, parse: typeof parseSegmentFile): EssayFiles {
  const target = (locale: string, path: string, text: string) => ({
    locale: locale as Locale,
    path,
    ...(text === '' ? {} : {file: parse(text, path)}),
    committed: []
  })
  return {
    essay: split({slug: 'a' as Slug, file: 'source/a.md', text: source, translatable: []}),
    sourceLocale: 'en' as Locale,
    ledgerFile: paths.ledger,
    ...(ledger === undefined ? {} : {ledger: parse(ledger, paths.ledger)}),
    targets: [target('zh-Hans', paths.hans, hans), target('zh-Hant', paths.hant, hant)]
  }
}

function written(source: string, files: EssayFiles): Required<Trio> {
  const {ledger, targets} = sync(files)
  const [hans = '', hant = ''] = targets.map(({file}) => printSegmentFile(file))
  return {source, ledger: printSegmentFile(ledger), hans, hant}
}

const synced = (trio: Trio) => written(trio.source, filesOf(trio, parseSegmentFile))

/** What `sync --repair` makes of files, and what it says. */
function mended(trio: Trio): Required<Trio> & {readonly said: string[]} {
  const {files, repairs} = repair(filesOf(trio, parseWithDuplicates))
  return {...written(trio.source, files), said: repairs.map(told)}
}

const told = ({repair, key, to, file}: Repair) =>
  [repair, key, ...(to === undefined ? [] : [to]), file.split('/')[1]].join(' ')

const [one, two, three] = [
  'A margin is where a reader answers the page.',
  'Monks drew snails there, and nobody knows why they fought with knights.',
  'Printers made margins narrow because paper was dear.'
] as const
const at = (text: string) => `@${fingerprintOf(text)}`

/** Put texts below all markers that wait for one. */
function translated(trio: Trio): Required<Trio> {
  let count = 0
  const fill = (text: string, word: string) =>
    text.replace(/(missing @\w+ -->\n)/gu, (marker) => `${marker}${word}${++count}。\n\n`)
  return synced({...trio, hans: fill(trio.hans, '简'), hant: fill(trio.hant, '繁')})
}

const settled = () => translated(synced({source: sourceOf(one, two, three), hans: '', hant: ''}))
const entry = (text: string, key: string) =>
  text.split(/^(?=<!-- #)/mu).find((part) => part.startsWith(`<!-- #${key} `) || part.startsWith(`<!-- #${key}\n`)) ??
  ''
const without = (text: string, key: string) => text.replace(entry(text, key), '')

describe('a key that stands twice', () => {
  test('as a copy goes', () => {
    const trio = settled()
    const {said, ...after} = mended({...trio, hans: trio.hans.replace(entry(trio.hans, 'p2'), (part) => part + part)})
    expect(after).toEqual(trio)
    expect(said).toEqual(['copy p2 zh-Hans'])
  })

  test('for two paragraphs that two branches inserted gets a key for the second, alike in all locales', () => {
    const trio = settled()
    const [x, y] = ['Snails are slow.', 'Knights are proud, and carry iron.']
    const left = translated(synced({...trio, source: sourceOf(one, x, two, three)}))
    const right = translated(synced({...trio, source: sourceOf(one, y, two, three)}))
    const both = (a: string, b: string) =>
      a.replace(entry(a, 'p1a'), (part) => part + entry(b, 'p1a').replace(/(.)\d。/u, '$1右。'))
    const merged = {
      source: sourceOf(one, x, y, two, three),
      ledger: both(left.ledger, right.ledger),
      hans: both(left.hans, right.hans),
      hant: both(left.hant, right.hant)
    }
    expect(() => synced(merged)).toThrow('Unexpected second segment `#p1a`')
    const after = mended(merged)
    expect(after.said).toEqual(['rekeyed p1a p1b en', 'rekeyed p1a p1b zh-Hans', 'rekeyed p1a p1b zh-Hant'])
    expect(after.ledger.match(/^<!-- #p\w+/gmu)).toEqual(['p1', 'p1a', 'p1b', 'p2', 'p3'].map((key) => `<!-- #${key}`))
    expect(entry(after.hans, 'p1b')).toContain(`<!-- #p1b ${at(y)} -->\n简右。`)
    expect(entry(after.hant, 'p1b')).toContain(`<!-- #p1b ${at(y)} -->\n繁右。`)
    expect(entry(after.hans, 'p1a')).toBe(entry(left.hans, 'p1a'))
  })

  test('for two texts of one source keeps the first as unverified and the second as an orphan, whose key is never given', () => {
    const trio = settled()
    const twice = entry(trio.hans, 'p2') + entry(trio.hans, 'p2').replace(/简\d。/u, '另一种译法。')
    const after = mended({...trio, hans: trio.hans.replace(entry(trio.hans, 'p2'), twice)})
    expect(after.said).toEqual(['orphaned p2 p4 zh-Hans', 'doubted p2 zh-Hans', 'retired p4 en'])
    expect(entry(after.hans, 'p2')).toMatch(/^<!-- #p2 unverified @\w+ -->\n简3。/u)
    expect(entry(after.hans, 'p4')).toBe(`<!-- #p4\n${two}\norphan ${at(two)} -->\n另一种译法。\n`)
    expect(after.ledger).toContain('retired:\n  - p4\n')
    const longer = synced({
      ...after,
      source: `${after.source}\nAn entirely different closing thought about ink and thumbs.\n`
    })
    expect(longer.ledger).toContain('<!-- #p5 ')
  })

  test('with a text typed below `missing` does not trust it', () => {
    const trio = synced({source: sourceOf(one, two), hans: '', hant: ''})
    const typed = trio.hans.replace(entry(trio.hans, 'p1'), (part) => `${part.trim()}\n页边。\n\n${part}`)
    const after = mended({...trio, hans: typed})
    expect(entry(after.hans, 'p1')).toBe(`<!-- #p1 unverified ${at(one)} -->\n页边。\n\n`)
  })

  test('as title keeps both texts', () => {
    const trio = settled()
    const twice = entry(trio.hans, 'title') + entry(trio.hans, 'title').replace(/简\d。/u, '论页边')
    const after = mended({...trio, hans: trio.hans.replace(entry(trio.hans, 'title'), twice)})
    expect(entry(after.hans, 'title')).toContain('unverified')
    expect(after.hans).toContain('论页边')
  })
})

describe('a ledger', () => {
  test('that is gone is rebuilt, keys and all, and keys that are gone stay so', () => {
    const trio = settled()
    const shorter = synced({...trio, source: sourceOf(one, three)})
    const {ledger, ...rest} = shorter
    const {said, ...after} = mended(rest)
    expect(after).toEqual(shorter)
    expect(ledger).toContain('retired:\n  - p2\n')
    expect(said).toContain('retired p2 en')
  })

  test('that was edited is restored; the edit stays as a remark, and what followed the old text is not current', () => {
    const trio = settled()
    const edited = {...trio, ledger: trio.ledger.replace('answers', 'contradicts')}
    expect(() => synced(edited)).toThrow('Unexpected edit of `#p1`')
    const {said, ...after} = mended(edited)
    expect(said).toEqual(['restored p1 en'])
    expect(after.ledger).toBe(trio.ledger)
    expect(entry(after.hans, 'p1')).toBe(
      `<!-- #p1\n# ${one.replace('answers', 'contradicts')}\n${at(one)} -->\n简2。\n\n`
    )
    expect(after.hant).toBe(trio.hant)
  })

  test('that was edited as the essay was needs no remark', () => {
    const trio = settled()
    const now = one.replace('answers', 'contradicts')
    const edited = {...trio, source: sourceOf(now, two, three), ledger: trio.ledger.replace(one, now)}
    const after = mended(edited)
    expect(after.hans).not.toContain('# ')
    expect(entry(after.hans, 'p1')).toContain(`stale=${fingerprintOf(one)}~`)
  })

  test('that lacks a key gets it back from the locales', () => {
    const trio = settled()
    const {said, ...after} = mended({...trio, ledger: without(trio.ledger, 'p2')})
    expect(said).toEqual(['remembered p2 en'])
    expect(after).toEqual(trio)
  })

  test('that gave a lost key a second name gets the texts back under it, unverified', () => {
    const trio = settled()
    const renamed = synced({...trio, ledger: without(trio.ledger, 'p2')})
    expect(renamed.ledger).toContain('<!-- #p1a ')
    const {said, ...after} = mended(renamed)
    expect(said).toEqual(['moved p2 p1a zh-Hans', 'moved p2 p1a zh-Hant'])
    expect(entry(after.hans, 'p1a')).toMatch(/^<!-- #p1a unverified @\w+ -->\n简3。/u)
    expect(entry(after.hans, 'p2')).toBe('')
  })

  test('in which a key is both in use and retired', () => {
    const trio = settled()
    const retired = {...trio, ledger: trio.ledger.replace('source: en\n', 'source: en\nretired:\n  - p2\n')}
    expect(mended(retired)).toEqual({...trio, said: ['revived p2 en']})
    const orphaned = {...retired, hant: `${without(trio.hant, 'p2')}\n<!-- #p2 orphan @0a1b2c3d -->\n旧文。\n`}
    const {said, ...after} = mended(orphaned)
    expect(said).toEqual(['rekeyed p2 p4 en', 'rekeyed p2 p4 zh-Hans'])
    expect(entry(after.hans, 'p4')).toMatch(/^<!-- #p4 @\w+ -->\n简3。/u)
    expect(entry(after.hant, 'p2')).toContain('旧文。')
  })
})

test('sound files stay as they are', () => {
  const trio = settled()
  expect(mended(trio)).toEqual({...trio, said: []})
  const short = synced({...trio, source: sourceOf(one, three)})
  expect(mended(short)).toEqual({...short, said: []})
})

test('whatever was broken, no word is lost, each key stands once, nothing becomes current, and it comes to rest', () => {
  const damage = fc.record({
    file: fc.constantFrom('ledger' as const, 'hans' as const, 'hant' as const),
    act: fc.constantFrom('copy', 'copy with other text', 'drop', 'rename', 'swap', 'edit', 'unstamp', 'other source'),
    at: fc.nat(4),
    to: fc.nat(5),
    word: fc.nat(999)
  })
  const change = fc.constantFrom(
    sourceOf(one, two, three),
    sourceOf(two, one),
    sourceOf(one, `${two} Still.`, three, 'Ink.')
  )
  const start = settled()
  let broken = 0
  fc.assert(
    fc.property(change, fc.array(damage, {minLength: 1, maxLength: 4}), fc.boolean(), (source, damages, gone) => {
      const files = {...start, source}
      for (const {file, act, at, to, word} of damages) {
        const parts = files[file].split(/^(?=<!-- #)/mu)
        const index = 1 + (at % Math.max(1, parts.length - 1))
        const part = parts[index] ?? ''
        if (part === '') continue
        const own = part.replace(/(-->\n)[\s\S]*$/u, `$1词${word}词。\n\n`)
        if (act === 'copy') parts.push(part)
        else if (act === 'copy with other text') parts.splice(to, 0, ...(to === 0 ? [] : [own]))
        else if (act === 'drop' && file === 'ledger') parts.splice(index, 1)
        else if (act === 'rename') parts[index] = part.replace(/#\w+/u, `#p${to}`)
        else if (act === 'swap') parts.push(...parts.splice(index, 1))
        else if (act === 'edit') parts[index] = own
        else if (act === 'unstamp') parts[index] = part.replace(/ @\w{8}/u, '')
        else if (act === 'other source')
          parts[index] = part.replace(/@\w{8}/u, at % 2 ? '@0a1b2c3d' : `@${fingerprintOf(one)}`)
        files[file] = parts.join('').replace(/([^\n])\n?(?=<!-- #)/gu, '$1\n\n')
      }
      const {ledger, ...rest} = files
      const trio = gone ? rest : files
      let after: ReturnType<typeof mended>
      try {
        after = mended(trio)
      } catch (error) {
        if (error instanceof InputError) throw new Error(`refused: ${error.message} ${JSON.stringify(error.place)}`)
        throw error
      }
      broken++
      const texts = (text: string) => text.match(/[简繁]\d+。|词\d+词。/gu) ?? []
      const all = `${after.ledger}${after.hans}${after.hant}`
      for (const word of [...texts(gone ? '' : ledger), ...texts(files.hans), ...texts(files.hant)])
        expect(all).toContain(word)
      for (const file of ['ledger', 'hans', 'hant'] as const) {
        const keys = after[file].match(/^<!-- #\S+/gmu) ?? []
        expect(new Set(keys).size).toBe(keys.length)
        // What looks current looked so before, for the same source.
        for (const [, stamp, text] of file === 'ledger'
          ? []
          : after[file].matchAll(/^<!-- #\S+ (@\w{8}) -->\n(.+)$/gmu)) {
          expect(files[file]).toMatch(new RegExp(`^(?:<!-- #\\S+ )?${stamp} -->\\n${text}$`, 'mu'))
        }
      }
      const {said: _, ...files2} = after
      expect(synced(files2)).toEqual(files2)
      // A segment whose key nobody could place may become an orphan when its source is gone, the next time.
      const {said: more, ...again} = mended(files2)
      expect(more.filter((row) => !/^(?:remembered|moved) /u.test(row))).toEqual([])
      expect(mended(again)).toEqual({...again, said: []})
    }),
    {numRuns: 150}
  )
  expect(broken).toBeGreaterThan(100)
})
