import {expect, test} from 'vitest'
import {hexapla, newProject} from './shell.ts'

test('check --timing tells how long each check took, whatever earlier runs found', async () => {
  const folder = await newProject()
  const plain = await hexapla(folder, 'check')
  const timed = await hexapla(folder, 'check --timing')
  expect(timed).toMatchObject({code: plain.code, out: plain.out})
  expect(plain.err).not.toContain('content/numbers')
  const [, ...rows] = timed.err.slice(timed.err.indexOf('µs each')).trimEnd().split('\n')
  const numbers = rows.find((row) => row.endsWith('content/numbers'))
  expect(numbers).toMatch(/^ *\d+\.\d +\d+\.\d % +22 +\d+\.\d {2}content\/numbers$/u)
  const times = rows.slice(0, -1).map((row) => Number.parseFloat(row))
  expect(times).toEqual(times.toSorted((a, b) => b - a))
  expect(rows.join('\n')).toMatch(/typography\/mixed-spacing$/mu)
  expect(rows.join('\n')).toMatch(/content\/inconsistent$/mu)
  const spoken = await hexapla(folder, 'check --timing', {env: {LANG: 'zh_TW.UTF-8'}})
  expect(spoken.err).toMatch(/^ *毫秒 +占比 +檢查次數 +每次微秒 {2}檢查$/mu)
})
