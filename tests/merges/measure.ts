import {Combiner, type Resolution} from './combine.ts'
import {Repository, Workplace} from './repository.ts'
import {Bench, type Operation, type Outcome, operations, simulate, type Workshop} from './simulate.ts'

/** What is measured: how the work is put together, and how many times. */
export interface Measure {
  readonly withDriver: boolean
  /** By git itself, in repositories, or in this process. */
  readonly byGit: boolean
  readonly resolution: Resolution
  readonly runs: number
  /** The first history; the following ones have the following seeds. */
  readonly seed: number
  /** Called after each thousand. */
  readonly onProgress?: (rows: readonly Row[]) => void
}

/** What came of many operations of one kind. */
export interface Row {
  readonly operation: Operation
  runs: number
  /** Operations in which git or the driver asked a person. */
  conflicts: number
  /** Results that the program refuses to read. */
  refused: number
  /** Histories in which a text passed as current for a source it was not made from. */
  wrong: number
  /** The same in histories in which conflicts of segment files had been resolved hunk by hunk, by chance. */
  wrongAfterHunks: number
  /** Histories in which a line that a person typed was nowhere. */
  lost: number
  /** Lines that passed as current, over all operations. */
  told: number
  /** What repeats the histories that went wrong. */
  readonly seeds: number[]
}

const rounds = 8

/** Live through histories until so many operations are done. */
export function measure({withDriver, byGit, resolution, runs, seed, onProgress}: Measure): Row[] {
  const rows = new Map<Operation, Row>(operations.map((operation) => [operation, emptyRow(operation)]))
  using combiner = new Combiner(withDriver)
  using workplace = byGit && withDriver ? new Workplace() : undefined
  let done = 0
  for (let next = seed; done < runs; next++) {
    using repository = byGit ? new Repository(workplace?.driver, resolution) : undefined
    const workshop: Workshop = repository ?? new Bench(combiner, resolution)
    for (const outcome of simulate(next, rounds, workshop)) {
      count(rows.get(outcome.operation) ?? emptyRow(outcome.operation), outcome)
      done++
      if (done % 1000 === 0) onProgress?.([...rows.values()])
      if (done >= runs) break
    }
  }
  return [...rows.values()]
}

function emptyRow(operation: Operation): Row {
  return {operation, runs: 0, conflicts: 0, refused: 0, wrong: 0, wrongAfterHunks: 0, lost: 0, told: 0, seeds: []}
}

function count(row: Row, {seed, hasConflict, wasCareless, isRefused, wrong, lost, told}: Outcome): void {
  row.runs++
  row.conflicts += Number(hasConflict)
  row.refused += Number(isRefused)
  row.wrong += Number(wrong.length > 0 && !wasCareless)
  row.wrongAfterHunks += Number(wrong.length > 0 && wasCareless)
  row.lost += Number(lost.length > 0)
  row.told += told
  if (wrong.length > 0 || lost.length > 0) row.seeds.push(seed)
}
