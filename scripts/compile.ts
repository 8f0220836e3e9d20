#!/usr/bin/env -S npx tsx
/** Compile the package: JavaScript and types into `lib/`, the schemas of configuration and exceptions into `schema/`. */
import {$, fs} from 'zx'
import {configSchema} from '../src/project/config.ts'
import {exceptionsSchema} from '../src/project/exceptions.ts'

$.verbose = false
await fs.remove('lib')
await $({stdio: 'inherit'})`tsc -p tsconfig.build.json`
await fs.outputFile('schema/config.json', `${JSON.stringify(configSchema(), undefined, 2)}\n`)
await fs.outputFile('schema/exceptions.json', `${JSON.stringify(exceptionsSchema(), undefined, 2)}\n`)
