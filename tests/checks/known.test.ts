import fc from 'fast-check'
import {expect, test} from 'vitest'
import {type Identity, identityOf, setAside} from '../../src/checks/known.ts'
import type {Finding} from '../../src/model/finding.ts'
import type {Key} from '../../src/model/names.ts'
import {printBaseline, readBaseline} from '../../src/project/baseline.ts'
import {newFolder} from '../project/folder.ts'
import {comma} from '../report/outcome.ts'

const found: Finding = {...comma, mark: 'wide found=, wanted=，', texts: '0a1b2c3d'}

test('a finding is the same on another line and in other surroundings', () => {
  const moved = {...found, place: {...found.place, line: 40, column: 2}}
  expect(setAside([moved], [identityOf(found)])).toEqual({fresh: [], known: [moved], gone: []})
})

test.each<Partial<Finding>>([
  {key: 'p8' as Key},
  {texts: '4d3c2b1a'},
  {mark: 'wide found=; wanted=；'},
  {check: 'typography/dash'}
])('it is another with %o', (other) => {
  const changed = {...found, ...other}
  expect(setAside([changed], [identityOf(found)])).toEqual({fresh: [changed], known: [], gone: [identityOf(found)]})
})

test('findings that are alike are counted', () => {
  const {fresh, known, gone} = setAside([found, found, found], [identityOf(found), identityOf(found)])
  expect([fresh.length, known.length, gone.length]).toEqual([1, 2, 0])
  expect(setAside([found], [identityOf(found), identityOf(found)]).gone).toHaveLength(1)
})

test.each(['alignment/unreadable', 'alignment/duplicate-key', 'alignment/failed-check'])(
  '%s is never known',
  (check) => {
    const unread = {...found, check}
    expect(setAside([unread], [identityOf(unread)]).fresh).toEqual([unread])
  }
)

const text = fc.string({minLength: 1, maxLength: 8, unit: 'grapheme'})
const identity: fc.Arbitrary<Identity> = fc.record(
  {check: text, essay: text, locale: text, key: text, finding: text, texts: text},
  {requiredKeys: ['check', 'essay']}
)

test('law: a baseline that was written is read as it was, and its lines do not depend on the order of findings', () => {
  fc.assert(
    fc.property(fc.array(identity, {maxLength: 6}), (identities) => {
      const printed = printBaseline(identities)
      expect(printBaseline(identities.toReversed())).toBe(printed)
      expect(printed.split('\n').filter((line) => line.includes('"check"'))).toHaveLength(identities.length)
      expect(printBaseline(JSON.parse(printed).findings)).toBe(printed)
    })
  )
  const folder = newFolder({'hexapla.baseline.json': printBaseline([identityOf(found), identityOf(found)])})
  expect(readBaseline(folder)?.entries).toEqual([identityOf(found), identityOf(found)])
})
