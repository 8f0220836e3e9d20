import type {MemoryUnit} from '../model/memory.ts'
import {normalise} from '../segments/fingerprint.ts'
import {numberOf, sketchOf} from './shingles.ts'

/** Known by the first number of a packed memory; another layout has another one. */
const layout = 0x48784d31

/** A memory laid out to be searched: who has a shingle is found in one step, and units are read one by one. */
export interface Packed {
  readonly count: number
  /** Where the units of each bucket begin among the postings; one more than there are buckets. */
  readonly starts: Uint32Array
  readonly postings: Uint32Array
  /** Where each unit ends among the records. */
  readonly ends: Uint32Array
  /** The units as JSON, one behind the other, in UTF-8. */
  readonly records: Uint8Array
}

/** Which bucket a number belongs to; there is a power of two of them. */
export function bucketOf(number: number, {starts}: Pick<Packed, 'starts'>): number {
  return number & (starts.length - 2)
}

/** The numbers that a text is found by: its sketch, and last the number of the whole. */
export function numbersOf(text: string): number[] {
  return [...sketchOf(text), numberOf(normalise(text))]
}

/**
 * Pack units to be searched. The same units in the same order give the same memory.
 * @param units as many as fit into 4 GiB
 */
export function packUnits(units: Iterable<MemoryUnit>): Packed {
  const encoder = new TextEncoder()
  const parts: Uint8Array[] = []
  const lists: number[][] = []
  const ends: number[] = []
  let size = 0
  let total = 0
  for (const unit of units) {
    const record = encoder.encode(JSON.stringify(unit))
    const numbers = numbersOf(unit.source)
    size += record.length
    total += numbers.length
    parts.push(record)
    ends.push(size)
    lists.push(numbers)
  }
  return {count: lists.length, ...invert(lists, total), ends: Uint32Array.from(ends), records: joined(parts, size)}
}

function invert(lists: readonly (readonly number[])[], total: number): Pick<Packed, 'starts' | 'postings'> {
  const buckets = 2 ** Math.max(8, Math.min(24, Math.ceil(Math.log2(total + 1)) - 1))
  const starts = new Uint32Array(buckets + 1)
  for (const list of lists) for (const number of list) starts[(number & (buckets - 1)) + 1]! += 1
  for (let at = 1; at <= buckets; at++) starts[at]! += starts[at - 1]!
  const next = starts.slice()
  const postings = new Uint32Array(total)
  for (let unit = 0; unit < lists.length; unit++) {
    for (const number of lists[unit]!) postings[next[number & (buckets - 1)]!++] = unit
  }
  return {starts, postings}
}

function joined(parts: readonly Uint8Array[], size: number): Uint8Array {
  const all = new Uint8Array(size)
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}

/** A packed memory as bytes for a file; machines are little-endian, another one takes the file for none. */
export function bytesOf({count, starts, postings, ends, records}: Packed): Uint8Array[] {
  const head = Uint32Array.of(layout, count, starts.length, postings.length, records.length)
  return [head, starts, postings, ends].map(plain).concat(records)
}

function plain({buffer, byteOffset, byteLength}: Uint32Array): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength)
}

/** Read it again, without copying; undefined where the bytes are not whole. */
export function unpack(bytes: Uint8Array<ArrayBuffer>): Packed | undefined {
  if (bytes.byteOffset % 4 !== 0 || bytes.length < 20) return undefined
  let at = 0
  const take = (length: number) => {
    const list = new Uint32Array(bytes.buffer, bytes.byteOffset + at, length)
    at += 4 * length
    return list
  }
  const [found, count = 0, buckets = 0, posted = 0, size = 0] = take(5)
  if (found !== layout || bytes.length !== 20 + 4 * (buckets + posted + count) + size) return undefined
  return {count, starts: take(buckets), postings: take(posted), ends: take(count), records: bytes.subarray(at)}
}
