#!/usr/bin/env -S npx tsx
/** Compile the package: JavaScript and types into `lib/`, the configuration's schema into `schema/`. */
import {$, fs} from 'zx'
import {configSchema} from '../src/project/config.ts'

$.verbose = false
await fs.remove('lib')
await $({stdio: 'inherit'})`tsc -p tsconfig.build.json`
await fs.outputFile('schema/config.json', `${JSON.stringify(configSchema(), undefined, 2)}\n`)
