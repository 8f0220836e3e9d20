#!/usr/bin/env -S npx tsx
/** Write the manual of the checks into `docs/checks/`. */
import {echo, fs, path} from 'zx'
import {manualPages} from '../src/checks/manual.ts'

const folder = 'docs/checks'
await fs.remove(folder)
const pages = manualPages('en')
for (const [name, text] of pages) await fs.outputFile(path.join(folder, name), text)
echo(`${folder}  ${pages.size}`)
