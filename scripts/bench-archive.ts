#!/usr/bin/env -S npx tsx
/**
 * Measure how long an archive takes to come in: `npm run bench:archive -- --sizes 100,1000`.
 *
 * It needs GNU time, and the program compiled: `npm run compile`. The second row of each size is a run that finds all done.
 */
import {tmpdir} from 'node:os'
import {argv, echo, fs, path} from 'zx'
import {writeArchive} from '../bench/archive.ts'
import {measure} from '../bench/speed/measure.ts'

const program = path.resolve('lib/program/main.js')
const sizes = String(argv.sizes ?? '100,1000')
  .split(',')
  .map(Number)
for (const size of sizes) {
  const folder = fs.mkdtempSync(path.join(tmpdir(), 'hexapla-archive-'))
  try {
    const project = path.join(folder, 'project')
    fs.outputFileSync(path.join(project, 'hexapla.config.json'), '{}\n')
    writeArchive(folder, size)
    const command = [
      process.execPath,
      program,
      'import',
      '../articles.ndjson',
      '--mapping',
      '../mapping.yaml',
      '--json'
    ]
    for (const run of ['import', 'again']) {
      const {cpu, wall, memory} = measure(command, project)
      echo(`${size} × 3, ${run}: ${wall.toFixed(1)} s, ${cpu.toFixed(1)} s CPU, ${memory.toFixed(0)} MiB`)
    }
  } finally {
    fs.removeSync(folder)
  }
}
