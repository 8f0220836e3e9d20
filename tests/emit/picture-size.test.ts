import {Buffer} from 'node:buffer'
import {expect, test} from 'vitest'
import {pictureSize} from '../../src/emit/picture-size.ts'

const bytes = (...parts: readonly (string | readonly number[])[]) =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part))))
const zeros = (count: number) => Array<number>(count).fill(0)

const jpeg = bytes([0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 2, 0xff, 0xc4, 0, 3, 9, 0xff, 0xc2, 0, 11, 8, 0, 80, 0, 120, 1])

test.each([
  ['PNG', bytes('\u0089PNG\r\n\u001A\n', zeros(4), 'IHDR', [0, 0, 0, 120, 0, 0, 0, 80]), 120, 80],
  ['GIF', bytes('GIF89a', [120, 0, 80, 0], zeros(4)), 120, 80],
  ['progressive JPEG', jpeg, 120, 80],
  ['WebP, lossy', bytes('RIFF', zeros(4), 'WEBPVP8 ', zeros(10), [120, 0, 80, 0]), 120, 80],
  ['WebP, lossless', bytes('RIFF', zeros(4), 'WEBPVP8L', zeros(5), [0x77, 0xc0, 0x13, 0]), 120, 80],
  ['WebP, extended', bytes('RIFF', zeros(4), 'WEBPVP8X', zeros(8), [119, 0, 0, 79, 0, 0]), 120, 80],
  [
    'AVIF of tiles',
    bytes(
      zeros(4),
      'ftypavif',
      'ispe',
      zeros(4),
      [0, 0, 0, 9, 0, 0, 0, 9],
      'ispe',
      zeros(4),
      [0, 0, 0, 120, 0, 0, 0, 80]
    ),
    120,
    80
  ],
  ['SVG', bytes('<?xml version="1.0"?><svg xmlns="x" width="120px" height=\'80\'>'), 120, 80],
  ['SVG with a view box', bytes('<svg viewBox="0,0 119.6 80" width="100%">'), 120, 80]
])('%s', (_, picture, width, height) => {
  expect(pictureSize(picture)).toEqual({width, height})
})

test.each([
  ['nothing', bytes()],
  ['a PNG that was cut off', bytes('\u0089PNG\r\n\u001A\n')],
  ['a JPEG without a frame', bytes([0xff, 0xd8, 0xff, 0xe0, 0, 4])],
  ['an SVG without a size', bytes('<svg>')],
  ['a text', bytes('no picture at all, only words')]
])('of %s nothing is known', (_, picture) => {
  expect(pictureSize(picture)).toBeUndefined()
})
