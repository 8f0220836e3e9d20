#!/usr/bin/env -S npx tsx
/**
 * Measure all checks over real translations: `npm run bench:checks -- <folder>`.
 *
 * `--every N` takes one document of N. `--samples N` prints findings to judge, `--check <id>` those of one check; `--faults N` puts N faults of each kind
 * into sound pairs, `--opencc <folder>` also single characters of the other script; `--timing` takes the time.
 */
import {argv, echo} from 'zx'
import {readCorpora} from '../bench/checks/corpus.ts'
import {faults} from '../bench/checks/faults/index.ts'
import {groupOf, hitsIn, sample, tabulate} from '../bench/checks/measure.ts'
import {recallOf, soundPairs} from '../bench/checks/recall.ts'
import {surroundingsOf} from '../bench/checks/surroundings.ts'
import {timingsOf} from '../bench/checks/timing.ts'

const documents = [...readCorpora(`${argv._[0]}`, argv.every ?? 1)]
const segments = new Map<string, number>()
for (const {name, alignment} of documents) {
  const group = groupOf(name)
  segments.set(group, (segments.get(group) ?? 0) + alignment.pairs.length)
}
echo(`segments: ${[...segments].map(([group, count]) => `${group} ${count}`).join(', ')}\n`)

if (argv.timing) {
  const timings = timingsOf(documents, 3).toSorted((a, b) => b.microseconds - a.microseconds)
  for (const {check, microseconds} of timings) echo(`${microseconds.toFixed(2).padStart(8)} µs  ${check}`)
  echo(
    `${timings
      .reduce((sum, {microseconds}) => sum + microseconds, 0)
      .toFixed(2)
      .padStart(8)} µs  all`
  )
} else if (argv.faults) {
  const surroundings = await surroundingsOf(documents, argv.opencc)
  for (const {fault, injected, found, by, missed} of recallOf(
    faults,
    soundPairs(documents),
    surroundings,
    argv.faults
  )) {
    const percent = injected === 0 ? '–' : `${((100 * found) / injected).toFixed(1)} %`
    const checks = [...by]
      .toSorted((a, b) => b[1] - a[1])
      .slice(0, 3)
      .map(([check, count]) => `${check} ${count}`)
    echo(`${percent.padStart(8)}  ${found}/${injected}  ${fault}  (${checks.join(', ')})`)
    for (const text of missed.slice(0, argv.samples ?? 0)) echo(`          ${JSON.stringify(text.slice(0, 160))}`)
  }
} else {
  const hits = documents.flatMap(hitsIn)
  for (const {row, cells} of tabulate(hits, segments))
    echo(`${row.padEnd(44)} ${cells.map((cell) => cell.padStart(15)).join(' ')}`)
  const wanted = argv.check ? [`${argv.check}`] : [...new Set(hits.map(({check}) => check))].toSorted()
  for (const check of argv.samples ? wanted : []) {
    echo(`\n## ${check}`)
    for (const {segment, severity, message, text} of sample(hits, check, argv.samples)) {
      echo(`${segment} ${severity}\n   ${message}\n   ${JSON.stringify(text)}`)
    }
  }
}
