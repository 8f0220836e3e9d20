import {describe, expect, test} from 'vitest'
import {blocks, body, doubts, meta, removed, take} from './helpers.ts'
import {englishParagraphs, simplifiedParagraphs, traditionalParagraphs} from './pages.ts'

const [first = '', second = '', third = ''] = englishParagraphs

const page = `<!DOCTYPE html>
<html lang="en-US">
<head>
  <title>Two Banks and a Bridge | The Harbour Review</title>
  <meta name="description" content="What a bridge knows of its river">
  <meta name="author" content="Anna Lindqvist">
  <meta property="article:published_time" content="2019-03-03T08:00:00+01:00">
  <meta property="article:section" content="Culture">
  <meta property="og:image" content="https://example.org/img/bridge.jpg?w=1200">
  <style>p {color: black}</style>
</head>
<body>
  <header><a href="/">The Harbour Review</a><nav>Home Essays</nav></header>
  <main>
    <article>
      <h1>Two Banks and a Bridge</h1>
      <ul><li>English</li><li>简体</li><li>繁體</li></ul>
      <p>March 3, 2019 | By Anna Lindqvist</p>
      <figure><img src="/img/bridge.jpg" alt="An arched bridge at dusk"><figcaption>Photo: the old harbour</figcaption></figure>
      <p>${first}</p>
      <p>Read <a href="https://example.org/ferry">the ferry</a>, <a href="javascript:alert(1)">the alarm</a> &amp; <em>nothing</em> else for AT&amp;T, in one place where it says so.</p>
      <h2>The railway</h2>
      <p>${third}</p>
      <blockquote><p>Nobody was allowed to stop.</p></blockquote>
      <aside>Buy our calendar</aside>
      <script>track()</script>
      <h3>You might also like</h3>
      <ul><li><a href="/b">The Last Ferry</a></li></ul>
      <p><a href="#top">Back to Top</a></p>
    </article>
  </main>
  <footer>© 2019 The Harbour Review</footer>
</body>
</html>`

describe('an HTML page', () => {
  const result = take(page)

  test('gives every field', () => {
    expect(meta(result)).toMatchObject({
      title: 'Two Banks and a Bridge',
      description: 'What a bridge knows of its river',
      section: 'Culture',
      date: '2019-03-03',
      authors: [{name: 'Anna Lindqvist'}],
      image: {src: '/img/bridge.jpg', alt: 'An arched bridge at dusk', caption: 'Photo: the old harbour'}
    })
    expect(result).toMatchObject({slug: 'two-banks-and-a-bridge', locale: 'en', format: 'html', paragraphs: 3})
  })

  test('gives the article’s blocks as Markdown, without needless backslashes', () => {
    expect(body(result).split('\n\n')).toEqual([
      first,
      'Read [the ferry](https://example.org/ferry), the alarm & *nothing* else for AT&T, in one place where it says so.',
      '## The railway',
      third,
      '> Nobody was allowed to stop.'
    ])
  })

  test('lists what it leaves out, and drops links that run code with a doubt', () => {
    expect(removed(result)).toEqual(
      expect.arrayContaining([
        ...['The Harbour Review', 'Home Essays', 'English 简体 繁體', 'Buy our calendar', 'You might also like'],
        ...['The Last Ferry', 'Back to Top', '© 2019 The Harbour Review']
      ])
    )
    expect(doubts(result)).toContainEqual(expect.stringMatching(/^21: A link to `javascript:alert\(1\)` was dropped/u))
  })
})

