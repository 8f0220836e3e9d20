import {describe, expect, test} from 'vitest'
import {chooseLanguages} from '../../src/cli/language.ts'
import {hexapla} from './shell.ts'

describe('the language of the program', () => {
  test.each([
    ['zh_TW.UTF-8', 'zh-Hant'],
    ['zh_HK', 'zh-Hant'],
    ['zh_CN.GB18030', 'zh-Hans'],
    ['zh_SG.UTF-8', 'zh-Hans'],
    ['zh', 'zh-Hans'],
    ['zh-Hant-CN', 'zh-Hant'],
    ['zh-Hans-HK', 'zh-Hans'],
    ['C', 'en'],
    ['C.UTF-8', 'en'],
    ['POSIX', 'en'],
    ['en_GB.UTF-8', 'en'],
    ['de_DE@euro', 'en']
  ])('LANG=%s is %s', (value, language) => {
    expect(chooseLanguages([], {LANG: value}).people).toBe(language)
  })

  test('LC_ALL goes before LC_MESSAGES, that before LANG, and what is empty counts for nothing', () => {
    const people = (env: Record<string, string>) => chooseLanguages([], env).people
    expect(people({LC_ALL: 'zh_TW', LC_MESSAGES: 'zh_CN', LANG: 'en'})).toBe('zh-Hant')
    expect(people({LC_ALL: '', LC_MESSAGES: 'zh_CN', LANG: 'en'})).toBe('zh-Hans')
    expect(people({LC_ALL: 'C', LANG: 'zh_CN'})).toBe('en')
  })

  test('--lang wins, the last one, before or after the command', () => {
    expect(chooseLanguages(['--lang', 'zh-Hant', 'check'], {LANG: 'en'}).people).toBe('zh-Hant')
    expect(chooseLanguages(['check', '--lang=zh-Hans'], {LANG: 'en'}).people).toBe('zh-Hans')
    expect(chooseLanguages(['--lang', 'en', '--lang', 'zh-Hans'], {}).people).toBe('zh-Hans')
    expect(chooseLanguages(['--', '--lang', 'zh-Hans'], {LANG: 'en'}).people).toBe('en')
  })

  test('machines are told in English unless --lang is given', () => {
    expect(chooseLanguages([], {LANG: 'zh_TW'}).machines).toBe('en')
    expect(chooseLanguages(['--lang', 'zh-Hant'], {LANG: 'en'}).machines).toBe('zh-Hant')
  })

  test('a language that Hexapla does not speak is refused', async () => {
    expect(await hexapla('/', 'status --lang fr')).toEqual({
      code: 2,
      out: '',
      err: '  error  Unexpected language `fr`, expected `en`, `zh-Hans` or `zh-Hant`\n'
    })
  })
})
