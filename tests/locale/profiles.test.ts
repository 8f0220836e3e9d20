import {expect, test} from 'vitest'
import {profileOf} from '../../src/locale/profiles.ts'
import type {Locale} from '../../src/model/names.ts'

const profile = (tag: string) => profileOf(tag as Locale)

test('the three locales are known by the names readers know them by', () => {
  expect(['en', 'zh-Hans', 'zh-Hant'].map((tag) => profile(tag).label)).toEqual(['English', '简体', '繁體'])
})

test.each([
  ['zh-TW', 'Hant', 'zh-Hant', '「'],
  ['zh-HK', 'Hant', 'zh-Hant', '「'],
  ['zh-SG', 'Hans', 'zh-Hans', '“'],
  ['zh', 'Hans', 'zh-Hans', '“'],
  ['fr', 'Latin', 'en', '«'],
  ['ar', 'other', 'en', '“']
])('%s falls back by its script and its language', (tag, script, words, quote) => {
  expect(profile(tag)).toMatchObject({script, words, label: tag})
  expect(profile(tag).quotes[0]).toBe(quote)
})

test('direction and spaces between words follow the script', () => {
  expect(['ar', 'he', 'fr'].map((tag) => profile(tag).direction)).toEqual(['rtl', 'rtl', 'ltr'])
  expect(['ja', 'th', 'zh-TW', 'ko'].map((tag) => profile(tag).unspaced)).toEqual([true, true, true, false])
})

test('Open Graph’s form of the tag has the likely region', () => {
  expect(['zh-Hant', 'zh-HK', 'fr'].map((tag) => profile(tag).openGraph)).toEqual(['zh_TW', 'zh_HK', 'fr_FR'])
})

test('Hong Kong keeps its own forms of characters, and Taiwan’s words are not asked of it', () => {
  expect(profile('zh-TW').forms).toHaveProperty('裏', '裡')
  expect(profile('zh-HK').forms).not.toHaveProperty('裏')
  expect(profile('zh-HK').terms).toEqual({})
})
