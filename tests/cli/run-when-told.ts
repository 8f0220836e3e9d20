/** Runs the program with the arguments given, once it is told to; so starting takes no part of the time. */
import {run} from '../../src/cli/program.ts'

await import('../../src/pipeline/sync.ts')
await import('../../src/pipeline/accept.ts')
await import('../../src/pipeline/format.ts')
await import('../../src/pipeline/rename.ts')
await import('../../src/project/turn.ts')
process.once('SIGINT', () => process.exit(130))
process.once('message', async () => {
  const {env, stdin, stdout, stderr} = process
  process.exitCode = await run(process.argv.slice(2), {cwd: process.cwd(), env, stdin, stdout, stderr})
  process.disconnect?.()
})
process.send?.('ready')
