#!/usr/bin/env node
import {exit} from './exit.ts'
import {run} from './program.ts'

// A reader that has seen enough, such as `head`, closes the pipe: the work goes on, the rest is said to nobody.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
  })
}

// What is being written is written to its end or not at all (project/journal.ts), so there is nothing to tidy here.
process.once('SIGINT', () => process.exit(exit.interrupted))

process.exitCode = await run(process.argv.slice(2), {
  cwd: process.cwd(),
  env: process.env,
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr
})
