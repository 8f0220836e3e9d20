import {Chance} from './chance.ts'
import {type Combiner, type Resolution, resolve} from './combine.ts'
import {act, type Desk, Memory, paragraph, sourceOf} from './people.ts'
import {
  type Known,
  knownAt,
  ledgerPath,
  sourcePath,
  synced,
  type Told,
  type Tree,
  targetPaths,
  toldIn,
  typedLines
} from './tree.ts'

/** What git does with the work of two people. */
export const operations = ['merge', 'squash', 'rebase', 'cherry-pick', 'revert'] as const
export type Operation = (typeof operations)[number]

/** What came of one operation. */
export interface Outcome {
  readonly operation: Operation
  readonly seed: number
  /** Whether git, or the driver, asked a person. */
  readonly hasConflict: boolean
  /** Whether a conflict of a segment file was resolved hunk by hunk in this history until now. */
  readonly wasCareless: boolean
  /** Whether the program refuses to read the result. */
  readonly isRefused: boolean
  /** Lines that pass as current for a source that nobody made them from. */
  readonly wrong: readonly Told[]
  /** Lines that people typed and that are nowhere after the merge. */
  readonly lost: readonly string[]
  /** How many lines pass as current. */
  readonly told: number
  readonly trees: Readonly<Record<'base' | 'ours' | 'theirs' | 'result', Tree>>
}

/** A branch: its commits from the one it starts at. */
export interface Branch {
  readonly commits: readonly Tree[]
}

export const tipOf = ({commits}: Branch): Tree => commits.at(-1) ?? {}

const knownOf = (branch: Branch): Known => knownAt(tipOf(branch))

/** Who puts the work of two people together: one process, or git itself. */
export interface Workshop {
  /** @returns our branch with the work of both, and what happened on the way. */
  combine(operation: Operation, ours: Branch, theirs: Branch, chance: Chance): Put
}

/** What came of putting work together. */
export interface Put extends Pick<Outcome, 'hasConflict' | 'lost' | 'trees'> {
  readonly branch: Branch
  /** Whether a conflict of a segment file was resolved hunk by hunk. */
  readonly isCareless: boolean
}

/** Live through a history: two people work side by side, what they did is put together, and so on. */
export function* simulate(seed: number, rounds: number, workshop: Workshop): Generator<Outcome> {
  const chance = new Chance(seed)
  const memory = new Memory()
  let branch = beginning(chance, memory)
  let wasCareless = false
  for (let round = 0; round < rounds; round++) {
    const ours = work(branch, chance, memory)
    const theirs = work(branch, chance, memory)
    const operation = chance.one(operations) ?? 'merge'
    const put = workshop.combine(operation, ours, theirs, chance)
    wasCareless ||= put.isCareless
    const head = tipOf(put.branch)
    const told = toldIn(head, knownOf(put.branch))
    const wrong = told?.filter(({line, source}) => !memory.holds(line, source)) ?? []
    const {hasConflict, lost, trees} = put
    const isRefused = told === undefined
    yield {operation, seed, hasConflict, wasCareless, isRefused, wrong, lost, told: told?.length ?? 0, trees}
    if (wrong.length > 0 || lost.length > 0) return
    // What cannot be read is put back to what one side had, as a person would.
    branch = isRefused ? {commits: [{...head, ...segmentFilesOf(tipOf(ours))}]} : put.branch
  }
}

/** Puts work together in this process, as git does, with the driver for segment files or without it. */
export class Bench implements Workshop {
  readonly #combiner: Combiner
  readonly #resolution: Resolution

  constructor(combiner: Combiner, resolution: Resolution) {
    this.#combiner = combiner
    this.#resolution = resolution
  }

  combine(operation: Operation, ours: Branch, theirs: Branch, chance: Chance): Put {
    let head = tipOf(ours)
    let [hasConflict, isCareless] = [false, false]
    let trees = {base: head, ours: head, theirs: head, result: head}
    const lost: string[] = []
    for (const {base, theirs: other} of stepsOf(operation, ours, theirs, chance)) {
      const sides = {base, ours: head, theirs: other}
      const combined = this.#combiner.combine(sides)
      lost.push(...lostIn(combined.tree, sides))
      hasConflict ||= combined.conflicts.length > 0
      isCareless ||= this.#resolution === 'hunks' && combined.conflicts.some((path) => path !== sourcePath)
      head = resolve(combined, sides, this.#resolution, chance)
      trees = {...sides, result: head}
    }
    return {branch: {commits: [head]}, hasConflict, isCareless, lost, trees}
  }
}

function beginning(chance: Chance, memory: Memory): Branch {
  const paragraphs = Array.from({length: 3 + chance.below(4)}, () => paragraph(chance))
  const blank: Tree = {[sourcePath]: sourceOf(paragraphs)}
  const tree = synced(blank, knownAt({}))
  let branch: Branch = {commits: [tree]}
  for (let day = 0; day < 3; day++) branch = work(branch, chance, memory)
  const settled = synced(tipOf(branch), knownOf(branch))
  return {commits: [settled]}
}

/** A person's work on a branch: a few commits of a few acts. */
function work(from: Branch, chance: Chance, memory: Memory): Branch {
  let branch: Branch = {commits: [tipOf(from)]}
  const commits = 1 + chance.below(3)
  for (let count = 0; count < commits; count++) {
    const desk: Desk = {chance, memory, known: knownOf(branch)}
    let tree = tipOf(branch)
    const acts = 1 + chance.below(5)
    for (let step = 0; step < acts; step++) tree = act(tree, desk)
    branch = {commits: [...branch.commits, tree]}
  }
  return branch
}

interface Step {
  /** Place of the commit in its branch. */
  readonly at: number
  readonly base: Tree
  readonly theirs: Tree
}

/** The three-way merges onto our tip that an operation consists of. */
export function stepsOf(operation: Operation, ours: Branch, theirs: Branch, chance: Chance): Step[] {
  const steps = ({commits}: Branch): Step[] =>
    commits.slice(1).map((theirs, index) => ({at: index + 1, base: commits[index] ?? {}, theirs}))
  const base = theirs.commits[0] ?? {}
  if (operation === 'rebase') return steps(theirs)
  if (operation === 'cherry-pick')
    return steps(theirs)
      .slice(chance.below(steps(theirs).length))
      .slice(0, 1)
  if (operation === 'merge' || operation === 'squash')
    return [{at: theirs.commits.length - 1, base, theirs: tipOf(theirs)}]
  const undone = chance.one(steps(ours))
  return undone ? [{at: undone.at, base: undone.theirs, theirs: undone.base}] : []
}

/** Lines that a side has or wrote and that the other one did not take away. */
export function lostIn(
  result: Tree,
  {base, ours, theirs}: Readonly<Record<'base' | 'ours' | 'theirs', Tree>>
): string[] {
  return targetPaths.flatMap((path) => {
    const [before, here, there, after] = [base, ours, theirs, result].map((tree) => typedLines(tree[path]))
    const wanted = [...(here ?? [])].filter((line) => there?.has(line) || !before?.has(line))
    const added = [...(there ?? [])].filter((line) => !before?.has(line))
    return [...wanted, ...added].filter((line) => !after?.has(line))
  })
}

function segmentFilesOf(tree: Tree): Tree {
  return Object.fromEntries([ledgerPath, ...targetPaths].map((path) => [path, tree[path] ?? '']))
}
