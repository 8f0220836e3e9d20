import {Chance, paragraph} from './chance.ts'

/** A block of a made-up essay, with the name that it has whatever happens to it. */
interface NamedBlock {
  readonly name: number
  readonly text: string
}

/** A version of an essay, and the names of the blocks that the last edit did not touch. */
export interface Version {
  readonly blocks: readonly NamedBlock[]
  readonly untouched: ReadonlySet<number>
}

/**
 * Versions of an essay that grows out of itself by one to four edits at a time: words changed, paragraphs
 * rewritten, inserted, taken out, moved, repeated, split and merged.
 */
export function* chainOf(versions: number, seed: number): Generator<Version> {
  const chance = new Chance(seed)
  let name = 0
  const fresh = (text = paragraph(chance, 20 + chance.below(80))): NamedBlock => ({name: name++, text})
  let blocks: readonly NamedBlock[] = Array.from({length: 80}, () => fresh())
  yield {blocks, untouched: new Set()}
  for (let version = 1; version < versions; version++) {
    const before = new Map(blocks.map((block) => [block.name, block.text]))
    const touched = new Set<number>()
    for (let count = 1 + chance.below(4); count > 0; count--) {
      const at = chance.below(blocks.length)
      const block = blocks[at] ?? fresh()
      touched.add(block.name)
      blocks = edits[weighted(chance, blocks.length)](blocks, at, {chance, block, fresh})
    }
    const untouched = blocks.filter(({name, text}) => !touched.has(name) && before.get(name) === text)
    yield {blocks, untouched: new Set(untouched.map((block) => block.name))}
  }
}

interface Edit {
  readonly chance: Chance
  readonly block: NamedBlock
  readonly fresh: (text?: string) => NamedBlock
}

type Act = (blocks: readonly NamedBlock[], at: number, edit: Edit) => readonly NamedBlock[]

const edits = {
  reword: (blocks, at, {chance, block}) => blocks.with(at, {...block, text: reworded(block.text, chance, 4)}),
  rewrite: (blocks, at, {chance, block}) =>
    blocks.with(at, {...block, text: reworded(block.text, chance, Math.ceil(block.text.split(' ').length / 4))}),
  insert: (blocks, at, {fresh}) => blocks.toSpliced(at, 0, fresh()),
  remove: (blocks, at) => blocks.toSpliced(at, 1),
  move: (blocks, at, {chance, block}) => {
    const others = blocks.toSpliced(at, 1)
    return others.toSpliced(chance.below(others.length + 1), 0, block)
  },
  repeat: (blocks, _, {chance, block, fresh}) => blocks.toSpliced(chance.below(blocks.length), 0, fresh(block.text)),
  split: (blocks, at, {block, fresh}) => {
    const words = block.text.split(' ')
    const cut = Math.ceil(words.length * 0.6)
    if (words.length < 12) return blocks
    return blocks.toSpliced(at, 1, {...block, text: words.slice(0, cut).join(' ')}, fresh(words.slice(cut).join(' ')))
  },
  merge: (blocks, at, {block}) => {
    const next = blocks[at + 1]
    if (!next) return blocks
    const text = `${block.text} ${next.text}`
    return blocks.toSpliced(at, 2, {name: next.text.length > block.text.length ? next.name : block.name, text})
  }
} satisfies Record<string, Act>

/** Most edits change words; an essay that has become long loses paragraphs more often. */
function weighted(chance: Chance, length: number): keyof typeof edits {
  const usual = [
    'reword',
    'reword',
    'reword',
    'reword',
    'rewrite',
    'insert',
    'move',
    'repeat',
    'split',
    'merge'
  ] as const
  return chance.pick(length > 100 ? [...usual, 'remove', 'remove', 'remove'] : [...usual, 'insert', 'remove'])
}

function reworded(text: string, chance: Chance, most: number): string {
  let words = text.split(' ')
  for (let count = 1 + chance.below(most); count > 0; count--) {
    words = words.with(chance.below(words.length), paragraph(chance, 1).toLowerCase().slice(0, -1))
  }
  return words.join(' ')
}
