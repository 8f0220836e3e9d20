/** Adds one to a number in a file, again and again, each time with the project to itself. */
import {readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {setTimeout} from 'node:timers/promises'
import {inTurn} from '../../src/project/turn.ts'

const [, , root = '', times = '0'] = process.argv
for (let time = 0; time < Number(times); time++) {
  await inTurn({root}, async () => {
    const count = Number(readFileSync(join(root, 'count'), 'utf8'))
    await setTimeout(1)
    writeFileSync(join(root, 'count'), String(count + 1))
  })
}
