import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {printBody} from '../../src/emit/body.ts'
import {edition, settings, type Translation} from './editions.ts'
import {lamps} from './lamps.ts'
import {classes, Page, text} from './page.ts'

const address = (slug: string) => `../${slug}/index.html`

function body(markdown: string, translations?: Readonly<Record<string, Translation>>, forPage = true): string {
  const source = `---\ntitle: A walk\n---\n\n${markdown}\n`
  const made = edition({source, ...(translations ? {locale: 'zh-Hans', translations} : {})})
  return printBody(made, settings, {forPage, essayAddress: address})
}

/** Without permalinks, which other tests look at. */
function plain(markdown: string, translations?: Readonly<Record<string, Translation>>): string {
  return body(markdown, translations, false)
}

describe('line breaks', () => {
  test.each([
    ['between Han they vanish', '守灯人\n取出梯子', '<p id="p1">守灯人取出梯子</p>'],
    ['also those of Windows', '守灯人\r\n取出\r\noil', '<p id="p1">守灯人取出\noil</p>'],
    ['also across emphasis', '守灯人\n*从来*\n不问', '<p id="p1">守灯人<em>从来</em>不问</p>'],
    [
      'also across a link',
      '请看[地图\n](https://maps.example/)\n再来',
      '请看<a href="https://maps.example/" rel="external noopener">地图</a>再来'
    ],
    ['after a full stop and a note', '下班了。[^a]\n天亮了。\n\n[^a]: 早。', '</sup>天亮了。'],
    ['between Latin words they stay', 'carry\noil', '<p id="p1">carry\noil</p>'],
    ['between Han and Latin they stay', '灯\noil', '<p id="p1">灯\noil</p>'],
    ['a break in HTML is one', 'lamp<br/>oil', '<p id="p1">lamp<br>\noil</p>'],
    ['a hard break stays', '守灯人  \n取出梯子', '守灯人<br>\n取出梯子']
  ])('%s', (_, markdown, html) => {
    expect(plain(markdown)).toContain(html)
  })
})

