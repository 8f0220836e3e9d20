import type {Element, Nodes} from 'hast'
import {describe, expect, test} from 'vitest'
import {htmlEmitter} from '../../src/emit/html/index.ts'
import {contentOf, edition, emitAll, essayOf, settings} from './editions.ts'
import {lamps} from './lamps.ts'
import {classes, Page, text} from './page.ts'

const html = htmlEmitter()

function parallel(editions = [lamps.en, lamps.hans, lamps.hant]): Page {
  const artifacts = [...(html.emitEssay?.(essayOf(editions)) ?? [])]
  return new Page(contentOf(artifacts, 'parallel/on-lamps/index.html'))
}

const isElement = (node: Nodes): node is Element => node.type === 'element'
const cellsOf = (row: Element) =>
  row.children.filter(isElement).filter(({properties}) => classes(properties).includes('cell'))

function row(page: Page, key: string): string[] {
  return cellsOf(page.byId(key)).map((cell) => text(cell).trim().replace(/\s+/gu, ' '))
}

describe('an essay side by side', () => {
  test('has one row for each paragraph, named by its key, and one cell for each language', () => {
    const page = parallel()
    expect(row(page, 'h2')).toEqual(['What the ladder knows', '梯子知道的事', '梯子知道的事'])
    expect(row(page, 'li5')).toEqual(['Carry oil.', '带好灯油。', '帶好燈油。'])
    expect(cellsOf(page.byId('p3')).map(({properties}) => properties.lang)).toEqual(['en', 'zh-Hans', 'zh-Hant'])
  })

  test('says in its own words where a paragraph is not translated', () => {
    expect(row(parallel(), 'q4')).toEqual([
      'A city is a promise that strangers make to one another.',
      '城市是陌生人彼此许下的诺言。',
      '這一段尚未譯出。'
    ])
  })

  test('says in its own words where a translation is older than the source, or was not checked', () => {
    const [, stale, unverified] = row(parallel(), 'p17')
    expect(stale).toBe('五点钟，天空替他做完了活。 这段译文完成后，原文又有改动。')
    expect(unverified).toContain('這段譯文尚未經過核對。')
  })

  test('keeps what is told elsewhere in its row', () => {
    const told = edition({
      source: 'One.\n\nTwo.\n\n---\n\nThree.\n'.replace(/^/u, '---\ntitle: Three\n---\n\n'),
      locale: 'zh-Hans',
      translations: {title: '三', p1: '一。\n\n二。', p2: {state: 'merged', into: 'p1'}, p3: '三。'}
    })
    const source = edition({source: '---\ntitle: Three\n---\n\nOne.\n\nTwo.\n\n---\n\nThree.\n'})
    const page = parallel([source, told])
    expect(row(page, 'p1')).toEqual(['One.', '一。 二。'])
    expect(row(page, 'p2')).toEqual(['Two.', '这一段的内容已并入他段译文。'])
    expect(row(page, 'p3')).toEqual(['Three.', '三。'])
    expect(page.all('hr')).toHaveLength(1)
  })

  test('names nothing twice, and every key leads to its row', () => {
    const ids = parallel().ids()
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
    for (const {key, kind} of lamps.en.segments) if (kind !== 'meta') expect(ids).toContain(key)
  })

  test('shows every language at first, each with a box that hides it without script', () => {
    const page = parallel()
    const boxes = page.all('input').filter(({properties}) => classes(properties).includes('choice'))
    expect(boxes.map(({properties}) => properties.checked)).toEqual([true, true, true])
    const [style] = [...(html.emitSite?.([], settings) ?? [])].filter(({path}) => path.endsWith('.css'))
    expect(String(style?.content)).toContain('.parallel:has(.choice-2:not(:checked)) .cell-2')
    expect(page.all('script')).toEqual([])
  })

  test('is there where two languages have something to show, and linked to from each article', () => {
    const untranslated = edition({source: lamps.source, locale: 'zh-Hant'})
    expect([...(html.emitEssay?.(essayOf([lamps.en, untranslated])) ?? [])]).toEqual([])
    const asides = (essay: ReturnType<typeof essayOf>) =>
      essay.editions.map(({locale}) => {
        const article = contentOf(emitAll(html, essay), `${locale}/on-lamps/index.html`)
        return new Page(article).withClass('aside').length
      })
    expect(asides(essayOf([lamps.en, untranslated]))).toEqual([0, 0])
    expect(asides(essayOf([lamps.en, lamps.hans]))).toEqual([1, 1])
  })
})
