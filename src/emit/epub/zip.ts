import {Buffer} from 'node:buffer'
import {crc32} from 'node:zlib'
import {deflateSync} from 'fflate'
import type {Entry} from '../../model/edition.ts'

/** 1 January 1980, 0:00, as zip writes it: the first moment that it knows. */
const day = 0x0021
/** Names are UTF-8. */
const flags = 0x0800
/** Pictures are compressed already. */
const stored = /(?:^mimetype|\.(?:gif|jpe?g|png|webp))$/iu
/** Below this many bytes there is little to gain, and compressing costs as much as for a long text. */
const small = 1024

interface Packed {
  readonly name: Buffer
  readonly fields: Buffer
  readonly data: Uint8Array
}

/**
 * Pack files into a zip, in their order: the same bytes on every machine.
 *
 * No time but the first that zip knows, no rights, no extra fields, and a compressor in JavaScript: that of the
 * system differs between versions. The file `mimetype` comes first and as it is, as EPUB wants it.
 */
export function zip(entries: readonly Entry[]): Uint8Array {
  const packed = entries.map(pack)
  const parts: Uint8Array[] = []
  const directory: Uint8Array[] = []
  let at = 0
  for (const {name, fields, data} of packed) {
    const local = Buffer.concat([signature(0x04034b50), fields, name])
    directory.push(signature(0x02014b50), version, fields, Buffer.alloc(10), number(at), name)
    parts.push(local, data)
    at += local.length + data.length
  }
  const index = Buffer.concat(directory)
  return Buffer.concat([...parts, index, end(packed.length, index.length, at)])
}

/** Made by version 2.0 of the format, on no system in particular. */
const version = Buffer.from([20, 0])

/** What is in every book is compressed once. */
const known = new WeakMap<Entry, Packed>()

function pack(entry: Entry): Packed {
  const packed = known.get(entry) ?? compress(entry)
  known.set(entry, packed)
  return packed
}

function compress({path, content}: Entry): Packed {
  const name = Buffer.from(path)
  const bytes = typeof content === 'string' ? Buffer.from(content) : content
  const method = stored.test(path) || bytes.length < small ? 0 : 8
  const data = method === 0 ? bytes : deflateSync(bytes, {level: 4, mem: 4})
  const fields = Buffer.alloc(26)
  fields.writeUInt16LE(20, 0)
  fields.writeUInt16LE(flags, 2)
  fields.writeUInt16LE(method, 4)
  fields.writeUInt16LE(day, 8)
  fields.writeUInt32LE(crc32(bytes), 10)
  fields.writeUInt32LE(data.length, 14)
  fields.writeUInt32LE(bytes.length, 18)
  fields.writeUInt16LE(name.length, 22)
  return {name, fields, data}
}

function signature(value: number): Buffer {
  return number(value)
}

function number(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}

function end(count: number, size: number, at: number): Buffer {
  const bytes = Buffer.alloc(22)
  bytes.writeUInt32LE(0x06054b50, 0)
  bytes.writeUInt16LE(count, 8)
  bytes.writeUInt16LE(count, 10)
  bytes.writeUInt32LE(size, 12)
  bytes.writeUInt32LE(at, 16)
  return bytes
}
