#!/usr/bin/env -S npx tsx
/** How well keys stay with their paragraphs: `npm run bench:keys -- <folder> [--json]`. See docs/benchmarks.md. */
import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {argv, echo} from 'zx'
import {topLevelBlocks} from './bench/blocks.ts'
import {keptByGettext, missingPrograms} from './bench/gettext.ts'
import type {Gold, Kept, Sample} from './bench/gold.ts'
import {keptByHexapla} from './bench/hexapla.ts'
import {replay} from './bench/replay.ts'
import {score, sum} from './bench/score.ts'
import {keysTable} from './bench/table.ts'
import {timings} from './bench/timing.ts'

const root = String(argv._[0] ?? '.')
const samples = readdirSync(root)
  .filter((id) => existsSync(join(root, id, 'gold.json')))
  .sort()
  .map((id): Sample => {
    const read = (name: string) => readFileSync(join(root, id, name), 'utf8')
    const gold = JSON.parse(read('gold.json')) as Gold
    return {id, old: topLevelBlocks(read('old.md')), now: topLevelBlocks(read('new.md')), gold}
  })

async function measured(name: string, keep: (sample: Sample) => readonly Kept[] | Promise<readonly Kept[]>) {
  const start = performance.now()
  const kept: (readonly Kept[])[] = []
  for (const sample of samples) kept.push(await keep(sample))
  const milliseconds = Math.round(performance.now() - start)
  return {name, milliseconds, score: sum(samples.map((sample, index) => score(sample, kept[index] ?? [])))}
}

const methods = [await measured('hexapla', ({old, now}) => keptByHexapla(old, now))]
const missing = await missingPrograms()
if (missing.length === 0) {
  methods.push(await measured('po4a, msgmerge', (sample) => keptByGettext(join(root, sample.id), sample)))
} else console.error(`Not compared with gettext: ${missing.join(', ')} not installed (Debian: po4a, gettext)`)

const report = {samples: samples.length, methods, replay: replay(500, 15, 1), timings: [...timings()]}
if (argv.json) echo(JSON.stringify(report))
else for (const line of keysTable(report)) echo(line)
