import {createHash} from 'node:crypto'
import {inflateSync} from 'node:zlib'
import {describe, expect, test} from 'vitest'
import {drawCharstring} from '../../src/emit/epub/cover/charstring.ts'
import {drawCover} from '../../src/emit/epub/cover/draw.ts'
import {type Font, openFont} from '../../src/emit/epub/cover/font.ts'
import {readKerning} from '../../src/emit/epub/cover/kerning.ts'
import {lackingLetters} from '../../src/emit/epub/cover/letters.ts'
import type {Pen} from '../../src/emit/epub/cover/outlines.ts'
import {setLine} from '../../src/emit/epub/cover/setting.ts'
import type {Cover} from '../../src/model/cover.ts'
import type {Locale} from '../../src/model/names.ts'
import {shorts, squares} from './font.ts'

const font = openFont(squares('信任To，《》—⸺“”')) as Font

const cover: Cover = {
  title: '信任',
  locale: 'zh-Hans' as Locale,
  width: 40,
  height: 30,
  colours: {paper: '#ffffff', ink: '#000000', accent: '#ff0000', tint: '#cccccc'},
  face: 'serif',
  columns: [[2, 28, 6]],
  rules: [{x: 2, y: 2, width: 4, height: 1, colour: 'accent'}],
  texts: [{lines: ['信任'], x: 2, y: 18, size: 10, leading: 1, colour: 'ink', locale: 'zh-Hans' as Locale}]
}

/** The colour of each point of a picture, as its palette names it. */
function pointsOf(png: Uint8Array): (x: number, y: number) => string {
  const bytes = Buffer.from(png)
  const chunk = (name: string) => {
    const at = bytes.indexOf(name, 0, 'latin1')
    return bytes.subarray(at + 4, at + 4 + bytes.readUInt32BE(at - 4))
  }
  const row = 1 + Math.ceil(chunk('IHDR').readUInt32BE(0) / 2)
  const raw = inflateSync(chunk('IDAT'))
  for (let at = row; at < raw.length; at++) if (at % row) raw[at] = ((raw[at] ?? 0) + (raw[at - row] ?? 0)) & 255
  return (x, y) => {
    const byte = raw[y * row + 1 + (x >> 1)] ?? 0
    const number = x % 2 ? byte & 15 : byte >> 4
    return `#${chunk('PLTE').toString('hex', number * 3, number * 3 + 3)}`
  }
}

describe('a cover in pixels', () => {
  const png = drawCover(cover, () => font)
  const at = pointsOf(png)

  test('has each letter, rule and column in its place and colour', () => {
    expect([at(0, 0), at(3, 2), at(3, 12), at(9, 17), at(13, 12), at(3, 20), at(3, 27)]).toEqual([
      ...['#ffffff', '#ff0000', '#000000', '#000000', '#000000'],
      ...['#ffffff', '#cccccc']
    ])
    expect([at(11, 12), at(3, 9), at(2, 18)]).toEqual(['#ffffff', '#ffffff', '#ffffff'])
  })

  test('softens edges that fall between points, and ends where the margin begins', () => {
    const wide = {...cover, texts: cover.texts.map((text) => ({...text, size: 30}))}
    const point = pointsOf(drawCover(wide, () => font))
    expect([point(33, 10), point(38, 10)]).toEqual(['#000000', '#ffffff'])
    expect(
      pointsOf(drawCover({...cover, texts: cover.texts.map((text) => ({...text, x: 2.5}))}, () => font))(2, 12)
    ).toMatch(/^#(?:6d6d6d|929292|7f7f7f)$/u)
  })

  test('is the same on every machine', () => {
    expect(createHash('sha256').update(png).digest('hex')).toBe(
      'ca1fec52aaf5d19c8729f379e7b8cfbb1f71c1676bdacd56c2346d8249ef4ade'
    )
  })
})

describe('a font', () => {
  test.each([
    ['is none', new TextEncoder().encode('<html>')],
    ['is empty', new Uint8Array(0)],
    ['ends too early', squares('a').subarray(0, 40)]
  ])('that %s is not taken', (_, bytes) => {
    expect(openFont(bytes)).toBeUndefined()
  })

  test('tells which letters it lacks, and those that it cannot put together', () => {
    const own = {path: 'a.ttf', hash: '', letters: [0x20, 0x7e, 0x4fe1, 0x4fe1, 0x600, 0x6ff]}
    expect(lackingLetters('On 信任, 信', {...own, letters: [0x20, 0x7e, 0x4fe1, 0x4fe1]})).toEqual(['任'])
    expect(lackingLetters('سلام', {...own, letters: [0x20, 0xffff]})).toEqual(['س', 'ل', 'ا', 'م'])
  })

  test('sets pairs closer that it names, and no others', () => {
    // A script list nobody reads, one feature `kern`, one lookup of one pair: 3 before 5, 80 units closer.
    const gpos = Buffer.concat([
      shorts(1, 0, 10, 10, 24),
      shorts(1, 0x6b65, 0x726e, 8, 0, 1, 0),
      shorts(1, 4, 2, 0, 1, 8),
      shorts(1, 18, 4, 0, 1, 12, 1, 5, -80, 1, 1, 3)
    ])
    const kern = readKerning(new DataView(gpos.buffer, gpos.byteOffset, gpos.byteLength))
    expect([kern(3, 5), kern(5, 3), kern(3, 6)]).toEqual([-80, 0, 0])
  })

  test('draws outlines of PostScript with their subroutines', () => {
    const drawn: unknown[] = []
    const pen: Pen = {
      move: (...to) => drawn.push(['move', ...to]),
      line: (...to) => drawn.push(['line', ...to]),
      bend: (...to) => drawn.push(['bend', ...to]),
      curve: (...to) => drawn.push(['curve', ...to])
    }
    const byte = (value: number) => value + 139
    const line = Uint8Array.of(byte(10), byte(20), 5, 11)
    const none = {at: () => undefined, count: 0}
    const code = Uint8Array.of(
      byte(1),
      byte(2),
      1,
      byte(7),
      byte(3),
      byte(4),
      21,
      byte(-107),
      10,
      byte(1),
      byte(2),
      byte(3),
      byte(4),
      31,
      14
    )
    drawCharstring(code, {local: {at: (index) => (index === 0 ? line : undefined), count: 1}, global: none}, pen)
    expect(drawn).toEqual([
      ['move', 3, 4],
      ['line', 13, 24],
      ['curve', 14, 24, 16, 27, 16, 31]
    ])
  })
})

describe('a line of a cover', () => {
  const placesIn = (text: string) => setLine(text, font).glyphs.map(({at}) => at)

  test.each([
    ['任，信', [0, 1000, 2000]],
    ['任To', [0, 1125, 2125]],
    ['》《', [0, 500]],
    ['任——信', [0, 1000, 2000]],
    ['To”', [0, 1000, 2050]]
  ])('%s', (text, places) => {
    expect(placesIn(text)).toEqual(places)
  })
})
