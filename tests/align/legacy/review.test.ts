import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {parseReview, printReview, type Review, type Section} from '../../../src/align/legacy/review.ts'
import type {Fingerprint, Key, Locale, Slug} from '../../../src/model/names.ts'
import {complaint} from '../../project/folder.ts'

const languages = ['en', 'zh-Hans', 'zh-Hant'] as const
const keyOf = (key: string) => ({key: key as Key, fingerprint: '0ed596aa' as Fingerprint})

function reviewOf(sections: readonly Section[]): Review {
  return {slug: 'on-kites' as Slug, locale: 'zh-Hans' as Locale, from: 'old: "风筝".md', sections}
}

const head = '---\nreview: on-kites\nlocale: zh-Hans\n---\n'

describe('a review file', () => {
  test('reads back as it was written, whatever language its guide is in', () => {
    const words = fc.array(fc.constantFrom('风筝', 'a --> b', '# x', '- y', '<b>', '`c`', '\n\n'), {
      minLength: 1,
      maxLength: 6
    })
    const text = words.map((parts) => parts.join(' ').trim()).filter((line) => line !== '')
    const section = fc.record({
      names: fc.integer({min: 0, max: 3}),
      text,
      source: text,
      percent: fc.integer({min: 0, max: 99})
    })
    fc.assert(
      fc.property(fc.array(section, {maxLength: 5}), fc.constantFrom(...languages), (rows, language) => {
        const sections = rows.map((row, at): Section => {
          const keys = Array.from({length: row.names}, (_, index) => keyOf(`p${at}${'abc'.charAt(index)}`))
          const state = keys.length === 0 ? 'apart' : 'doubtful'
          return {
            keys,
            text: row.text,
            source: keys.length === 0 ? [] : [row.source],
            state,
            confidence: row.percent / 100
          }
        })
        const read = parseReview(printReview(reviewOf(sections), language), 'review/x.md')
        expect(read.from).toBe('old: "风筝".md')
        expect(read.sections.map(({keys, text, state}) => ({keys, text, state}))).toEqual(
          sections.map(({keys, text, state}) => ({keys, text, state}))
        )
      })
    )
  })

  test('shows what nearly certain is, and never 100 %', () => {
    const sections: Section[] = [
      {keys: [keyOf('p1')], source: ['A kite.'], text: '风筝。', state: 'doubtful', confidence: 0.9999}
    ]
    expect(printReview(reviewOf(sections), 'en')).toContain('<!-- p1@0ed596aa 99 %\nA kite.\n-->\n\n风筝。\n')
  })

  test('keeps what a person wrote before its first marker', () => {
    const {sections} = parseReview(
      `${head}\n<!-- a guide -->\n\n我的一句话。\n\n<!-- p1@0ed596aa -->\n\n风筝。\n`,
      'x.md'
    )
    expect(sections.map(({text}) => text)).toEqual(['我的一句话。', '风筝。'])
  })

  test.each([
    ['', 'x.md:1:1 Unexpected head of a review file'],
    ['---\nreview: on-kites\n---\n', 'x.md:1:1 Unexpected head of a review file'],
    [`${head}\n<!-- p1@0ed596aa 50 %\nA kite.\n\n风筝。\n`, 'x.md:6:1 Unexpected marker without an end'],
    [`${head}<!-- p1@xyz -->\n`, 'x.md:5:1 Unexpected marker `<!-- p1@xyz -->`']
  ])('that is damaged says where: %j', async (text, message) => {
    expect(await complaint(() => parseReview(text, 'x.md'))).toContain(message)
  })
})
