#!/usr/bin/env -S npx tsx
/** All that must hold before a change lands; stops at the first step that fails. */
import {$, echo} from 'zx'

const run = $({stdio: 'inherit', preferLocal: true, nothrow: true, verbose: false})

const steps = [
  {name: 'Format and lint', command: ['biome', 'check', '.']},
  {name: 'Types', command: ['tsc']},
  {name: 'Unused code', command: ['knip']},
  {name: 'Essays of this repository', command: ['tsx', 'src/cli/main.ts', 'check']},
  {name: 'Tests', command: ['vitest', 'run', ...process.argv.slice(2)]}
]

for (const {name, command} of steps) {
  echo(`\n${name}: ${command.join(' ')}`)
  const {exitCode} = await run`${command}`
  if (exitCode !== 0) {
    process.exitCode = exitCode ?? 1
    break
  }
}
