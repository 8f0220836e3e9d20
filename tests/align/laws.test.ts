import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {type OldSegment, reconcile} from '../../src/align/reconcile.ts'
import type {Key} from '../../src/model/names.ts'
import {fingerprintOf} from '../../src/segments/fingerprint.ts'
import {act, acts, begin, paragraphs} from './acts.ts'
import {afterSync} from './histories.ts'

const segmentsOf = (texts: readonly string[]): OldSegment[] =>
  texts.map((text, index) => ({key: `p${index}` as Key, text, fingerprint: fingerprintOf(text)}))

describe('laws of alignment', () => {
  test('reconcile of an essay with itself is the identity, also where paragraphs repeat', () => {
    fc.assert(
      fc.property(paragraphs, (texts) => {
        const old = segmentsOf(texts)
        const {matches, splits, merges} = reconcile(old, old)
        expect(matches.map(({from, to, similarity}) => [from, to, similarity])).toEqual(
          texts.map((_, index) => [index, index, 1])
        )
        expect([...splits, ...merges]).toEqual([])
      })
    )
  })

  test('no text is matched twice, a part has no match, and what stands once in both versions is found', () => {
    fc.assert(
      fc.property(paragraphs, paragraphs, (one, other) => {
        const [old, now] = [segmentsOf(one), segmentsOf(other)]
        const {matches, splits, merges} = reconcile(old, now)
        const froms = [...matches.map(({from}) => from), ...merges.map(({from}) => from)]
        const tos = [...matches.map(({to}) => to), ...splits.map(({to}) => to)]
        expect(new Set(froms).size).toBe(froms.length)
        expect(new Set(tos).size).toBe(tos.length)
        const only = (text: string, texts: readonly string[]) => texts.filter((known) => known === text).length === 1
        for (const [from, text] of one.entries()) {
          if (!only(text, one) || !only(text, other)) continue
          expect(matches).toContainEqual({from, to: other.indexOf(text), similarity: 1})
        }
      })
    )
  })

  test('sync twice is sync once, no word is lost, no key is given twice, and current means made from this source', () => {
    fc.assert(
      fc.property(paragraphs, acts, (texts, script) => {
        const {tree, madeFrom} = script.reduce(act, begin(texts))
        const once = afterSync(tree)
        expect(afterSync(once)).toEqual(once)
        for (const text of madeFrom.keys()) expect(once.target).toContain(text)
        const keys = once.target.match(/^<!-- #\S+/gmu) ?? []
        expect(new Set(keys).size).toBe(keys.length)
        const retired = once.ledger.match(/^ {2}- \S+/gmu)?.map((line) => line.slice(4)) ?? []
        for (const key of retired) expect(once.ledger).not.toContain(`<!-- #${key} `)
        for (const [, fingerprint, text] of once.target.matchAll(/^<!-- #\S+ @(\w{8}) -->\n(译文\d+。)$/gmu)) {
          expect(fingerprint).toBe(fingerprintOf(madeFrom.get(text ?? '') ?? ''))
        }
      }),
      {numRuns: 60}
    )
  })
})
