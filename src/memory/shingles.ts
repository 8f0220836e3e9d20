/** How many shingles of a text are kept: enough to find 98 % of what is alike, few enough for a small index. */
const kept = 32

const runs = /\s+/gu
const seed = 0x9e3779b9

/**
 * Numbers that like texts share: those of its shingles, three characters each, two where they are Han, that are
 * the smallest when mixed.
 *
 * Which shingles are kept depends on the shingles alone. So two texts that have half of theirs in common keep about half
 * in common, however long they are, and a long text costs no more than a short one.
 */
export function sketchOf(text: string): Uint32Array {
  const folded = text.normalize('NFC').toLowerCase().replace(runs, ' ')
  const all = new Uint32Array(Math.max(1, folded.length))
  let count = 0
  for (let at = 0; at < folded.length; at++) {
    const one = folded.charCodeAt(at)
    const two = at + 1 < folded.length ? folded.charCodeAt(at + 1) : 0
    const three = isWide(one) || isWide(two) || at + 2 >= folded.length ? 0 : folded.charCodeAt(at + 2)
    if (two === 0 && folded.length > 1) continue
    all[count++] = mix(mix(mix(seed, one), two), three)
  }
  return smallest(all.subarray(0, count).sort())
}

/** A number for a whole text; the same text has the same. */
export function numberOf(text: string): number {
  let number = text.length
  for (let at = 0; at < text.length; at++) number = mix(number, text.charCodeAt(at))
  return number
}

function smallest(sorted: Uint32Array): Uint32Array {
  const sketch = new Uint32Array(Math.min(kept, sorted.length))
  let count = 0
  for (let at = 0; at < sorted.length && count < kept; at++) {
    if (at === 0 || sorted[at] !== sorted[at - 1]) sketch[count++] = sorted[at] ?? 0
  }
  return sketch.subarray(0, count)
}

/** Han characters, and the halves of those beyond the first plane. */
function isWide(unit: number): boolean {
  return (unit >= 0x3400 && unit <= 0x9fff) || (unit >= 0xd800 && unit <= 0xdfff)
}

/** One round of MurmurHash3. */
function mix(number: number, unit: number): number {
  let mixed = Math.imul(unit + 0x7ed55d16, 0xcc9e2d51)
  mixed = Math.imul((mixed << 15) | (mixed >>> 17), 0x1b873593) ^ number
  mixed = Math.imul((mixed << 13) | (mixed >>> 19), 5) + 0xe6546b64
  mixed ^= mixed >>> 16
  mixed = Math.imul(mixed, 0x85ebca6b)
  return (mixed ^ (mixed >>> 13)) >>> 0
}
