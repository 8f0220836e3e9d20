import {Buffer} from 'node:buffer'

/**
 * A font in the form of TrueType, every letter of which is a filled square of 800 units in 1,000.
 * @param letters what it has; all others are missing
 */
export function squares(letters: string): Uint8Array {
  const points = [...new Set(letters)].map((letter) => letter.codePointAt(0) ?? 0).sort((a, b) => a - b)
  const groups = points.map((point) => longs(point, point, 1))
  const cmap = Buffer.concat([
    shorts(0, 1, 3, 10),
    longs(12),
    shorts(12, 0),
    longs(16 + 12 * points.length, 0, points.length),
    ...groups
  ])
  const square = Buffer.concat([
    shorts(1, 0, 0, 800, 800, 3, 0),
    Buffer.from([1, 1, 1, 1]),
    shorts(0, 800, 0, -800, 0, 0, 800, 0)
  ])
  const tables: Readonly<Record<string, Buffer>> = {
    cmap,
    glyf: square,
    head: Buffer.concat([Buffer.alloc(18), shorts(1000), Buffer.alloc(30), shorts(1, 0)]),
    hhea: Buffer.concat([Buffer.alloc(34), shorts(2)]),
    hmtx: shorts(1000, 0, 1000, 0),
    loca: longs(0, 0, square.length)
  }
  return fontOf(tables)
}

/** Tables in a file. */
function fontOf(tables: Readonly<Record<string, Buffer>>): Uint8Array {
  const names = Object.keys(tables)
  let at = 12 + names.length * 16
  const rows = names.map((name) => {
    const table = tables[name] ?? Buffer.alloc(0)
    const row = Buffer.concat([Buffer.from(name, 'latin1'), longs(0, at, table.length)])
    at += table.length
    return row
  })
  return Buffer.concat([longs(0x00010000), shorts(names.length, 0, 0, 0), ...rows, ...Object.values(tables)])
}

/** Numbers of two bytes each. */
export function shorts(...numbers: readonly number[]): Buffer {
  const bytes = Buffer.alloc(numbers.length * 2)
  for (const [index, number] of numbers.entries()) bytes.writeUInt16BE(number & 0xffff, index * 2)
  return bytes
}

function longs(...numbers: readonly number[]): Buffer {
  const bytes = Buffer.alloc(numbers.length * 4)
  for (const [index, number] of numbers.entries()) bytes.writeUInt32BE(number, index * 4)
  return bytes
}
