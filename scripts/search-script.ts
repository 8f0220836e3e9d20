#!/usr/bin/env -S npx tsx
/** Put the program of the search page into one text, `src/emit/search/client-script.ts`. */
import {fs} from 'zx'
import {clientModule} from './compile/client.ts'

await fs.outputFile('src/emit/search/client-script.ts', await clientModule())
