import {Buffer} from 'node:buffer'

/** The order of canonical outputs: by code point, the same on every machine, whatever its locale. */
export function byCodePoint(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b))
}
