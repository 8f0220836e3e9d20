import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {configSchema} from '../../src/project/config-schema.ts'

test('the schema that editors complete with is that of the configuration (`npm run compile` writes it)', () => {
  const shipped = readFileSync(join(import.meta.dirname, '../../schema/config.json'), 'utf8')
  expect(JSON.parse(shipped)).toEqual(configSchema())
})
