import {describe, expect, test} from 'vitest'
import {proposeSlug} from '../../src/intake/slug.ts'
import {doubts, locale, take} from './helpers.ts'
import {englishParagraphs, simplifiedParagraphs, traditionalParagraphs} from './pages.ts'

const [first = ''] = englishParagraphs

describe('the slug', () => {
  test.each([
    [{title: 'How to Build a Bridge'}, 'how-to-build-a-bridge'],
    [{title: 'Zürich’s Bridge: “Café” & Co.'}, 'zurichs-bridge-cafe-co'],
    [{title: 'Con'}, 'essay-con'],
    [{title: '两岸', fileName: 'drafts/Two_Banks.final.txt'}, 'two-banks-final'],
    [{title: '两岸 2.0', fileName: '桥.txt', date: '2019-03-03'}, '2019-03-03'],
    [{title: '两岸'}, 'essay'],
    [{title: 'Two Banks', name: 'bridge'}, 'bridge'],
    [{title: 'Two Banks', name: '../bridge'}, 'two-banks'],
    [{title: `A ${'very '.repeat(60)}long title`}, `a${'-very'.repeat(15)}`]
  ])('of %j is %s', (names, slug) => {
    expect(proposeSlug(names)).toBe(slug)
  })
})

describe('the locale', () => {
  const page = (text: string): string => `A\n\n${text}\n`

  test('that an editor names is not questioned', () => {
    const result = take(page(first), {locale: locale('zh-Hant')})
    expect(result.locale).toBe('zh-Hant')
  })

  test('of characters that both scripts have comes from the furniture', () => {
    expect(take('一二三\n\n人口九百。大小山川。\n\n返回頂部\n').locale).toBe('zh-Hant')
    expect(take('一二三\n\n人口九百。大小山川。\n\n返回顶部\n').locale).toBe('zh-Hans')
  })

  test('of characters that both scripts have is doubted where nothing helps', () => {
    expect(doubts(take('一二三\n\n人口九百。大小山川。\n')).join('\n')).toContain('language of the text is not certain')
  })

  test('of mixed scripts is the one that prevails, and it says so', () => {
    const result = take(page(`${simplifiedParagraphs[1]}\n\n${traditionalParagraphs[1]}${traditionalParagraphs[2]}`))
    expect(result.locale).toBe('zh-Hant')
    expect(doubts(result).join('\n')).toContain('The text mixes Simplified')
  })

  test('is the project’s own tag of that script', () => {
    const project = {locales: ['en', 'zh-TW', 'zh-CN'].map(locale)}
    expect(take(page(traditionalParagraphs[0] ?? ''), project).locale).toBe('zh-TW')
    expect(take(page(simplifiedParagraphs[0] ?? ''), project).locale).toBe('zh-CN')
  })

  test('that the project does not publish is said', () => {
    const result = take(page(traditionalParagraphs[0] ?? ''), {locales: [locale('en')]})
    expect(result.locale).toBe('zh-Hant')
    expect(doubts(result).join('\n')).toContain('which this project does not publish')
  })

  test('of Latin letters is told by common words where the project has several such languages', () => {
    const project = {locales: ['fr', 'en'].map(locale), sourceLocale: locale('fr')}
    expect(take(page(first), project).locale).toBe('en')
    expect(
      take(page('Un pont est une promesse que deux rives se font depuis toujours, et que nul ne tient seul.'), project)
        .locale
    ).toBe('fr')
  })

  test('stands in the front matter only where it is not the project’s source locale', () => {
    expect(take(page(first)).markdown).not.toContain('locale:')
    expect(take(page(first), {sourceLocale: locale('zh-Hans')}).markdown).toContain('locale: en\n')
  })
})
