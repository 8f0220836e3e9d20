import {describe, expect, test} from 'vitest'
import {dateOf, listOf, wordsIn} from '../../src/emit/words/index.ts'

describe('words of pages', () => {
  test.each([
    ['en', 1, '1 paragraph is shown in English because its translation is not finished.'],
    ['en', 3, '3 paragraphs are shown in English because their translation is not finished.'],
    ['zh-Hans', 1, '有 1 段译文尚未完成，文中以English显示。'],
    ['zh-Hant', 3, '有 3 段譯文尚未完成，文中以English顯示。']
  ] as const)('count in %s: %i', (language, count, sentence) => {
    expect(wordsIn(language)('fallbackCount', {count, language: 'English'})).toBe(sentence)
  })

  test('leave names alone, whatever is in them', () => {
    const name = '{{count}} $t(related) <b>&'
    expect(wordsIn('en')('by', {names: name})).toBe(`By ${name}`)
    expect(wordsIn('zh-Hant')('translators', {names: name})).toBe(`譯者：${name}`)
  })

  test('list names as the language does', () => {
    expect(listOf([], wordsIn('en'))).toBe('')
    expect(listOf(['Ann'], wordsIn('en'))).toBe('Ann')
    expect(listOf(['Ann', 'Bo', 'Cy'], wordsIn('en'))).toBe('Ann, Bo and Cy')
    expect(listOf(['林怡', '陈默', '吴晚'], wordsIn('zh-Hans'))).toBe('林怡、陈默、吴晚')
  })

  test('write days as the language does', () => {
    expect(dateOf('2021-07-01', wordsIn('en'))).toBe('July 1, 2021')
    expect(dateOf('2021-12-31', wordsIn('zh-Hant'))).toBe('2021年12月31日')
  })
})
