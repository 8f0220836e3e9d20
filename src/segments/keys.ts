import type {SegmentKind, TranslatableBlock} from '../model/essay.ts'
import {bodyKey, type Key} from '../model/names.ts'

/** Letters that tell the kind of a segment at its birth; afterwards nobody reads them. */
const letters: Readonly<Record<Exclude<SegmentKind, 'meta'>, string>> = {
  heading: 'h',
  paragraph: 'p',
  item: 'li',
  quotation: 'q',
  note: 'fn',
  cell: 'td',
  image: 'alt'
}

/** A block to be given a key, or one that already has its key. */
export type KeyedBlock = {readonly block: TranslatableBlock; readonly key?: Key}

/**
 * Give keys to the blocks that have none, as statutes are numbered.
 *
 * One series runs through the body, whatever the kind. An essay without any key is numbered by
 * position. Later, what is inserted takes number and suffix of the segment before it and the first
 * unused letter; after the last segment, the next number never used. `taken` are keys that may not be
 * given: those of the ledger and the retired ones.
 */
export function giveKeys(blocks: readonly KeyedBlock[], taken: readonly Key[]): Key[] {
  const used = new Set<string>()
  for (const key of [...taken, ...blocks.flatMap(({key}) => key ?? [])]) {
    const found = bodyKey.exec(key)
    if (found) used.add(`${found[2]}${found[3]}`)
  }
  const body = blocks.filter(({block}) => block.kind !== 'meta')
  const lastOld = body.findLastIndex(({key}) => key !== undefined)
  let highest = 0
  for (const name of used) highest = Math.max(highest, Number.parseInt(name, 10))
  let before = '0'
  let index = -1
  return blocks.map(({block, key}) => {
    if (block.metaKey !== undefined) return block.metaKey
    index++
    if (key !== undefined) {
      before = key.replace(/^[a-z]+/u, '')
      return key
    }
    const name = index > lastOld ? String(++highest) : firstUnused(before, used)
    used.add(name)
    return `${letterOf(block.kind)}${name}` as Key
  })
}

/**
 * The key that would have come next, had this one been given already: the next letter, or at the end of the
 * essay the next number.
 * @param used numbers with their letters, such as `4a`
 */
export function keyAfter(key: Key, used: ReadonlySet<string>): Key {
  const [, letter = '', number = '', suffix = ''] = bodyKey.exec(key) ?? []
  if (suffix !== '') {
    const base = `${number}${suffix.slice(0, -1)}`
    const earlier = [...'abcdefghijklmnopqrstuvwxyz']
      .filter((last) => last <= suffix.slice(-1))
      .map((last) => base + last)
    return `${letter}${firstUnused(base, new Set([...used, ...earlier]))}` as Key
  }
  let highest = Number.parseInt(number, 10)
  for (const name of used) highest = Math.max(highest, Number.parseInt(name, 10))
  return `${letter}${highest + 1}` as Key
}

function letterOf(kind: SegmentKind): string {
  return kind === 'meta' ? 'x' : letters[kind]
}

function firstUnused(before: string, used: ReadonlySet<string>): string {
  for (let base = before; ; base += 'z') {
    for (const letter of 'abcdefghijklmnopqrstuvwxyz') if (!used.has(base + letter)) return base + letter
  }
}
