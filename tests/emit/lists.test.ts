import {describe, expect, test} from 'vitest'
import {nameInAddress} from '../../src/emit/addresses.ts'
import {htmlEmitter} from '../../src/emit/html/index.ts'
import {contentOf, edition, entryOf, homeless, settings} from './editions.ts'
import {lamps} from './lamps.ts'
import {Page, text} from './page.ts'

const letter = {
  slug: 'a-letter',
  source: '---\ntitle: 信\nsection: 城市\nauthor: 沈渡\ndate: 2022-01-01\n---\n\n亭子里没有钟。\n',
  sourceLocale: 'zh-Hans'
}
const letters = [
  edition({
    ...letter,
    locale: 'en',
    translations: {title: 'A Letter', section: 'Cities', 'author1-name': 'Shen Du', p1: 'There is no clock.'}
  }),
  edition({...letter, locale: 'zh-Hans'})
]
const catalogue = [entryOf([lamps.en, lamps.hans, lamps.hant]), entryOf(letters)]
const site = (from = settings) => [...(htmlEmitter().emitSite?.(catalogue, from) ?? [])]
const page = (path: string) => new Page(contentOf(site(), path))
const titles = (path: string) => page(path).all('h2').map(text)

describe('the page of a section', () => {
  test('has its essays in each locale, in whichever language they were written, under one address', () => {
    expect(titles('en/sections/cities/index.html')).toEqual(['The Keeper of Small Lamps', 'A Letter'])
    expect(titles('zh-Hans/sections/cities/index.html')).toEqual(['守小灯的人', '信'])
    expect(titles('zh-Hant/sections/cities/index.html')).toEqual(['守小燈的人'])
    expect(page('zh-Hans/sections/cities/index.html').all('h1').map(text)).toEqual(['城市'])
  })

  test('is linked to from the home page and by its switcher', () => {
    const links = (path: string) =>
      page(path)
        .all('a')
        .map(({properties}) => properties.href)
    expect(links('zh-Hans/index.html')).toContain('sections/cities/index.html')
    expect(links('en/sections/cities/index.html')).toContain('../../../zh-Hant/sections/cities/index.html')
  })
})

describe('the page of an author', () => {
  test('has the name as its locale writes it, and the note', () => {
    const author = page('zh-Hant/authors/mara-quill/index.html')
    expect(author.all('h1').map(text)).toEqual(['瑪拉·奎爾'])
    expect(author.withClass('author-note').map(text)).toEqual(['瑪拉·奎爾夜裡走城，白天寫城。'])
    expect(author.all('title').map(text)).toEqual(['瑪拉·奎爾的文章 · The Lantern Review'])
  })

  test('exists only where there is something to read', () => {
    expect(titles('en/authors/shen-du/index.html')).toEqual(['A Letter'])
    expect(site().map(({path}) => path)).not.toContain('zh-Hant/authors/shen-du/index.html')
  })
})

test.each([
  ['Cities', 'cities'],
  ['Arts & Letters', 'arts-letters'],
  ['José O’Hara', 'jose-ohara'],
  ['城市', /^[0-9a-f]{8}$/u],
  ['C 语言', /^c-[0-9a-f]{8}$/u],
  ['con', /^con-[0-9a-f]{8}$/u]
])('in addresses “%s” is called %s', (name, called) => {
  expect(nameInAddress(name)).toMatch(typeof called === 'string' ? new RegExp(`^${called}$`, 'u') : called)
})

describe('where nothing is', () => {
  test('the page at the root speaks every language, that of a locale its own', () => {
    expect(
      page('404.html')
        .all('section')
        .map(({properties}) => properties.lang)
    ).toEqual(['en', 'zh-Hans', 'zh-Hant'])
    expect(page('zh-Hant/404.html').all('h1').map(text)).toEqual(['找不到網頁'])
  })

  test('links work from any address once the base path is known, and from a disk while it is not', () => {
    const hrefs = (from: typeof settings) =>
      new Page(contentOf(site(from), 'zh-Hans/404.html')).all('link').map(({properties}) => String(properties.href))
    expect(hrefs(settings)[0]).toMatch(/^\/essays\/assets\/style-/u)
    expect(hrefs(homeless)[0]).toMatch(/^\.\.\/assets\/style-/u)
  })
})

test('every page that lists essays is described, and has a sign for tabs', () => {
  const described = (path: string) => page(path).meta('description')
  expect(described('zh-Hant/index.html')).toBe('以English、简体、繁體刊載的文章')
  expect(described('en/sections/cities/index.html')).toBe('Essays in “Cities”')
  expect(described('zh-Hant/authors/mara-quill/index.html')).toBe('瑪拉·奎爾的文章：瑪拉·奎爾夜裡走城，白天寫城。')
  const about = {...settings, site: {...settings.site, description: {en: 'Lamps.'}, icon: 'pictures/lamp.png'}}
  const made = site(about)
  expect(new Page(contentOf(made, 'en/index.html')).meta('description')).toBe('Lamps.')
  const icons = new Page(contentOf(made, 'en/index.html'))
    .all('link')
    .filter(({properties}) => /icon/u.test(String(properties.rel)))
  expect(icons.map(({properties}) => properties.href)).toEqual(Array(2).fill('../assets/pictures/lamp.png'))
  expect(made.map(({path}) => path)).not.toContain('favicon.ico')
  expect(site().map(({path}) => path)).toEqual(
    expect.arrayContaining(['favicon.ico', 'favicon.svg', 'apple-touch-icon.png'])
  )
})

test('the logo stands in the head of every page, and for its publisher elsewhere', () => {
  const logo = {src: 'pictures/lamp.svg', alt: 'A lamp', width: 40, height: 60}
  const made = site({...settings, site: {...settings.site, logo}})
  for (const path of ['index.html', 'en/index.html', 'en/authors/mara-quill/index.html']) {
    const [picture] = new Page(contentOf(made, path)).all('img')
    expect(new URL(String(picture?.properties.src), `https://x.example/${path}`).pathname).toBe(
      '/assets/pictures/lamp.svg'
    )
    expect(picture?.properties).toMatchObject({alt: 'A lamp', width: 40, height: 60})
  }
  expect(new Page(contentOf(made, 'en/index.html')).meta('og:image')).toBe(
    'https://lantern.example/essays/assets/pictures/lamp.svg'
  )
})
