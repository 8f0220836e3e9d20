#!/usr/bin/env -S npx tsx
/** Write what the golden folders expect anew. Read the difference before you commit it. */
import {echo, fs, path} from 'zx'
import {buildCase, expectedFolder, goldenCases} from '../tests/golden/release.ts'

for (const golden of goldenCases()) {
  const folder = expectedFolder(golden)
  await fs.remove(folder)
  for (const [name, text] of await buildCase(golden)) await fs.outputFile(path.join(folder, name), text)
  echo(golden.name)
}
