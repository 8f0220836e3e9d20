#!/usr/bin/env -S npx tsx
/** Publish this repository's own essays into `dist/`. */
import {$} from 'zx'

const run = $({stdio: 'inherit', preferLocal: true, nothrow: true, verbose: false})

process.exitCode = (await run`tsx src/cli/main.ts build ${process.argv.slice(2)}`).exitCode ?? 2
