#!/usr/bin/env -S npx tsx
/**
 * Measure how old translations find their essays: `npm run bench:align -- <folder>`.
 *
 * `--part tuned` or `--part held-out` takes the half of the documents that the weights were found on, or the other one.
 * `--dictionary <file>` takes a dictionary in the format of CC-CEDICT. `--json` prints one JSON object.
 */
import {readFileSync} from 'node:fs'
import {argv, echo} from 'zx'
import {readCases} from '../bench/align/corpus.ts'
import {longText, measure, mistaken} from '../bench/align/measure.ts'
import {sure} from '../src/align/legacy/adopt.ts'
import {parseDictionary} from '../src/align/legacy/lexicon.ts'

const cases = [...readCases(`${argv._[0]}`)].filter(
  ({tuned}) => argv.part === undefined || tuned === (argv.part === 'tuned')
)
const lexicon = argv.dictionary
  ? parseDictionary(readFileSync(`${argv.dictionary}`, 'utf8'), argv.dictionary)
  : undefined
const rows = measure(cases, {sure, ...(lexicon ? {lexicon} : {})})
const others = mistaken(cases, lexicon)
const long = longText(cases, 2000)

if (argv.json) echo(JSON.stringify({part: argv.part ?? 'all', sets: rows, others, long}))
else {
  echo(
    [
      'set             ',
      'documents',
      'links',
      '    F1',
      'precision',
      'recall',
      '  sure',
      'wrong',
      'refused',
      'ms/100'
    ].join('  ')
  )
  for (const row of rows) {
    const cells = [
      row.set.padEnd(16),
      String(row.documents).padStart(9),
      String(row.links).padStart(5),
      row.f1.toFixed(4),
      row.precision.toFixed(4).padStart(9),
      row.recall.toFixed(4),
      `${(100 * row.sureShare).toFixed(1)} %`,
      `${row.sureWrong}`.padStart(5),
      `${row.refused}`.padStart(7),
      row.slowest.toFixed(0).padStart(6)
    ]
    echo(cells.join('  '))
  }
  const [taken, wrong] = rows.reduce(([all, bad], row) => [all + row.sure, bad + row.sureWrong], [0, 0])
  echo(`sure: ${taken} links, ${wrong} wrong (${((100 * wrong) / taken).toFixed(3)} %)`)
  echo(`other essays: ${others.refused} of ${others.tried} refused, ${others.sure} sure links in the rest`)
  echo(`${long.blocks} blocks: ${(long.milliseconds / 1000).toFixed(1)} s`)
}
