import {crc32} from 'node:zlib'
import {zlibSync} from 'fflate'
import type {Artifact} from '../../model/edition.ts'

/*
 * The sign of a site that has none of its own: six columns of text, as a hexapla has them. Drawn here, as vectors
 * and as pixels, so that every browser finds a form that it can show and nobody asks in vain.
 */

const paper = [252, 250, 246] as const
const ink = [150, 40, 25] as const

/** Columns of the sign on a square of 32: where each begins and how far down it goes; three are longer. */
const columns = [25, 22, 25, 20, 25, 17].map((end, index) => ({left: 4.5 + index * 4, right: 7.5 + index * 4, end}))
const top = 7

/** Paths of the sign's three forms: for present browsers, for older ones, and for the first screen of telephones. */
export const iconPaths = {svg: 'favicon.svg', ico: 'favicon.ico', touch: 'apple-touch-icon.png'} as const

/** The sign in all its forms. */
export function icons(): Artifact[] {
  return [
    {path: iconPaths.svg, content: drawing()},
    {path: iconPaths.ico, content: asIco(pixels(32), 32)},
    {path: iconPaths.touch, content: pixels(180)}
  ]
}

function drawing(): string {
  const bars = columns.map(({left, right, end}) => `M${left} ${top}H${right}V${end}H${left}z`).join('')
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><path fill="${hex(paper)}" d="M0 0h32v32H0z"/><path fill="${hex(ink)}" d="${bars}"/></svg>\n`
}

function hex(colour: readonly number[]): string {
  return `#${colour.map((part) => part.toString(16).padStart(2, '0')).join('')}`
}

/** The sign as a PNG of so many pixels each way. */
function pixels(size: number): Uint8Array {
  const rows: number[] = []
  for (let y = 0; y < size; y++) {
    rows.push(0)
    for (let x = 0; x < size; x++) rows.push(...shade(((x + 0.5) * 32) / size, ((y + 0.5) * 32) / size, 32 / size))
  }
  const head = [...number(size), ...number(size), 8, 2, 0, 0, 0]
  const data = zlibSync(Uint8Array.from(rows), {level: 9})
  return Uint8Array.from([
    ...[137, 80, 78, 71, 13, 10, 26, 10],
    ...chunk('IHDR', head),
    ...chunk('IDAT', [...data]),
    ...chunk('IEND', [])
  ])
}

/** The colour at a point: the share of a pixel of this width that a column covers. */
function shade(x: number, y: number, width: number): number[] {
  const overlap = (from: number, to: number, at: number) =>
    Math.max(0, Math.min(to, at + width / 2) - Math.max(from, at - width / 2)) / width
  const covered = columns.reduce((sum, {left, right, end}) => sum + overlap(left, right, x) * overlap(top, end, y), 0)
  return paper.map((part, index) => Math.round(part + ((ink[index] ?? part) - part) * covered))
}

function chunk(type: string, data: readonly number[]): number[] {
  const body = [...new TextEncoder().encode(type), ...data]
  return [...number(data.length), ...body, ...number(crc32(Uint8Array.from(body)))]
}

/** Four bytes, the highest first. */
function number(value: number): number[] {
  return [value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255]
}

/** A PNG as the only picture of an icon file. */
function asIco(png: Uint8Array, size: number): Uint8Array {
  const low = (value: number) => [...number(value)].reverse()
  const head = [0, 0, 1, 0, 1, 0, size, size, 0, 0, 1, 0, 32, 0, ...low(png.length), ...low(22)]
  return Uint8Array.from([...head, ...png])
}
