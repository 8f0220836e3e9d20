#!/usr/bin/env -S npx tsx
/** Kill commands at many moments and count what they leave: `npm run crash -- --runs 500`. */
import {argv, echo} from 'zx'
import {killMany, type Scenario, scenarios, Workshop} from '../tests/cli/kills.ts'

const names = Object.keys(scenarios) as Scenario[]
const runs = Math.ceil(Number(argv.runs ?? 100) / names.length)
const workshop = new Workshop()
try {
  for (const name of names) {
    const kills = await killMany(workshop, name, runs)
    const count = (test: (kill: (typeof kills)[number]) => boolean) => kills.filter(test).length
    const good = count(
      ({whole, then, litter, completed}) => whole && then !== 'a mixture' && litter.length === 0 && completed
    )
    echo(
      `${name.padEnd(6)}  ${kills.length} kills, ${count((kill) => kill.inTurn)} while it had the project to itself; ` +
        `old ${count((kill) => kill.then === 'old')}, new ${count((kill) => kill.then === 'new')}, faulty ${kills.length - good}`
    )
    if (good < kills.length) process.exitCode = 1
  }
} finally {
  workshop.end()
}
