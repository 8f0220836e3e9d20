/** Chance that is the same every time: numbers below a limit, by the generator known as mulberry32. */
export class Chance {
  #state: number

  constructor(seed: number) {
    this.#state = seed | 0
  }

  below(limit: number): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit
  }

  pick<Item>(items: readonly Item[]): Item {
    return items[this.below(items.length)] as Item
  }
}

const syllables = [
  'ma',
  'pa',
  'in',
  'sna',
  'kni',
  'rea',
  'ver',
  'tho',
  'lo',
  'gui',
  'der',
  'ste',
  'cho',
  'ur',
  'ex',
  'bri'
]

/** A paragraph of made-up words; as in real prose a few of them are most of it. */
export function paragraph(chance: Chance, words: number): string {
  const vocabulary = 4000
  const list = Array.from({length: words}, () => wordAt(Math.floor(vocabulary ** (chance.below(65536) / 65536))))
  const text = list.map((word, index) => (index % 14 === 13 ? `${word}.` : word)).join(' ')
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`
}

function wordAt(rank: number): string {
  let word = ''
  for (let rest = rank; rest > 0; rest = Math.floor(rest / syllables.length)) word += syllables[rest % syllables.length]
  return word
}
