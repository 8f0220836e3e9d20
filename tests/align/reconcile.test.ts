import {describe, expect, test} from 'vitest'
import {reconcile} from '../../src/align/reconcile.ts'
import {similarityOfTexts} from '../../src/align/similarity.ts'
import {fingerprintOf} from '../../src/segments/fingerprint.ts'

const textsOf = (texts: readonly string[]) => texts.map((text) => ({text, fingerprint: fingerprintOf(text)}))

/** For every new text the number of the old one that it is, `-` if it is new. */
function found(old: readonly string[], now: readonly string[]): string {
  const {matches} = reconcile(textsOf(old), textsOf(now))
  return now.map((_, index) => matches.find(({to}) => to === index)?.from ?? '-').join(' ')
}

const snail = 'Monks drew snails in the margins, and nobody knows why they fought with knights.'
const paper = 'Printers made margins narrow because paper was dear and ink was not.'
const reader = 'A margin is where a reader answers the page, slowly and in pencil.'

describe('reconcile', () => {
  test('knows an edited paragraph between its neighbours', () => {
    expect(found([snail, paper, reader], [snail, paper.replace('dear', 'rare'), reader])).toBe('0 1 2')
  })

  test('takes a rewritten paragraph for a new one', () => {
    expect(found([snail, paper, reader], [snail, 'The web has room for everything, it seems.', reader])).toBe('0 - 2')
  })

  test('knows a moved paragraph', () => {
    expect(found([snail, paper, reader], [paper, reader, snail])).toBe('1 2 0')
  })

  test('tells repeated paragraphs apart by their neighbours', () => {
    expect(found(['See below.', snail, 'See below.', paper], [snail, 'See below.', paper])).toBe('1 2 3')
    expect(found(['See below.', snail, 'See below.', paper], ['See below.', snail, paper])).toBe('0 1 3')
    expect(found([snail, 'See below.', paper], [snail, 'See below.', 'See below.', paper])).toMatch(
      /^0 (?:1 -|- 1) 2$/u
    )
  })

  test('takes of two equal new paragraphs the one whose neighbour stayed', () => {
    const fresh = 'The web has room for everything, it seems.'
    expect(found([paper, 'Note', snail], ['Note', fresh, 'Note', snail])).toBe('- - 1 2')
    expect(found([snail, 'Note', paper], [snail, 'Note', fresh, 'Note'])).toBe('0 1 - -')
  })

  test('lets the edited neighbour of a repeated paragraph say which one it is', () => {
    const old = ['Note', snail, 'Note', paper]
    expect(found(old, ['Note', paper.replace('dear', 'rare')])).toBe('2 3')
  })

  test('does not take a heading for another that shares nothing but its mark', () => {
    expect(found(['### Android', snail], ['### Mobile', snail])).toBe('- 1')
  })

  test('compares Chinese by characters', () => {
    const before = '修士在页边画蜗牛，没人知道它们为何与骑士交战。'
    const after = '修士在书页边上画蜗牛，没有人知道它们为何与骑士交战。'
    const other = '印刷者把页边留得很窄，因为那时候纸张十分昂贵。'
    expect(similarityOfTexts(before, after)).toBeGreaterThan(0.9)
    expect(similarityOfTexts(before, other)).toBeLessThan(0.5)
    expect(found([before, other], [after, other])).toBe('0 1')
    expect(found([other, before], ['这一段是新写的，与别的都不同。', after])).toBe('- 1')
  })

  test('finds each of many paragraphs that are nearly the same', () => {
    const pages = Array.from({length: 300}, (_, page) => `On page ${page} the snail of leaf ${page * 7} won again.`)
    const now = pages.map((text) => text.replace('won', 'lost')).toSpliced(100, 1)
    const expected = pages.map((_, page) => page).toSpliced(100, 1)
    expect(found(pages, now)).toBe(expected.join(' '))
  })
})

test('similarity is that of the plain table, for texts of any length', () => {
  const words = (seed: number, count: number) =>
    Array.from({length: count}, (_, at) => `w${(seed * (at + 3) * 7919 + at * at) % 23}`)
  for (const [one, other] of [
    [words(1, 70), words(2, 90)],
    [words(3, 33), words(3, 32)],
    [words(5, 200), words(6, 5)]
  ] as const) {
    expect(similarityOfTexts(one.join(' '), other.join(' '))).toBeCloseTo(plain(one, other), 10)
  }
})

function plain(one: readonly string[], other: readonly string[]): number {
  let row = new Array<number>(one.length + 1).fill(0)
  for (const word of other) {
    const next = [0]
    for (let at = 1; at <= one.length; at++) {
      next[at] = one[at - 1] === word ? (row[at - 1] ?? 0) + 1 : Math.max(row[at] ?? 0, next[at - 1] ?? 0)
    }
    row = next
  }
  return (2 * (row.at(-1) ?? 0)) / (one.length + other.length)
}
