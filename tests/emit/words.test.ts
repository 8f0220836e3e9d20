import {describe, expect, test} from 'vitest'
import {dateOf, listOf, plainWordsIn, wordsIn} from '../../src/emit/words/index.ts'

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

  test('have no holes left, whether they count or not', () => {
    for (const language of ['en', 'zh-Hans', 'zh-Hant'] as const) {
      for (const name of Object.keys(plainWordsIn(language))) {
        const values = Object.fromEntries(
          ['names', 'date', 'name', 'note', 'language', 'month', 'day', 'year'].map((hole) => [hole, `<${hole}>`])
        )
        const text = wordsIn(language)(name.replace(/_(?:one|other)$/u, '') as 'by', {...values, count: 2})
        expect(text).not.toMatch(/\{\{|^$/u)
      }
    }
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
