#!/usr/bin/env -S npx tsx
/**
 * Measure builds beside the programs that others use, and write the section and the drawing of docs/benchmarks.md:
 * `npm run bench -- --sizes 100,1000 --rounds 3`, with `--json` only print one JSON object.
 *
 * It needs Hugo and GNU time, and the program compiled: `npm run compile`. Other programs are left out where they
 * are not installed, and named.
 */
import {loadavg, tmpdir} from 'node:os'
import {argv, echo, fs, path} from 'zx'
import {measure, type Run} from '../bench/speed/measure.ts'
import {findPeers, folderOf} from '../bench/speed/peers.ts'
import {plotOf} from '../bench/speed/plot.ts'
import {writeProject} from '../bench/speed/project.ts'
import {type Results, withSection} from '../bench/speed/section.ts'
import {tasksFor} from '../bench/speed/tasks.ts'

const page = 'docs/benchmarks.md'
const sizes = String(argv.sizes ?? '100,1000')
  .split(',')
  .map(Number)
const rounds = Number(argv.rounds ?? 3)
const peers = findPeers()
for (const {name, version, install} of peers) if (!version) console.error(`${name} is not installed: ${install}`)
if (!peers.find(({name}) => name === 'Hugo')?.version) process.exit(2)
const here = peers.filter(({version}) => version)
const versions = [`Node ${process.version.slice(1)}`, ...here.map(({name, version}) => `${name} ${version}`)]

const results = sizes.map(measureSize)
if (argv.json) echo(JSON.stringify({versions, sizes: results.map(plain)}))
else {
  fs.writeFileSync(page, withSection(fs.readFileSync(page, 'utf8'), results, versions))
  fs.writeFileSync('docs/benchmarks-builds.svg', plotOf(results))
}

function measureSize(essays: number): Results {
  const folder = fs.mkdtempSync(path.join(tmpdir(), 'hexapla-bench-'))
  try {
    const able = here.filter(({atMost}) => essays <= atMost)
    writeProject(path.join(folder, 'hexapla'), essays)
    for (const peer of able) peer.write?.(folderOf(folder, peer.name), essays)
    const load = loadavg()[0] ?? 0
    const tasks = tasksFor(folder, path.resolve('lib/program/main.js'), able)
    const runs = new Map<string, Run[]>(tasks.map(({name}) => [name, []]))
    for (let round = 0; round < rounds; round++) {
      for (const {name, command, cwd, prepare} of tasks) {
        prepare?.()
        const run = measure(command, cwd)
        runs.get(name)?.push(run)
        console.error(
          `${essays} ${name}: ${run.cpu.toFixed(2)} s CPU, ${run.wall.toFixed(2)} s, ${run.memory.toFixed(0)} MiB`
        )
      }
    }
    return {essays, rounds, load, runs}
  } finally {
    fs.removeSync(folder)
  }
}

function plain({runs, ...rest}: Results): object {
  return {...rest, runs: Object.fromEntries(runs)}
}
