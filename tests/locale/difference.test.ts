import {describe, expect, test} from 'vitest'
import {countChangedWords, differenceOf} from '../../src/locale/difference.ts'

const marks = {both: ['', ''], old: ['[-', '-]'], new: ['{+', '+}']} as const
const shown = (old: string, now: string) =>
  differenceOf(old, now)
    .map(({text, in: where}) => `${marks[where][0]}${text}${marks[where][1]}`)
    .join('')

describe('the difference of two texts', () => {
  test.each([
    ['There are 1,412 boats.', 'There are 1,421 boats.', 'There are [-1,412-]{+1,421+} boats.'],
    ['It cost 3.5 pounds', 'It cost 3.7 pounds', 'It cost [-3.5-]{+3.7+} pounds'],
    ['The ferry won’t leave', 'The ferry can’t leave', 'The ferry [-won’t-]{+can’t+} leave'],
    ['渡船在中午开。', '渡船在晚上开。', '渡船在[-中午-]{+晚上+}开。']
  ])('is told in whole words: %s', (old, now, expected) => {
    expect(shown(old, now)).toBe(expected)
  })

  test('counts a number as one word', () => {
    expect(countChangedWords('1,412 boats', '2,513 boats')).toBe(1)
  })
})
