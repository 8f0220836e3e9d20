import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {readReturned, workFormats} from '../../src/exchange/index.ts'
import {faultOf} from '../../src/exchange/verify.ts'
import type {WorkUnit} from '../../src/model/exchange.ts'
import type {Key} from '../../src/model/names.ts'
import {fingerprintOf} from '../../src/segments/fingerprint.ts'
import {bytes, context, unit, work} from './work.ts'

const known = {today: '2024-02-19'}
const parts = [
  '*',
  '**',
  '~~',
  '[',
  '](/a "b&c")',
  '![',
  '`',
  '[^sum]',
  '[port]',
  '<b>',
  '  \n',
  '\n',
  '\\',
  '"',
  '&amp;',
  ']]>'
]
const words = ['a', 'ferry ', '渡', '，', '😀', "'", '=1+1', '-', '@', '\t', 'x,y;']
const prose = fc
  .array(fc.constantFrom(...parts, ...words), {minLength: 1, maxLength: 12})
  .map((found) => found.join('').trim() || 'a')

const states = ['stale', 'unverified', 'translated', 'reviewed', 'final'] as const
const units: fc.Arbitrary<WorkUnit> = fc
  .tuple(prose, fc.option(prose), fc.constantFrom(...states), fc.boolean())
  .map(([source, target, state, isMeta]) =>
    unit(source, target ?? '', {
      state: target === null ? 'missing' : state,
      kind: isMeta ? 'meta' : 'paragraph',
      ...(state === 'stale' && target !== null ? {previous: `${source}!`, changed: ['a → b']} : {}),
      remarks: ['is it "so"?']
    })
  )

describe.each(Object.entries(workFormats))('%s', (_, {extension, write}) => {
  test('gives back every source and every translation to the letter', () => {
    fc.assert(
      fc.property(fc.array(units, {minLength: 1, maxLength: 4}), (list) => {
        const numbered = list.map((one, index) => ({...one, key: `p${index + 1}` as Key}))
        const [back] = readReturned(bytes(write(work(numbered), known)), `a.${extension}`)
        expect(back).toMatchObject({essay: 'on-ferries', sourceLocale: 'en', locale: 'zh-Hant'})
        expect(back?.units.map(({key, source, target, base, was}) => ({key, source, target, base, was}))).toEqual(
          numbered.map(({key, source, target, state}) => ({
            key,
            source,
            target,
            base: fingerprintOf(target),
            was: state
          }))
        )
      }),
      {numRuns: 150}
    )
  })

  test('finds nothing wrong with a translation that has all codes of its source', () => {
    fc.assert(
      fc.property(prose, (text) => {
        const [back] = readReturned(bytes(write(work([unit(text, text)]), known)), `a.${extension}`)
        const [returned] = back?.units ?? []
        expect(returned && faultOf(returned, 'paragraph', context)).toBeUndefined()
      }),
      {numRuns: 100}
    )
  })
})
