import type {Gold, GoldKind, Kept, Sample} from './gold.ts'

/** How often something was as it must be. */
export interface Rate {
  readonly right: number
  readonly of: number
}

/** What a method did to one or more samples. */
export interface Score {
  /** Blocks that must keep their key, by what happened to them; of split and merged ones any part may. */
  readonly kept: Readonly<Record<GoldKind, Rate>>
  /** Of the keys that were kept where the gold says anything: how many rightly. */
  readonly precision: Rate
  /** Of the keys that must be kept: how many are, at the right block. */
  readonly recall: Rate
  readonly newPrecision: Rate
  /** Of the blocks that must be new: how many got a new key. */
  readonly newRecall: Rate
  /** Of the blocks that must retire: how many lost their key. */
  readonly retired: Rate
  /** Unchanged blocks that got the key of a block with another text. */
  readonly wrong: number
}

const kinds: readonly GoldKind[] = ['same', 'edited', 'moved', 'split', 'merged']
const none: Rate = {right: 0, of: 0}

/** Hold what a method kept against the gold of one sample. */
export function score({old, now, gold}: Sample, kept: readonly Kept[]): Score {
  const fromOf = new Map(kept.map(({from, to}) => [to, from]))
  const toOf = new Map(kept.map(({from, to}) => [from, to]))
  const links = [...gold.mustKeep, ...gold.splitOrMerged]
  const open = openBlocks(gold)
  const isKept = (link: (typeof links)[number]) => link.old.some((from) => link.new.includes(toOf.get(from) ?? -1))
  const judged = kept.filter(({from, to}) => !open.old.has(from) && !open.now.has(to))
  const right = judged.filter(({from, to}) => links.some((link) => link.old.includes(from) && link.new.includes(to)))
  const newOnes = now.flatMap((_, index) => (fromOf.has(index) || open.now.has(index) ? [] : [index]))
  const split = new Set(gold.splitOrMerged.flatMap((link) => link.new))
  const mustBeNew = new Set(gold.mustBeNew)
  const wrong = gold.mustKeep.filter((link) => {
    const from = fromOf.get(link.new[0] ?? -1)
    return link.kind === 'same' && from !== undefined && old[from]?.text !== old[link.old[0] ?? -1]?.text
  })
  return {
    kept: Object.fromEntries(
      kinds.map((kind) => [
        kind,
        rate(
          links.filter((link) => link.kind === kind),
          isKept
        )
      ])
    ) as Score['kept'],
    precision: {right: right.length, of: judged.length},
    recall: rate(gold.mustKeep, isKept),
    newPrecision: rate(
      newOnes.filter((index) => !split.has(index)),
      (index) => mustBeNew.has(index)
    ),
    newRecall: rate(gold.mustBeNew, (index) => !fromOf.has(index)),
    retired: rate(gold.mustRetire, (index) => !toOf.has(index)),
    wrong: wrong.length
  }
}

/** The sums of several scores. */
export function sum(scores: readonly Score[]): Score {
  const add = (pick: (score: Score) => Rate) => scores.map(pick).reduce(plus, none)
  return {
    kept: Object.fromEntries(kinds.map((kind) => [kind, add((score) => score.kept[kind])])) as Score['kept'],
    precision: add((score) => score.precision),
    recall: add((score) => score.recall),
    newPrecision: add((score) => score.newPrecision),
    newRecall: add((score) => score.newRecall),
    retired: add((score) => score.retired),
    wrong: scores.reduce((total, {wrong}) => total + wrong, 0)
  }
}

/** Blocks on which the gold does not insist. */
function openBlocks(gold: Gold): {readonly old: ReadonlySet<number>; readonly now: ReadonlySet<number>} {
  return {
    old: new Set([...gold.softKeep.flatMap((link) => link.old), ...gold.unscoredOld]),
    now: new Set([...gold.softKeep.flatMap((link) => link.new), ...gold.unscoredNew])
  }
}

function rate<Item>(items: readonly Item[], isRight: (item: Item) => boolean): Rate {
  return {right: items.filter(isRight).length, of: items.length}
}

function plus(one: Rate, other: Rate): Rate {
  return {right: one.right + other.right, of: one.of + other.of}
}
