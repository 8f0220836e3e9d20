import {Buffer} from 'node:buffer'
import {crc32} from 'node:zlib'
import {zlibSync} from 'fflate'

/**
 * Pack a picture of at most sixteen colours as PNG, two points in a byte: the same bytes on every machine.
 *
 * Each row is written as its difference from the row above, so that what does not change is nothing.
 * @param points number of a colour for each point, row by row
 * @param palette colours as `#rrggbb`
 */
export function encodePng(points: Uint8Array, width: number, palette: readonly string[]): Uint8Array {
  const height = points.length / width
  const length = Math.ceil(width / 2)
  const rows = new Uint8Array((length + 1) * height)
  let above = new Uint8Array(length)
  for (let y = 0; y < height; y++) {
    const row = new Uint8Array(length)
    const start = (length + 1) * y
    rows[start] = 2
    for (let at = 0; at < length; at++) {
      const place = y * width + at * 2
      row[at] = ((points[place] ?? 0) << 4) | (at * 2 + 1 < width ? (points[place + 1] ?? 0) : 0)
      rows[start + 1 + at] = (row[at] ?? 0) - (above[at] ?? 0)
    }
    above = row
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([4, 3, 0, 0, 0], 8)
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(palette.map((colour) => colour.slice(1)).join(''), 'hex')),
    chunk('IDAT', zlibSync(rows, {level: 2, mem: 4})),
    chunk('IEND', new Uint8Array(0))
  ])
}

function chunk(name: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data])
  const bytes = Buffer.alloc(body.length + 8)
  bytes.writeUInt32BE(data.length, 0)
  bytes.set(body, 4)
  bytes.writeUInt32BE(crc32(body), body.length + 4)
  return bytes
}
