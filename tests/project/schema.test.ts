import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {configSchema} from '../../src/project/config-schema.ts'
import {exceptionsSchema} from '../../src/project/exceptions.ts'
import {mappingSchema} from '../../src/project/mapping.ts'

test.each([
  ['config', configSchema()],
  ['exceptions', exceptionsSchema()],
  ['mapping', mappingSchema()]
])(
  'the schema that editors complete with, of %s, is that of the program (`npm run compile` writes it)',
  (name, own) => {
    const shipped = readFileSync(join(import.meta.dirname, `../../schema/${name}.json`), 'utf8')
    expect(JSON.parse(shipped)).toEqual(own)
  }
)
