import {describe, expect, test} from 'vitest'
import {commands, hexapla, languages} from './shell.ts'

describe.each(languages)('help in %s', (lang) => {
  test.each(['', ...commands])('hexapla %s --help tells the use and shows an example', async (command) => {
    const {code, out, err} = await hexapla('/', `${command} --help --lang ${lang}`)
    expect({code, err}).toEqual({code: 0, err: ''})
    const examples = out.slice(out.search(/^(?:Examples:|示例：|範例：)$/mu))
    expect(examples).toMatch(new RegExp(`^ {2}# .+\\n {2}hexapla ${command}`, 'mu'))
    expect(out).toMatch(new RegExp(`^(?:Usage: |用法：)hexapla ${command}`, 'u'))
  })

  test('the list has every command', async () => {
    const {out} = await hexapla('/', `--help --lang ${lang}`)
    expect([...out.matchAll(/^ {2}([a-z-]+) /gmu)].map((found) => found[1])).toEqual(
      expect.arrayContaining([...commands])
    )
  })
})

test('Chinese help has no English sentences', async () => {
  for (const command of ['', ...commands]) {
    const {out} = await hexapla('/', `${command} --help --lang zh-Hant`)
    expect(out).not.toMatch(/[A-Za-z]+ (?:the|of|is|a|for) [A-Za-z]+|Options|Usage|default/u)
  }
})

test('lines of help keep within the terminal, Han characters counted as two columns', async () => {
  const {out} = await hexapla('/', '--help --lang zh-Hans', {columns: 60})
  const widths = out.split('\n').map((line) => line.replace(/[^\u0000-\u00FF…]/gu, '..').length)
  expect(Math.max(...widths)).toBeLessThanOrEqual(60)
})

test('help and version need no project and print to standard output', async () => {
  expect(await hexapla('/', '--version')).toEqual({code: 0, out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/u), err: ''})
  expect((await hexapla('/', 'help sync')).out).toBe((await hexapla('/', 'sync --help')).out)
})

test('without a command, help goes to standard error and the run has failed', async () => {
  const {code, out, err} = await hexapla('/', '')
  expect({code, out}).toEqual({code: 2, out: ''})
  expect(err).toContain('Usage: hexapla')
})
