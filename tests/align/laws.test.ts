import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {type NewBlock, type OldSegment, reconcile} from '../../src/align/reconcile.ts'
import type {Key} from '../../src/model/names.ts'
import {fingerprintOf} from '../../src/segments/fingerprint.ts'
import {afterSync, sourceOf, type Tree, translate} from './histories.ts'

const words = [
  'margin',
  'paper',
  'ink',
  'snail',
  'knight',
  'reader',
  'answers',
  'never',
  'and',
  'the',
  'page',
  '页边',
  '不'
]
const paragraph = fc.array(fc.constantFrom(...words), {minLength: 1, maxLength: 8}).map((list) => list.join(' '))
const paragraphs = fc.array(paragraph, {minLength: 1, maxLength: 8})

/** Acts of editors and translators. */
const acts = fc.array(
  fc.oneof(
    fc.record({act: fc.constantFrom('insert' as const, 'replace' as const), at: fc.nat(9), text: paragraph}),
    fc.record({act: fc.constantFrom('delete' as const, 'move' as const), at: fc.nat(9)}),
    fc.record({act: fc.constant('translate' as const), at: fc.nat(9)}),
    fc.constant({act: 'sync' as const})
  ),
  {maxLength: 14}
)

const bodyOf = (tree: Tree) =>
  tree.source
    .split('\n\n')
    .slice(1)
    .map((text) => text.trim())

describe('laws of alignment', () => {
  test('reconcile of an essay with itself is the identity, also where paragraphs repeat', () => {
    fc.assert(
      fc.property(paragraphs, (texts) => {
        const old: OldSegment[] = texts.map((text, index) => ({
          key: `p${index}` as Key,
          text,
          fingerprint: fingerprintOf(text)
        }))
        expect(
          reconcile(old, old as readonly NewBlock[]).map(({from, to, similarity}) => [from, to, similarity])
        ).toEqual(texts.map((_, index) => [index, index, 1]))
      })
    )
  })

  test('no old segment is matched twice, and exact matches are never given up for similar ones', () => {
    fc.assert(
      fc.property(paragraphs, paragraphs, (one, other) => {
        const old = one.map((text, index) => ({key: `p${index}` as Key, text, fingerprint: fingerprintOf(text)}))
        const blocks = other.map((text) => ({text, fingerprint: fingerprintOf(text)}))
        const matches = reconcile(old, blocks)
        expect(new Set(matches.map(({from}) => from)).size).toBe(matches.length)
        expect(new Set(matches.map(({to}) => to)).size).toBe(matches.length)
        const exact = matches.filter(({from, to}) => old[from]?.fingerprint === blocks[to]?.fingerprint).length
        const counts = new Map<string, number>()
        for (const {fingerprint} of old) counts.set(fingerprint, (counts.get(fingerprint) ?? 0) + 1)
        const possible = blocks.filter(({fingerprint}) => {
          const left = counts.get(fingerprint) ?? 0
          counts.set(fingerprint, left - 1)
          return left > 0
        }).length
        expect(exact).toBe(possible)
      })
    )
  })

  test('sync twice is sync once, no word is lost, no key is given twice, and current means made from this source', () => {
    fc.assert(
      fc.property(paragraphs, acts, (texts, script) => {
        let tree: Tree = afterSync({source: sourceOf(...texts)})
        const spoken = new Set<string>()
        const madeFrom = new Map<string, string>()
        let count = 0
        for (const step of script) {
          const body = bodyOf(tree)
          const at = 'at' in step ? step.at % Math.max(1, body.length) : 0
          if (step.act === 'insert') body.splice(at, 0, step.text)
          else if (step.act === 'replace') body[at] = step.text
          else if (step.act === 'delete' && body.length > 1) body.splice(at, 1)
          else if (step.act === 'move') body.push(...body.splice(at, 1))
          else if (step.act === 'translate') {
            tree = afterSync(tree)
            const key = tree.ledger?.match(/^<!-- #(p\w+)/gmu)?.[at]?.slice(6)
            const source = tree.ledger?.split(`<!-- #${key} `)[1]?.split('\n')[1]
            const missing = new RegExp(`<!-- #${key}\\n[^<]*missing @`, 'u').test(tree.target ?? '')
            if (key === undefined || source === undefined || !missing) continue
            const text = `译文${++count}。`
            spoken.add(text)
            madeFrom.set(text, source)
            tree = translate(tree, key, text)
            continue
          }
          tree = {...tree, source: sourceOf(...body)}
          if (step.act === 'sync') tree = afterSync(tree)
        }
        const once = afterSync(tree)
        expect(afterSync(once)).toEqual(once)
        for (const text of spoken) expect(once.target).toContain(text)
        const keys = once.target.match(/^<!-- #\S+/gmu) ?? []
        expect(new Set(keys).size).toBe(keys.length)
        for (const [, fingerprint, text] of once.target.matchAll(/^<!-- #\S+ @(\w{8}) -->\n(译文\d+。)$/gmu)) {
          expect(fingerprint).toBe(fingerprintOf(madeFrom.get(text ?? '') ?? ''))
        }
      }),
      {numRuns: 400}
    )
  })
})
