#!/usr/bin/env -S npx tsx
/** Put each program for browsers into one text: the `client-script.ts` beside its folder. */
import {fs} from 'zx'
import {clientModule, clients} from './compile/client.ts'

for (const client of Object.values(clients)) await fs.outputFile(client.module, await clientModule(client))
