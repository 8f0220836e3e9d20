#!/usr/bin/env -S npx tsx
/**
 * Build the same essays with several versions of Node, in several time zones and languages, and compare every byte:
 * `npm run determinism -- --project tests/showcase --node 20.20.2,22.23.3,24.21.0`. Fetches each Node from npm once.
 */
import os from 'node:os'
import {$, argv, echo, fs, path} from 'zx'
import {buildIn, differing, places} from '../tests/cli/surroundings.ts'
import {compileInto} from '../tests/project/compile.ts'

const project = path.resolve(String(argv.project ?? 'tests/showcase'))
const versions = String(argv.node ?? '20.20.2,22.23.3,24.21.0').split(',')
const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'hexapla-determinism-'))
try {
  const compiled = path.join(folder, 'program')
  await fs.mkdir(compiled)
  const program = compileInto(compiled, 'src/cli/main.ts')
  let first: ReturnType<typeof buildIn> | undefined
  for (const version of versions) {
    const node = await fetchNode(version, path.join(folder, version))
    for (const {name, env} of places) {
      const files = buildIn({name, node, env}, program, project, path.join(folder, 'work'))
      first ??= files
      const other = differing(first, files)
      echo(`Node ${version}, ${name}: ${files.size} files, ${other.length} of them others than in the first build`)
      for (const one of other) echo(`  ${one}`)
      if (other.length > 0) process.exitCode = 1
    }
  }
} finally {
  await fs.remove(folder)
}

/** The program `node` of a version, from the package that npm has of it for this machine. */
async function fetchNode(version: string, into: string): Promise<string> {
  const name = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`
  await $({
    quiet: true
  })`npm install --prefix ${into} --no-save --ignore-scripts --no-audit --no-fund ${name}@${version}`
  return path.join(into, 'node_modules', name, process.platform === 'win32' ? 'bin/node.exe' : 'bin/node')
}