describe('what must never reach a page', () => {
  test.each([
    '[x](javascript:alert(1))',
    '[x](JaVaScRiPt:alert(1))',
    '[x](vbscript:msgbox)',
    '[x](data:text/html,hello)',
    '![x](javascript:alert(1))',
    '![x](data:image/svg+xml,hello)',
    '<script>alert(1)</script>',
    'a <img src=x onerror=alert(1)> b',
    '<iframe src="https://far.example"></iframe>',
    '<a href="javascript:alert(1)">x</a>',
    '[x][bad]\n\n[bad]: javascript:alert(1)',
    '<javascript:alert(1)>',
    '[x](java&#10;script:alert(1))',
    '[x]( "onclick=alert(1)")'
  ])('%s', (markdown) => {
    const page = new Page(body(`A lamp. ${markdown}`), true)
    for (const node of page.all('*')) {
      expect(['script', 'iframe', 'style', 'object', 'form']).not.toContain(node.tagName)
      for (const [name, value] of Object.entries(node.properties)) {
        expect(name).not.toMatch(/^on/u)
        if (name === 'href' || name === 'src') expect(String(value)).not.toMatch(/^\s*(?:java|vb|data)/iu)
      }
    }
  })

  test('whatever addresses people write, links lead to http, https, mailto or within the site', () => {
    const address = fc.stringMatching(/^[a-zA-Z:/?#\\.@ \t&;%]{0,24}$/u)
    fc.assert(
      fc.property(address, fc.boolean(), (written, picture) => {
        const html = body(`A ${picture ? '!' : ''}[lamp](<${written}>).`)
        for (const [, name, value = ''] of html.matchAll(/\b(href|src)="([^"]*)"/gu)) {
          expect(value).toMatch(name === 'src' ? /^\.\.\/\.\.\/assets\// : /^(?:https?:|mailto:|[^:]*$|[^:]*[/?#])/iu)
        }
      }),
      {numRuns: 300}
    )
  })
})

describe('links and pictures', () => {
  test.each([
    ['another essay', '[x](on-ladders.md#p4)', '<a href="../on-ladders/index.html#p4">'],
    ['a place on the page', '[x](#p1)', '<a href="#p1">'],
    [
      'another site',
      '[x](https://maps.example/a?b=1&c=2)',
      '<a href="https://maps.example/a?b=1&#x26;c=2" rel="external noopener">'
    ],
    ['another host without a scheme', '[x](//maps.example)', '<a href="//maps.example" rel="external noopener">'],
    [
      'a picture of the site',
      '![x](pictures/a%20b.svg)',
      '<img src="../../assets/pictures/a%20b.svg" alt="x" loading="lazy">'
    ],
    [
      'a picture from elsewhere',
      '![x](https://far.example/x.png)',
      '<a href="https://far.example/x.png" rel="external noopener">x</a>'
    ],
    ['a picture outside the folder', '![x](../secret.png)', '<a href="../secret.png">x</a>']
  ])('%s', (_, markdown, html) => {
    expect(plain(`A ${markdown}`)).toContain(html)
  })
})

describe('marks', () => {
  const page = new Page(printBody(lamps.hans, settings, {forPage: true, essayAddress: address}), true)

  test('every paragraph has its key as its id, once', () => {
    const keys = lamps.hans.segments.filter(({span}) => span).map(({key}) => key)
    expect(page.ids().filter((id) => !id.includes('-'))).toEqual(keys)
    expect(new Set(page.ids()).size).toBe(page.ids().length)
  })

  test('items of a tight list and cells carry their keys themselves', () => {
    expect(['li5', 'li6', 'li8', 'td10', 'td12', 'h2', 'fn18'].map((id) => page.byId(id).tagName)).toEqual([
      'li',
      'li',
      'li',
      'th',
      'td',
      'h2',
      'p'
    ])
  })

  test('what falls back to the source says its language', () => {
    expect(page.byId('li8').properties.lang).toBe('en')
    expect(classes(page.byId('li8').properties)).toEqual(['fallback'])
    expect(page.all('*').filter(({properties}) => properties.lang === 'en')).toHaveLength(1)
  })

  test('what is stale says so in the language of the page', () => {
    expect(classes(page.byId('p17').properties)).toEqual(['stale'])
    expect(text(page.byId('p17'))).toContain('原文又有改动')
  })

  test('an item that falls back does not speak for the list within it', () => {
    const html = plain('- Count:\n  - those that burn', {li2: '亮着的'})
    expect(html).toContain('<li id="li1">\n<span lang="en" class="fallback">Count:</span>')
    expect(html).toContain('<li id="li2">亮着的</li>')
  })

  test('of several paragraphs under one key the first has the id, all have the language', () => {
    const html = plain('One.\n\nTwo.', {p1: {state: 'stale', text: '一。\n\n又一。'}, p2: '二。'})
    expect(html).toBe('<p id="p1" class="stale">一。</p>\n<p class="stale">又一。</p>\n<p id="p2">二。</p>')
  })

  test('an item told within its neighbour leaves no empty item', () => {
    const html = plain('- One.\n- Two.\n\n> Three.', {li1: '一和二。', li2: {state: 'merged'}, q3: {state: 'merged'}})
    expect(html).toBe('<ul>\n<li id="li1">一和二。</li>\n</ul>')
  })

  test('emphasis of Latin words in Chinese is none of dots', () => {
    const html = plain('*Margins*, *marks*.', {p1: '*页边*，即 *margo*。'})
    expect(html).toBe('<p id="p1"><em>页边</em>，即 <em class="latin">margo</em>。</p>')
  })

  test('a link to what is told elsewhere leads to where it is told, also through several hands', () => {
    const translations = {
      p1: '一、二和三。',
      p2: {state: 'merged', into: 'p1'},
      p3: {state: 'merged', into: 'p2'}
    } as const
    expect(plain('One.\n\nTwo.\n\nThree.', translations)).toBe(
      '<p id="p1"><span id="p2"></span><span id="p3"></span>一、二和三。</p>'
    )
  })

  test('paragraphs and headings link to themselves, in words for those who listen', () => {
    const [link] = page.byId('p3').children.slice(-1)
    expect(link).toMatchObject({tagName: 'a', properties: {href: '#p3', ariaLabel: '本段链接'}})
  })
})

describe('Markdown of GitHub', () => {
  test('tables keep their alignment, by class', () => {
    expect(plain('| a | b |\n| - | -: |\n| c | d |')).toContain('<td id="td4" class="align-right">d</td>')
  })

  test('tasks keep their boxes, which have names', () => {
    expect(plain('- [x] lit\n- [ ] dark')).toMatch(/<input type="checkbox" checked disabled aria-label="Done"> lit/u)
  })

  test('strikethrough and the language of code survive', () => {
    const html = plain('~~gone~~ lamps\n\n```js\nlamp()\n```')
    expect(html).toContain('<del>gone</del>')
    expect(html).toContain('<code class="language-js">')
  })

  test('headings make room for the title', () => {
    expect(plain('# One\n\n## Two')).toBe('<h2 id="h1">One</h2>\n<h3 id="h2">Two</h3>')
  })

  test('notes lead there and back, with labels in the language of the page', () => {
    const page = new Page(plain('Lamp.[^注] Oil.[^注]\n\n[^注]: Small.', {p1: '灯。[^注]油。[^注]', fn2: '小。'}), true)
    const links = page.all('a').map(({properties}) => String(properties.href).slice(1))
    for (const target of links) expect(page.ids()).toContain(target)
    expect(page.all('h2').map(text)).toEqual(['注释'])
    expect(page.all('a').map(({properties}) => properties.ariaLabel)).toEqual([
      undefined,
      undefined,
      '回到正文注 1',
      '回到正文注 1-2'
    ])
  })
})
