#!/usr/bin/env -S npx tsx
/** Check this repository's own essays, as CI does. */
import {$} from 'zx'

const run = $({stdio: 'inherit', preferLocal: true, nothrow: true, verbose: false})

process.exitCode = (await run`tsx src/cli/main.ts check ${process.argv.slice(2)}`).exitCode ?? 2
