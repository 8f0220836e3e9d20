/** Texts that hit the prose fast path where it may be wrong: from a seed, the same ones on every machine. */

import {code, destinations, marks, punctuation, words} from './prose-parts.ts'

/** A generator of numbers from 0 to 1 (mulberry32). */
function chance(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** The labels that the texts may refer to, as they are defined behind them. */
export const definitions =
  '[a]: /a\n\n[b]: /b "t"\n\n[页边]: /c\n\n[x]: <>\n\n[^1]: One.\n\n[^a]: Two.\n\n[^页]: Three.'

/** An endless source of texts. */
export class Texts {
  readonly #chance: () => number

  constructor(seed: number) {
    this.#chance = chance(seed)
  }

  next(): string {
    const kind = this.#chance()
    if (kind < 0.4) return this.#soup()
    const text = (this.#chance() < 0.1 ? '## ' : '') + this.#inline(3, false)
    return kind < 0.7 ? text : this.#changed(text)
  }

  /** Several texts and their definitions, as an essay might have them. */
  essay(): string {
    const texts = this.#repeat(
      5,
      () => this.next() + this.pick(['\n\n', '\n\n', '\n', '\r\n\r\n', '\n\n\n', '\n\n## ', '\n\n- '])
    )
    return this.#chance() < 0.5 ? texts : `${texts}\n\n${this.pick(definitions.split('\n\n'))}\n\n${this.next()}`
  }

  /** A number below another. */
  below(count: number): number {
    return Math.floor(this.#chance() * count)
  }

  pick<Item>(items: readonly Item[]): Item {
    return items[this.below(items.length)] as Item
  }

  #soup(): string {
    const share = this.pick([0.1, 0.25, 0.4])
    return this.#repeat(14, () => {
      const kind = this.#chance()
      if (kind < share) return this.pick(marks)
      if (kind < share + 0.25) return this.pick(punctuation)
      return kind < 0.97 ? this.pick(words) + (this.#chance() < 0.4 ? ' ' : '') : this.#anything()
    })
  }

  #inline(depth: number, inLink: boolean): string {
    return this.#repeat(4, () => {
      const kind = this.#chance()
      if (depth > 0 && kind < 0.14) return `**${this.#inline(depth - 1, inLink)}**`
      if (depth > 0 && kind < 0.26) return this.#around(this.pick(['*', '*', '_', '__']), depth, inLink)
      if (depth > 0 && kind < 0.34) return this.#link(depth, inLink)
      if (kind < 0.4) return this.pick(['`', '``']).replace(/.+/u, (mark) => mark + this.pick(code) + mark)
      if (kind < 0.43) return this.pick(['[^1]', '[^a]', '[^A]', '[^页]', '[sic]', '[...]', '<br>', '<https://x.y>'])
      if (kind < 0.46) return this.pick(['\n', '  \n', '\\\n', ' \n', '\r\n'])
      if (kind < 0.49)
        return this.pick(['\\*', '\\_', '\\[', '\\]', '\\`', '\\&', '\\<', '\\!', '\\.', '&amp;', '&#20013;'])
      return this.pick(words) + (this.#chance() < 0.7 ? this.pick(punctuation) : '')
    })
  }

  #around(mark: string, depth: number, inLink: boolean): string {
    return mark + this.#inline(depth - 1, inLink) + mark
  }

  #link(depth: number, inLink: boolean): string {
    const mark = this.#chance() < 0.25 ? '![' : '['
    const inner = this.#inline(depth - 1, true)
    const outer =
      this.#chance() < 0.6 ? `](${this.pick(destinations)})` : this.pick([']', '][a]', '][]', '][b]', '][no]'])
    return inLink && this.#chance() < 0.8 ? inner : mark + inner + outer
  }

  #changed(text: string): string {
    let changed = text
    for (let times = this.below(3); times > 0; times--) {
      const at = this.below(changed.length + 1)
      const kind = this.#chance()
      const put =
        kind < 0.4 ? '' : kind < 0.7 ? this.pick(marks) : kind < 0.85 ? this.#anything() : this.pick(punctuation)
      changed = changed.slice(0, at) + put + changed.slice(put === '' ? at + 1 : at)
    }
    return changed
  }

  /** Any character, those of ASCII and of East Asia more often than others. */
  #anything(): string {
    const [from, count] = this.pick([
      [32, 95],
      [32, 95],
      [0x2000, 0x70],
      [0x3000, 0x100],
      [0xff00, 0xf0],
      [0, 0x10000]
    ])
    return String.fromCharCode((from ?? 0) + this.below(count ?? 1))
  }

  #repeat(most: number, make: () => string): string {
    return Array.from({length: 1 + this.below(most)}, make).join('')
  }
}
