import {describe, expect, test} from 'vitest'
import {htmlEmitter} from '../../src/emit/html/index.ts'
import type {EssayToEmit} from '../../src/model/emitter.ts'
import {contentOf, edition, emitAll, entryOf, essayOf, homeless, settings} from './editions.ts'
import {lamps} from './lamps.ts'
import {classes, Page, text} from './page.ts'

const html = htmlEmitter()

const ladders = edition({
  slug: 'on-ladders',
  source:
    '---\ntitle: On Ladders\nsection: Tools\ndate: 2023-11-20\ndescription: A tool that nobody owns.\n---\n\nA ladder.\n'
})
const essay = essayOf([lamps.en, lamps.hans, lamps.hant], {related: [entryOf([ladders])]})

function article(locale: string, from: EssayToEmit = essay): Page {
  return new Page(contentOf(emitAll(html, from), `${locale}/on-lamps/index.html`))
}

function site(from = settings, catalogue = [essay.entry, entryOf([ladders])]) {
  return [...(html.emitSite?.(catalogue, from) ?? [])]
}

const alternates = (page: Page) =>
  page
    .all('link')
    .filter(({properties}) => String(properties.rel) === 'alternate')
    .map(({properties}) => `${properties.hrefLang} ${properties.href}`)

const canonical = (page: Page) =>
  page.all('link').find(({properties}) => String(properties.rel) === 'canonical')?.properties.href

function data(page: Page): Record<string, unknown> {
  const found = page.all('script').map(text)
  expect(found).toHaveLength(1)
  return JSON.parse(found[0] ?? '')
}

describe('the language switcher', () => {
  test.each(['en', 'zh-Hans', 'zh-Hant'])('on the page in %s reads English 简体 繁體', (locale) => {
    const links = article(locale)
      .all('a')
      .filter(({properties}) => properties.hrefLang)
    expect(links.map(text)).toEqual(['English', '简体', '繁體'])
    expect(links.map(({properties}) => properties.lang)).toEqual(['en', 'zh-Hans', 'zh-Hant'])
    expect(
      links.filter(({properties}) => properties.ariaCurrent === 'page').map(({properties}) => properties.lang)
    ).toEqual([locale])
  })

  test('leads to pages that exist, by addresses that work from a disk', () => {
    const paths = new Set([...emitAll(html, essay), ...site()].map(({path}) => path))
    for (const path of ['en/on-lamps/index.html', 'zh-Hant/on-lamps/index.html', 'en/index.html', 'index.html']) {
      const page = new Page(contentOf([...emitAll(html, essay), ...site()], path))
      const links = page.all('a').filter(({properties}) => properties.hrefLang)
      expect(links).toHaveLength(3)
      for (const {properties} of links) {
        const target = new URL(String(properties.href), `file:///${path}`).pathname.slice(1)
        expect(paths).toContain(target)
      }
    }
  })

  test('names a locale without the essay, but does not link to it', () => {
    const page = article('en', essayOf([lamps.en, lamps.hans]))
    const items = page.all('nav')[0]?.children.flatMap((node) => ('children' in node ? node.children : [])) ?? []
    expect(items.map(text).filter((label) => label.trim())).toEqual(['English', '简体', '繁體'])
    expect(page.all('a').filter(({properties}) => properties.hrefLang)).toHaveLength(2)
  })
})

