#!/usr/bin/env -S npx tsx
/**
 * Compile the package: the library with its types into `lib/`, the program in few files into `lib/program/`, the
 * schemas of configuration and exceptions into `schema/`.
 */
import {build} from 'esbuild'
import {$, fs} from 'zx'
import {configSchema} from '../src/project/config.ts'
import {exceptionsSchema} from '../src/project/exceptions.ts'
import {mappingSchema} from '../src/project/mapping.ts'
import {licencesOf} from './compile/licences.ts'
import {programOptions} from './compile/program.ts'

$.verbose = false
await fs.remove('lib')
await $({stdio: 'inherit'})`tsc -p tsconfig.build.json`
const {metafile} = await build(programOptions)
await fs.outputFile('lib/program/LICENCES.txt', await licencesOf(metafile))
await fs.outputFile('schema/config.json', `${JSON.stringify(configSchema(), undefined, 2)}\n`)
await fs.outputFile('schema/exceptions.json', `${JSON.stringify(exceptionsSchema(), undefined, 2)}\n`)
await fs.outputFile('schema/mapping.json', `${JSON.stringify(mappingSchema(), undefined, 2)}\n`)
