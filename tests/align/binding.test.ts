import {describe, expect, test} from 'vitest'
import {bind, bound, committedTexts} from '../../src/align/binding.ts'
import type {Entry} from '../../src/model/segment-file.ts'
import {parseSegmentFile} from '../../src/segments/codec.ts'
import {fingerprintOf} from '../../src/segments/fingerprint.ts'
import {printMarker} from '../../src/segments/marker.ts'

const letter = '来了一封信。\n没有人拆开。'
const mended = '来了一封信。\n没有人把它拆开。'

function entryOf(marker: string, text: string): Entry {
  const head = '---\nessay: on-margins\nlocale: zh-Hans\nsource: en\n---\n\n'
  const [entry] = parseSegmentFile(`${head}${marker}\n${text}\n`, '').entries
  if (!entry) throw new Error('a file with an entry')
  return entry
}

const named = (text: string) => `<!-- #p1 text=${fingerprintOf(text)} @0a1b2c3d -->`
const bare = '<!-- #p1 @0a1b2c3d -->'
const doubtful = '<!-- #p1 unverified @0a1b2c3d -->'
const inCommit = (marker: string, text: string) => committedTexts([entryOf(marker, text)])

describe('a text of several lines and its marker', () => {
  test('are bound where they were typed since the last commit', () => {
    expect(printMarker(bind(entryOf(bare, letter), []))).toBe(named(letter))
  })

  test('are bound outside version control', () => {
    expect(printMarker(bind(entryOf(bare, letter), undefined))).toBe(named(letter))
  })

  test('are bound anew where a person mended what the last commit had bound', () => {
    expect(printMarker(bind(entryOf(named(letter), mended), inCommit(named(letter), letter)))).toBe(named(mended))
  })

  test('are bound where a person confirmed the text that was stale in the last commit', () => {
    const stale = `<!-- #p1 stale=c0ffee12~${fingerprintOf(letter)} @0a1b2c3d -->`
    expect(printMarker(bind(entryOf(bare, letter), inCommit(stale, letter)))).toBe(named(letter))
  })

  test('stay as they are where they agree, whoever committed them', () => {
    const entry = entryOf(named(letter), letter)
    expect(bind(entry, inCommit(named(letter), letter))).toBe(entry)
  })

  test('are in doubt where they were committed without being bound', () => {
    expect(printMarker(bind(entryOf(bare, letter), inCommit(bare, letter)))).toBe(doubtful)
  })

  test('are in doubt where a commit has another text than the marker names', () => {
    expect(printMarker(bind(entryOf(named(letter), mended), inCommit(named(letter), mended)))).toBe(doubtful)
  })

  test('are in doubt where the marker names a text that no commit here had: a squash that is not committed', () => {
    expect(printMarker(bind(entryOf(named(letter), mended), inCommit(bare, mended)))).toBe(doubtful)
  })

  test('are in doubt where the commit cannot be read', () => {
    expect(printMarker(bind(entryOf(named(letter), mended), [{key: entryOf(bare, letter).key}]))).toBe(doubtful)
  })

  test('are bound again by a person who accepts', () => {
    expect(printMarker(bound(entryOf(bare, mended)))).toBe(named(mended))
  })
})

describe('a text of one line', () => {
  test('needs no name: git asks where it meets another marker', () => {
    const entry = entryOf(bare, '来了一封信。')
    expect(bind(entry, inCommit(bare, '来了一封信。'))).toBe(entry)
  })

  test('is in doubt where it was committed below a blank line, which keeps git from asking', () => {
    const entry = entryOf(`${bare}\n`, '来了一封信。')
    expect(printMarker(bind(entry, committedTexts([entry])))).toBe(doubtful)
  })

  test('loses the name that a longer one had', () => {
    expect(printMarker(bind(entryOf(named(letter), '来了一封信。'), inCommit(named(letter), letter)))).toBe(bare)
  })
})

test('a text in another state has no name, since its state says enough', () => {
  const stale = entryOf(`<!-- #p1 stale=c0ffee12~11223344 text=${fingerprintOf(letter)} @0a1b2c3d -->`, letter)
  expect(printMarker(bind(stale, []))).toBe('<!-- #p1 stale=c0ffee12~11223344 @0a1b2c3d -->')
})