describe('HTML that says less', () => {
  test('a title without heading loses the name of the site, and it says so', () => {
    const result = take(
      `<html><head><title>Two Banks – Harbour Review</title></head><body><p>${first}</p></body></html>`
    )
    expect(meta(result).title).toBe('Two Banks')
    expect(doubts(result)).toEqual(['1: “– Harbour Review” was taken off the title as the name of the site'])
  })

  test('a fragment is read like page text: date, author and note as lines', () => {
    const html = `<h1>Two Banks</h1><p>Mar 3, 2019<br>By Anna Lindqvist<br>Fellow, River Institute</p><p>${first}</p>`
    const result = take(html)
    expect(meta(result)).toMatchObject({
      date: '2019-03-03',
      authors: [{name: 'Anna Lindqvist', note: 'Fellow, River Institute'}]
    })
    expect(blocks(result)).toEqual([first])
  })

  test('two line breaks part paragraphs', () => {
    expect(blocks(take(`<h1>Two Banks</h1><div>${first}<br><br>${second}<br>&nbsp;<br>${third}</div>`))).toEqual([
      first,
      second,
      third
    ])
  })

  test('a name that only the head has is doubted', () => {
    const result = take(
      `<head><meta name="author" content="Harbour Review"></head><body><h1>Two Banks</h1><p>${first}</p></body>`
    )
    expect(doubts(result)).toEqual(['1: “Harbour Review” was taken as the author'])
  })

  test('of several articles the large one is the page, and the others are listed', () => {
    const result = take(
      `<body><article><h2>The Last Ferry</h2><p>It left.</p></article><article><h1>Two Banks</h1><p>${first}</p><p>${second}</p></article></body>`
    )
    expect(blocks(result)).toEqual([first, second])
    expect(removed(result)).toEqual(['The Last Ferry', 'It left.'])
  })

  test('a picture held in the page itself is dropped with a doubt, one loaded late is found', () => {
    const result = take(
      `<h1>Two Banks</h1><p>${first}</p><p><img src="data:image/png;base64,AA" data-src="ferry.png" alt="A ferry"></p><p>${second} <img src="data:image/gif;base64,AA" alt="A rope"></p>`
    )
    expect(body(result)).toContain('![A ferry](ferry.png)')
    expect(body(result)).toContain('A rope')
    expect(doubts(result).join('\n')).toContain('A picture at `data:image/gif;base64,AA` was dropped')
  })

  test('tables, lists and code stay what they are', () => {
    const result = take(
      `<h1>Two Banks</h1><p>${first}</p><ul><li>rope</li><li>bell</li></ul><table><tr><th>a</th><th>b</th></tr><tr><td>1</td><td>2</td></tr></table><pre><code>a &amp;&amp; b</code></pre>`
    )
    expect(body(result)).toContain('- rope\n- bell')
    expect(body(result)).toContain('| a | b |')
    expect(body(result)).toContain('```\na && b\n```')
  })

  test('elements nested beyond reason are refused, not a crash', () => {
    expect(() => take(`<h1>x</h1>${'<div>'.repeat(60_000)}text`)).toThrow('nested too deeply')
  })
})

describe('HTML in Chinese', () => {
  test('a line break inside a paragraph is no space', () => {
    const [text = ''] = simplifiedParagraphs
    const broken = `${text.slice(0, 12)}\n      ${text.slice(12)}`
    expect(blocks(take(`<html lang="zh-CN"><h1>两岸</h1><p>${broken}</p></html>`))).toEqual([text])
  })

  test.each([
    ['zh-CN', simplifiedParagraphs[0] ?? '', 'zh-Hans'],
    ['zh-TW', traditionalParagraphs[0] ?? '', 'zh-Hant'],
    ['zh-HK', '一二三四五六七八九十', 'zh-Hant'],
    ['zh-SG', '一二三四五六七八九十', 'zh-Hans']
  ])('lang %s is understood', (lang, text, expected) => {
    const result = take(`<html lang="${lang}"><h1>一</h1><p>${text}</p></html>`)
    expect(result.locale).toBe(expected)
    expect(doubts(result).filter((doubt) => doubt.includes('language'))).toEqual([])
  })

  test('a wrong lang is overruled by the characters, and it says so', () => {
    const result = take(`<html lang="en"><h1>两岸</h1><p>${simplifiedParagraphs[0]}</p></html>`)
    expect(result.locale).toBe('zh-Hans')
    expect(doubts(result)).toContain('1: The document says that it is in en, but its characters are zh-Hans')
  })
})
