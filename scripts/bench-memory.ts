#!/usr/bin/env -S npx tsx
/**
 * Measure the translation memory: `npm run bench:memory`.
 *
 * `--segments <n>` and `--queries <n>` take other numbers than 200,000 and 200. `--json` prints one JSON object.
 */
import {argv, echo} from 'zx'
import {measureMemory} from './bench/memory.ts'

const segments = Number(argv.segments ?? 200_000)
const queries = Number(argv.queries ?? 200)
const reports = (['Latin', 'Han'] as const).map((script) => measureMemory(script, segments, queries))

if (argv.json) echo(JSON.stringify({reports}))
else {
  for (const {script, build, bytes, load, median, p95, slowest, recall, best} of reports) {
    echo(`${script}, ${segments} segments, ${queries} queries`)
    echo(`  build ${(build / 1000).toFixed(1)} s, ${(bytes / 2 ** 20).toFixed(0)} MiB, open ${load.toFixed(1)} ms`)
    echo(`  look-up median ${median.toFixed(1)} ms, p95 ${p95.toFixed(1)} ms, slowest ${slowest.toFixed(1)} ms`)
    echo(`  found ${recall.found} of ${recall.of} texts of 75 % and more, the best for ${best.found} of ${best.of}`)
  }
}
