#!/usr/bin/env -S npx tsx
/**
 * Measure builds beside Hugo, and write the section of docs/benchmarks.md: `npm run bench -- --sizes 100,1000 --rounds 3`.
 *
 * It needs `hugo` and GNU time, and the program compiled: `npm run compile`.
 */
import {execFileSync} from 'node:child_process'
import {loadavg, tmpdir} from 'node:os'
import {argv, echo, fs, path} from 'zx'
import {writeHugoSite} from '../bench/speed/hugo.ts'
import {measure, type Run} from '../bench/speed/measure.ts'
import {writeProject} from '../bench/speed/project.ts'
import {type Results, withSection} from '../bench/speed/section.ts'
import {tasksFor} from '../bench/speed/tasks.ts'

const page = 'docs/benchmarks.md'
const sizes = String(argv.sizes ?? '100,1000')
  .split(',')
  .map(Number)
const rounds = Number(argv.rounds ?? 3)
const versions = [
  `Node ${process.version}`,
  execFileSync('hugo', ['version'], {encoding: 'utf8'}).split(/[-+ ]/u).slice(0, 2).join(' ')
]
const results = sizes.map(measureSize)
fs.writeFileSync(page, withSection(fs.readFileSync(page, 'utf8'), results, versions))

function measureSize(essays: number): Results {
  const folder = fs.mkdtempSync(path.join(tmpdir(), 'hexapla-bench-'))
  try {
    writeProject(path.join(folder, 'hexapla'), essays)
    writeHugoSite(path.join(folder, 'hugo'), essays)
    const load = loadavg()[0] ?? 0
    const tasks = tasksFor(folder, path.resolve('lib/program/main.js'))
    const runs = new Map<string, Run[]>(tasks.map(({name}) => [name, []]))
    for (let round = 0; round < rounds; round++) {
      for (const {name, command, cwd, prepare} of tasks) {
        prepare?.()
        const run = measure(command, cwd)
        runs.get(name)?.push(run)
        echo(`${essays} ${name}: ${run.cpu.toFixed(2)} s CPU, ${run.wall.toFixed(2)} s, ${run.memory.toFixed(0)} MiB`)
      }
    }
    return {essays, rounds, load, runs}
  } finally {
    fs.removeSync(folder)
  }
}
