import {join} from 'node:path'
import {expect, test} from 'vitest'
import {compileInto} from '../project/compile.ts'
import {newFolder} from '../project/folder.ts'
import {buildIn, differing, places} from './surroundings.ts'

test('the same essays give the same bytes in every time zone and language (`npm run determinism`: in every Node, too)', () => {
  const program = compileInto(newFolder(), 'src/cli/main.ts')
  const project = join(import.meta.dirname, '../golden/stock')
  const work = join(newFolder(), 'work')
  const [first, ...others] = places
    .slice(0, 2)
    .map(({name, env}) => buildIn({name, env, node: process.execPath}, program, project, work))
  expect(first?.size).toBeGreaterThan(50)
  for (const other of others) expect(differing(first ?? new Map(), other)).toEqual([])
}, 60_000)
