import {describe, expect, test} from 'vitest'
import {body, meta, take} from './helpers.ts'

const prose = 'The kites of Weifang are known far beyond the town, and they have been for a very long time.'
const page = (inside: string) =>
  `<!doctype html><html lang="en"><body><article><h1>Kites</h1>${inside}</article></body></html>`

describe('notes of a page', () => {
  test('become notes of Markdown, however the page marks them', () => {
    const wordpress = `<p>${prose}<sup id="r1"><a href="#n1">[1]</a></sup></p><ol><li id="n1">A <em>note</em>. <a href="#r1">↩</a></li></ol>`
    expect(body(take(page(wordpress)))).toBe(`${prose}[^1]\n\n[^1]: A *note*.`)
    const pandoc = `<p>${prose}<a href="#fn1" id="fnref1"><sup>1</sup></a></p><section><hr><ol><li id="fn1"><p>A note.<a href="#fnref1">↩︎</a></p></li></ol></section>`
    expect(body(take(page(pandoc)))).toBe(`${prose}[^1]\n\n[^1]: A note.`)
  })

  test('are only what leads back: another link to a place in the text stays a link', () => {
    const links = `<p>${prose} See <a id="here" href="#two">two</a>.</p><p id="two">${prose} Back to the <a href="#top">top</a>.</p>`
    expect(body(take(page(links)))).toContain('[two](#two)')
    expect(body(take(page(links)))).not.toContain('[^')
  })
})

describe('captions', () => {
  const figure = (name: string, caption: string) =>
    `<figure><img src="${name}.png" alt="${name}"><figcaption>${caption}</figcaption></figure>`

  test("that of the first picture is the essay's, whole sentences too; others stand below their pictures", () => {
    const result = take(page(`${figure('red', 'A red kite, in 1984.')}<p>${prose}</p>${figure('blue', 'A blue one.')}`))
    expect(meta(result).image).toEqual({src: 'red.png', alt: 'red', caption: 'A red kite, in 1984.'})
    expect(body(result)).toBe(`${prose}\n\n![blue](blue.png)\n\nA blue one.`)
  })
})

describe('a text whose title is known', () => {
  const known = {title: 'On Kites'}

  test('keeps all of its lines, even what looks like a header or like furniture', () => {
    const html =
      '<p>By Lin Yi</p><h2>Part</h2><p>Related articles</p><!-- wp:paragraph --><script>x</script><p>End.</p>'
    const result = take(html, {format: 'html', known})
    expect(body(result)).toBe('By Lin Yi\n\n## Part\n\nRelated articles\n\nEnd.')
    expect(result.removed).toEqual([])
  })

  test('tells of comments that somebody wrote', () => {
    const result = take('<p>End.</p>\n<!-- ask Lin about this -->', {format: 'html', known})
    expect(result.removed).toEqual([{line: 2, text: 'ask Lin about this', what: 'other'}])
  })
})

describe('addresses of pictures', () => {
  const pictureAt = (address: string, slug: string) => `pictures/${slug}/${address.replace(/^.*\//u, '')}`

  test('change in the front matter, in the text, in links to pictures and in definitions, and nothing else does', () => {
    const text = [
      '---\ntitle: On Kites\nimage: a.png\n---\n',
      '他*是*人 ![One \\] two](x/b.png "T") and [![s](c.png)](big/c-2.png) and [page](d.html).\n',
      '![ref][r] stays `![code](e.png)`.\n\n[r]: y/f.png\n[p]: g.png'
    ].join('\n')
    const result = take(text, {fileName: 'a.md', pictureAt})
    expect(meta(result).image?.src).toBe('pictures/on-kites/a.png')
    expect(body(result)).toBe(
      [
        '他*是*人 ![One \\] two](pictures/on-kites/b.png "T") and [![s](pictures/on-kites/c.png)](pictures/on-kites/c-2.png) and [page](d.html).\n',
        '![ref][r] stays `![code](e.png)`.\n\n[r]: pictures/on-kites/f.png\n[p]: g.png'
      ].join('\n')
    )
  })
})
