#!/usr/bin/env -S npx tsx
/**
 * Let two people work on branches at random and put their work together: how often does a text pass as current
 * that was not made from that source, and how often is a text lost? `--seed` repeats a history.
 */
import {argv, echo} from 'zx'
import {type Measure, measure, type Row} from '../tests/merges/measure.ts'

const runs = Number(argv.runs ?? 1000)
const seed = Number(argv.seed ?? 1)
const byGit = argv.git === true
const resolution: Measure['resolution'] = argv.careless === true ? 'hunks' : 'files'
const ways = argv.driver === undefined ? [true, false] : [argv.driver === true]

const show = (rows: readonly Row[]) => {
  console.table(rows.map(({seeds, ...row}) => ({...row, seeds: seeds.slice(0, 5).join(' ')})))
}

for (const withDriver of ways) {
  const by = byGit ? 'git itself' : 'git merge-file'
  echo(
    `\n${withDriver ? 'With' : 'Without'} the driver, by ${by}, conflicts resolved by ${resolution}, seeds from ${seed}`
  )
  const began = performance.now()
  show(measure({withDriver, byGit, resolution, runs, seed, onProgress: show}))
  echo(`${((performance.now() - began) / 1000).toFixed(0)} s`)
}
