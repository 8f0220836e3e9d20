#!/usr/bin/env -S npx tsx
/**
 * Measure all checks over real translations: `npm run bench:checks -- <folder>`.
 *
 * `--every N` takes one document of N. `--samples N` prints findings to judge, `--check <id>` those of one check;
 * `--verdicts` counts what was judged. `--faults N` puts N faults of each kind into sound pairs, `--only <pattern>` those
 * of some names, `--opencc <folder>` also single characters of the other script; `--timing` takes the time.
 * `--pofilter` runs translate-toolkit's over the same pairs, where it is installed, and with `--faults` over the same faults.
 */
import {argv, echo} from 'zx'
import {readCorpora} from '../bench/checks/corpus.ts'
import {faults} from '../bench/checks/faults/index.ts'
import {groupOf, hitsIn, sample, tabulate} from '../bench/checks/measure.ts'
import {foundByPofilter, pofilterOf} from '../bench/checks/pofilter.ts'
import {lengthJudge} from '../bench/checks/project.ts'
import {recallOf, soundPairs} from '../bench/checks/recall.ts'
import {surroundingsOf} from '../bench/checks/surroundings.ts'
import {timingsOf} from '../bench/checks/timing.ts'
import {precisionOf, readVerdicts, sharesOf} from '../bench/checks/verdicts.ts'

const documents = [...readCorpora(`${argv._[0]}`, argv.every ?? 1)]
const segments = new Map<string, number>()
for (const {name, alignment} of documents) {
  const group = groupOf(name)
  segments.set(group, (segments.get(group) ?? 0) + alignment.pairs.length)
}
echo(`segments: ${[...segments].map(([group, count]) => `${group} ${count}`).join(', ')}\n`)

const percent = (part: number, whole: number, digits = 1) =>
  (whole === 0 ? '–' : `${((100 * part) / whole).toFixed(digits)} %`).padStart(8)

if (argv.timing) {
  for (const {check, microseconds} of timingsOf(documents, 5)) {
    echo(`${microseconds.toFixed(2).padStart(8)} µs  ${check}`)
  }
} else if (argv.pofilter && !argv.faults) {
  const filtered = await pofilterOf(documents)
  if (!filtered) echo('pofilter is not installed, so nothing is compared')
  for (const {locale, pairs, flagged, microseconds} of filtered ?? [])
    echo(
      `${percent(flagged, pairs)} of ${pairs} pairs flagged, ${microseconds.toFixed(0)} µs a pair: pofilter, ${locale}`
    )
} else if (argv.faults) {
  const ground = {
    sound: soundPairs(documents),
    surroundings: await surroundingsOf(documents, argv.opencc),
    judgeLength: lengthJudge(documents)
  }
  const wanted = faults.filter(({name}) => new RegExp(argv.only ?? '', 'u').test(name))
  for (const {fault, injected, found, by, missed, spoilt} of recallOf(wanted, ground, argv.faults)) {
    const checks = [...by]
      .toSorted((a, b) => b[1] - a[1])
      .slice(0, 3)
      .map(([check, count]) => `${check} ${count}`)
    const others = argv.pofilter ? await foundByPofilter(spoilt) : undefined
    const beside = others === undefined ? '' : `  pofilter ${others}`
    echo(`${percent(found, injected)}  ${found}/${injected}${beside}  ${fault}  (${checks.join(', ')})`)
    for (const text of missed.slice(0, argv.samples ?? 0)) echo(`          ${JSON.stringify(text.slice(0, 160))}`)
  }
} else {
  const hits = [...hitsIn(documents)]
  const verdicts = readVerdicts(new URL('../bench/checks/verdicts.txt', import.meta.url))
  if (argv.verdicts) {
    const precisions = precisionOf(hits, verdicts)
    for (const {check, severity, found, read, right} of precisions)
      echo(`${percent(right, read)}  ${right} of ${read} read are true, ${found} found  ${check} ${severity}`)
    for (const {corpus, severity, segments, flagged, falsely} of sharesOf(documents, hits, precisions))
      echo(
        `${percent(flagged, segments, 2)} of ${segments} translated segments flagged by ${severity}s, ` +
          `${percent(falsely, segments, 2)} falsely: ${corpus}`
      )
  } else if (argv.samples) {
    const wanted = argv.check ? [`${argv.check}`] : [...new Set(hits.map(({check}) => check))].toSorted()
    for (const check of wanted) {
      echo(`\n## ${check}`)
      for (const {id, segment, message, source, text} of sample(hits, check, argv.samples)) {
        echo(`${id} ${verdicts.get(id) ?? '?'} ${segment.split('/')[1]} ${message}`)
        echo(`   ${JSON.stringify(source.slice(0, 160))}\n   ${JSON.stringify(text)}`)
      }
    }
  } else {
    for (const {row, cells} of tabulate(hits, segments))
      echo(`${row.padEnd(44)} ${cells.map((cell) => cell.padStart(15)).join(' ')}`)
  }
}