describe('an article', () => {
  test('has one heading of the first level, its title', () => {
    expect(article('zh-Hans').all('h1').map(text)).toEqual(['守小灯的人'])
  })

  test('says when it was written and changed as its readers write days', () => {
    expect(['en', 'zh-Hans', 'zh-Hant'].map((locale) => article(locale).all('time').map(text))).toEqual([
      ['March 9, 2024', 'Updated May 1, 2024'],
      ['2024年3月9日', '更新于2024年5月1日'],
      ['2024年3月9日', '更新於2024年5月1日']
    ])
  })

  test('credits author and translators', () => {
    const page = article('zh-Hant')
    expect(page.withClass('byline').map(text)).toEqual(['瑪拉·奎爾'])
    expect(page.withClass('author-note').map(text)).toEqual(['瑪拉·奎爾夜裡走城，白天寫城。'])
    expect(text(page.withClass('imprint')[0] ?? page.byId('page-top'))).toContain('譯者：林怡、陳默')
  })

  test('shows its picture with description and caption', () => {
    const page = article('zh-Hans')
    expect(page.all('img')[0]?.properties).toMatchObject({
      src: '../../assets/pictures/on-trust.svg',
      alt: '运河边的一排灯'
    })
    expect(page.all('figcaption').map(text)).toEqual(['黎明前的第三座桥'])
  })

  test('tells its reader how much is not finished', () => {
    const notices = (locale: string) =>
      article(locale)
        .withClass('notices')
        .flatMap(({children}) => children.map(text).filter((line) => line.trim()))
    expect(notices('en')).toEqual([])
    expect(notices('zh-Hans')).toEqual(['有 1 段译文尚未完成，文中以英文显示。', '有 1 段译文依据的是原文的旧版本。'])
    expect(notices('zh-Hant')).toEqual(['有 1 段譯文尚未完成，文中以英文顯示。', '有 1 段譯文尚未經過核對。'])
  })

  test('marks a title that is shown in the language of the source', () => {
    const {source} = lamps
    const page = article('zh-Hans', essayOf([lamps.en, edition({source, locale: 'zh-Hans'})]))
    expect(page.all('h1')[0]?.properties.lang).toBe('en')
    const [section] = page.withClass('section')[0]?.children ?? []
    expect(section).toMatchObject({tagName: 'a', properties: {lang: 'en'}})
  })

  test('offers other essays only where there are any in its locale', () => {
    expect(article('en').byId('related-title').children.map(text)).toEqual(['You might also like'])
    expect(
      article('en')
        .all('a')
        .map(({properties}) => properties.href)
    ).toContain('../on-ladders/index.html')
    expect(article('zh-Hans').ids()).not.toContain('related-title')
  })

  test('ends with the way back to the top', () => {
    const [link] = article('en').all('a').slice(-1)
    expect([text(link ?? article('en').byId('page-top')), link?.properties.href]).toEqual(['Back to Top', '#page-top'])
  })

  test('asks nobody else for anything, runs nothing and sends nothing', () => {
    const page = article('en')
    const policy = page.all('meta').find(({properties}) => String(properties.httpEquiv) === 'Content-Security-Policy')
    expect(policy?.properties.content).toBe(
      "default-src 'none'; img-src 'self'; style-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'"
    )
    expect(page.all('script').map(({properties}) => properties.type)).toEqual(['application/ld+json'])
    for (const {properties} of page.all('*')) {
      expect(properties.style).toBeUndefined()
      if (properties.src !== undefined) expect(String(properties.src)).toMatch(/^\.\.\//u)
    }
  })

  test('cannot be broken by a title, a name or a tag', () => {
    const evil = '</title><script>alert("&")\u2028</script>'
    const yaml = JSON.stringify(evil)
    const source = `---\ntitle: ${yaml}\nsection: ${yaml}\nauthor: ${yaml}\ndescription: ${yaml}\ntags: [${yaml}]\nrights: ${yaml}\n---\n\nA lamp.\n`
    const made = essayOf([edition({source})])
    const raw = contentOf(emitAll(html, made), 'en/on-lamps/index.html')
    const page = new Page(raw)
    expect(page.all('script')).toHaveLength(1)
    expect(data(page).headline).toBe(evil)
    expect(raw).not.toContain('<script>')
    expect(page.all('h1').map(text)).toEqual([evil])
  })

  test('that was withdrawn leaves its title and a notice, for no index', () => {
    const withdrawn = edition({source: lamps.source.replace('section:', 'status: withdrawn\nsection:')})
    const page = article('en', essayOf([withdrawn]))
    expect(page.meta('robots')).toBe('noindex')
    expect(page.all('h1').map(text)).toEqual(['The Keeper of Small Lamps'])
    expect(text(page.byId('page-content'))).toContain('has been withdrawn')
    expect(text(page.byId('page-content'))).not.toContain('ladder')
  })
})

describe('what search engines read', () => {
  test('every page of a cluster names the same pages, itself among them, and is its own canonical page', () => {
    const pages = ['en', 'zh-Hans', 'zh-Hant'].map((locale) => article(locale))
    for (const page of pages) expect(alternates(page)).toEqual(alternates(pages[0] ?? page))
    expect(alternates(article('en'))).toEqual([
      'en https://lantern.example/essays/en/on-lamps/',
      'zh-Hans https://lantern.example/essays/zh-Hans/on-lamps/',
      'zh-Hant https://lantern.example/essays/zh-Hant/on-lamps/',
      'x-default https://lantern.example/essays/en/on-lamps/'
    ])
    expect(canonical(article('zh-Hans'))).toBe('https://lantern.example/essays/zh-Hans/on-lamps/')
  })

  test('a page that mostly shows the source is in no cluster and points to the source', () => {
    const untranslated = edition({source: lamps.source, locale: 'zh-Hant', translations: {title: '守小燈的人'}})
    const made = essayOf([lamps.en, lamps.hans, untranslated])
    expect(canonical(article('zh-Hant', made))).toBe('https://lantern.example/essays/en/on-lamps/')
    expect(alternates(article('en', made)).join()).not.toContain('zh-Hant')
    expect(contentOf(site(settings, [made.entry]), 'sitemap.xml')).not.toContain('zh-Hant/on-lamps')
  })

  test('a translation names its translators and the work it translates, the work its translations', () => {
    expect(data(article('zh-Hans'))).toMatchObject({
      '@type': 'Article',
      inLanguage: 'zh-Hans',
      translator: [{name: '林怡'}],
      translationOfWork: {'@id': 'https://lantern.example/essays/en/on-lamps/', inLanguage: 'en'}
    })
    expect(data(article('en')).workTranslation).toMatchObject([{inLanguage: 'zh-Hans'}, {inLanguage: 'zh-Hant'}])
    expect(data(article('en'))).not.toHaveProperty('translator')
  })

  test('the logo stands for the publisher, described', () => {
    const site = {...settings.site, logo: {src: 'marks/lamp.svg', alt: 'A lamp'}}
    const logo = {url: 'https://lantern.example/essays/assets/marks/lamp.svg', caption: 'A lamp'}
    expect(data(article('en', {...essay, settings: {...settings, site}})).publisher).toMatchObject({logo})
  })

  test('Open Graph knows the locale and the others', () => {
    const page = article('zh-Hant')
    expect(page.meta('og:locale')).toBe('zh_TW')
    expect(page.all('meta').filter(({properties}) => properties.property === 'og:locale:alternate')).toHaveLength(2)
    expect(page.meta('og:image')).toBe('https://lantern.example/essays/assets/pictures/on-trust.svg')
  })

  test('while the site has no address, nothing pretends to one', () => {
    const made = {...essay, settings: homeless}
    const raw = contentOf(emitAll(html, made), 'zh-Hans/on-lamps/index.html')
    expect(alternates(new Page(raw))).toEqual([])
    expect(canonical(new Page(raw))).toBeUndefined()
    expect(new Page(raw).meta('og:url')).toBeUndefined()
    expect(data(new Page(raw))['@id']).toMatch(
      /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/u
    )
    expect(site(homeless).map(({path}) => path)).not.toContain('sitemap.xml')
  })

  test('the site map lists all pages, and robots.txt the site map', () => {
    const map = contentOf(site(), 'sitemap.xml')
    const locations = [...map.matchAll(/<loc>(.*?)<\/loc>/gu)].map(([, address]) => address)
    expect(locations).toEqual([
      ...['en', 'zh-Hans', 'zh-Hant'].map((locale) => `https://lantern.example/essays/${locale}/`),
      ...['en', 'zh-Hans', 'zh-Hant'].map((locale) => `https://lantern.example/essays/${locale}/sections/cities/`),
      'https://lantern.example/essays/en/sections/tools/',
      ...['en', 'zh-Hans', 'zh-Hant'].map((locale) => `https://lantern.example/essays/${locale}/authors/mara-quill/`),
      'https://lantern.example/essays/en/on-ladders/',
      ...['en', 'zh-Hans', 'zh-Hant'].map((locale) => `https://lantern.example/essays/${locale}/on-lamps/`)
    ])
    expect(contentOf(site(), 'robots.txt')).toContain('Sitemap: https://lantern.example/essays/sitemap.xml')
  })
})

describe('home pages', () => {
  test('list the essays of their locale, the newest first', () => {
    const titles = (locale: string) => new Page(contentOf(site(), `${locale}/index.html`)).all('h2').map(text)
    expect(titles('en')).toEqual(['The Keeper of Small Lamps', 'On Ladders'])
    expect(titles('zh-Hans')).toEqual(['守小灯的人'])
  })

  test('do not list what was withdrawn', () => {
    const pages = site(settings, [{...essay.entry, status: 'withdrawn'}])
    expect(contentOf(pages, 'en/index.html')).not.toContain('on-lamps')
    expect(contentOf(pages, 'sitemap.xml')).not.toContain('on-lamps')
  })

  test('the first page offers every language in its own words', () => {
    const links = new Page(contentOf(site(), 'index.html')).all('a').filter(({properties}) => properties.hrefLang)
    expect(links.map(text)).toEqual(['English Read in English', '简体 阅读简体中文版', '繁體 閱讀繁體中文版'])
  })
})

describe('the stylesheet', () => {
  const [style] = site().filter(({path}) => path.startsWith('assets/'))

  test('is the one that all pages ask for, and small', () => {
    for (const {path, content} of [...emitAll(html, essay), ...site()].filter((file) => file.path.endsWith('.html'))) {
      const [link] = new Page(String(content)).all('link')
      const {pathname} = new URL(String(link?.properties.href), `https://lantern.example/essays/${path}`)
      expect(pathname).toBe(`/essays/${style?.path}`)
    }
    expect(String(style?.content).length).toBeLessThan(16_000)
  })

  test('has no address in it', () => {
    expect(String(style?.content)).not.toMatch(/url\(|@import|https?:/u)
  })

  test('styles every class that pages have', () => {
    const plain = new Set(['article-page', 'text', 'more'])
    for (const {content} of [...emitAll(html, essay), ...site()].filter((file) => file.path.endsWith('.html'))) {
      for (const {properties} of new Page(String(content)).all('*')) {
        for (const name of classes(properties))
          if (!plain.has(name)) expect(String(style?.content)).toContain(`.${name}`)
      }
    }
  })
})
