import {reconcile} from '../../src/align/reconcile.ts'
import {chainOf, type Version} from './chain.ts'
import {hashed} from './hexapla.ts'
import type {Rate} from './score.ts'

/** How keys lived through a chain of versions. */
export interface Replay {
  readonly versions: number
  /** Blocks that an edit did not touch: how many kept their key, or had the key of an equal text. */
  readonly untouched: Rate
  /** From each version to the one this many edits later: how many keys were kept rightly. */
  readonly apart: number
  readonly precision: Rate
  readonly recall: Rate
}

/** Replay a chain of versions edit by edit, then with some versions left out. */
export function replay(length: number, apart: number, seed: number): Replay {
  const versions = [...chainOf(length, seed)]
  const steps = versions.slice(1).map((version, index) => followed(versions[index], version))
  const leaps = versions.slice(apart).map((version, index) => compared(versions[index], version))
  return {
    versions: length,
    untouched: total(steps),
    apart,
    precision: total(leaps.map(({precision}) => precision)),
    recall: total(leaps.map(({recall}) => recall))
  }
}

function followed(old: Version | undefined, now: Version): Rate {
  const before = old?.blocks ?? []
  const {matches} = reconcile(before.map(asBlock), now.blocks.map(asBlock))
  const kept = matches.filter(({from, to}) => before[from]?.text === now.blocks[to]?.text).map(({to}) => to)
  const known = new Set(before.map(({name}) => name))
  const expected = now.blocks.flatMap(({name}, index) => (now.untouched.has(name) && known.has(name) ? index : []))
  const found = new Set(kept)
  return {right: expected.filter((index) => found.has(index)).length, of: expected.length}
}

function compared(old: Version | undefined, now: Version): {readonly precision: Rate; readonly recall: Rate} {
  const before = old?.blocks ?? []
  const {matches} = reconcile(before.map(asBlock), now.blocks.map(asBlock))
  const names = new Set(before.map(({name}) => name))
  const right = matches.filter(
    ({from, to}) => before[from]?.name === now.blocks[to]?.name || before[from]?.text === now.blocks[to]?.text
  ).length
  return {
    precision: {right, of: matches.length},
    recall: {right, of: now.blocks.filter(({name}) => names.has(name)).length}
  }
}

function asBlock({text}: {readonly text: string}) {
  return hashed({kind: 'paragraph', text})
}

function total(rates: readonly Rate[]): Rate {
  return rates.reduce((sum, {right, of}) => ({right: sum.right + right, of: sum.of + of}), {right: 0, of: 0})
}
