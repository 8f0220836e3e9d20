import {describe, expect, test} from 'vitest'
import {htmlEmitter} from '../../src/emit/html/index.ts'
import {readingMinutes} from '../../src/emit/reading.ts'
import {contentOf, edition, emitAll, essayOf, type Translation} from './editions.ts'
import {Page, text} from './page.ts'

const html = htmlEmitter()

const source = (body: string, image = '') => `---\ntitle: Locks\n${image}---\n\n${body}\n`

function page(body: string, translations?: Readonly<Record<string, Translation>>): Page {
  const locale = translations ? 'zh-Hant' : 'en'
  const made = edition({source: source(body), locale, ...(translations ? {translations} : {})})
  return new Page(contentOf(emitAll(html, essayOf([made])), `${locale}/on-lamps/index.html`))
}

describe('how long an essay takes to read', () => {
  const words = (count: number) => 'word '.repeat(count).trim()
  const minutes = (body: string) => readingMinutes(edition({source: source(body)}))

  test('is counted by words, in Chinese by characters, and where both stand together by both', () => {
    expect(minutes(words(720))).toBe(3)
    expect(minutes('字'.repeat(2000))).toBe(5)
    expect(minutes(`${words(480)}\n\n${'字'.repeat(800)}`)).toBe(4)
  })

  test('is a minute at least, and addresses do not count', () => {
    expect(minutes('A lock.')).toBe(1)
    expect(minutes(`[lock](https://x.example/${'a/'.repeat(4000)})`)).toBe(1)
  })

  test.each([
    'Don’t stop; the reader’s (own) “lamp” is well-known, e.g. in 1984.',
    'A naïve 4th-century snake_case, 3.14 or 1,000: ‘so’—and __so__… C3PO’s end.',
    'ภาษาไทย คือ Ελληνικά и кириллица 한국어 カタカナ ἀρχή שלום العربية 👍🏽 — …'
  ])('counts words as Unicode does: %s', (text) => {
    const found = [...new Intl.Segmenter('en', {granularity: 'word'}).segment(text)]
    expect(minutes(`${text} `.repeat(240))).toBe(found.filter(({isWordLike}) => isWordLike).length)
  })

  test('is told as each language does', () => {
    expect(page('A lock.').withClass('dates').map(text)).toEqual(['1-minute read'])
    expect(page('A lock.', {p1: '鎖。'}).withClass('dates').map(text)).toEqual(['閱讀約需 1 分鐘'])
  })
})

describe('the table of contents', () => {
  const body = '## One\n\nA.\n\n### One *and* a half\n\nB.\n\n## Two[^1]\n\nC.\n\n[^1]: Note.'

  test('leads to every heading on two levels, once there are three', () => {
    const made = page(body)
    const links = made.withClass('contents')[0]
    expect(links && text(links).split('\n').filter(Boolean)).toEqual(['Contents', 'One', 'One and a half', 'Two'])
    expect(made.all('a').map(({properties}) => properties.href)).toEqual(expect.arrayContaining(['#h1', '#h3', '#h5']))
    expect(made.ids()).toEqual(expect.arrayContaining(['h1', 'h3', 'h5']))
  })

  test('is not there for two', () => {
    expect(page('## One\n\nA.\n\n## Two\n\nB.').withClass('contents')).toEqual([])
  })

  test('says which of them are not in the language of the page', () => {
    const made = page(body, {h1: '## 一', h3: {state: 'missing'}, h5: '## 二'})
    const links = made.all('a').filter(({properties}) => ['#h1', '#h3', '#h5'].includes(String(properties.href)))
    const listed = links.filter(({properties}) => !properties.ariaLabel)
    expect(listed.map(({properties}) => properties.lang)).toEqual([undefined, 'en', undefined])
  })
})

describe('each paragraph', () => {
  test('of the text, a heading and an item has a link to itself that keyboards reach', () => {
    const links = page('## One\n\nA.\n\n- B\n- C').withClass('permalink')
    expect(links.map(({properties}) => properties.href)).toEqual(['#h1', '#p2', '#li3', '#li4'])
    expect(links.every(({properties}) => properties.ariaLabel === 'Link to this paragraph')).toBe(true)
  })
})

describe('pictures', () => {
  test('have the size of their files, so that nothing moves when they arrive', () => {
    const image = 'image: {src: pictures/a.png, alt: A}\n'
    const made = essayOf([edition({source: source('B. ![b](pictures/b.png) ![c](pictures/c.png)', image)})], {
      pictures: {'pictures/a.png': {width: 3, height: 2}, 'pictures/b.png': {width: 5, height: 4}}
    })
    const sizes = new Page(contentOf(emitAll(html, made), 'en/on-lamps/index.html')).all('img')
    expect(sizes.map(({properties}) => [properties.width, properties.height])).toEqual([
      [3, 2],
      [5, 4],
      [undefined, undefined]
    ])
  })
})
