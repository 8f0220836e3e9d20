import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {cut, pad, widthOf, wrap} from '../../src/cli/width.ts'

const prose = fc
  .array(fc.constantFrom('一', '文', '。', '，', '「', '」', '…', 'a', 'word', ' ', ' ', '-', 'é', '👍'), {
    maxLength: 60
  })
  .map((parts) => parts.join(''))

describe('width on a terminal', () => {
  test('Han characters take two columns and colours none', () => {
    expect(widthOf('\u001B[31m文章\u001B[39m ok')).toBe(7)
  })

  test('cells line up', () => {
    expect([pad('文章', 8), pad('\u001B[1messay\u001B[22m', 8), pad('7', 3, 'left')]).toEqual([
      '文章    ',
      '\u001B[1messay\u001B[22m   ',
      '  7'
    ])
  })

  test('what is cut says so and fits', () => {
    expect(cut('互联网上的信任', 8)).toBe('互联网…')
    fc.assert(fc.property(prose, fc.integer({min: 2, max: 20}), (text, width) => widthOf(cut(text, width)) <= width))
  })

  test('no line begins with a stop or ends with an opening bracket', () => {
    expect(wrap('他說：「來吧。」就走了。', 8)).toBe('他說：\n「來\n吧。」就\n走了。')
  })

  test('words stay whole', () => {
    expect(wrap('Bring every segment file up to date', 12)).toBe('Bring every\nsegment file\nup to date')
  })

  test('wrapping loses nothing but spaces', () => {
    fc.assert(
      fc.property(prose, fc.integer({min: 4, max: 30}), (text, width) => {
        const strip = (some: string) => some.replace(/\s/gu, '')
        expect(strip(wrap(text, width))).toBe(strip(text))
      })
    )
  })
})
