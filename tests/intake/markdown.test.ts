import {describe, expect, test} from 'vitest'
import {body, doubts, meta, removed, take} from './helpers.ts'
import {englishParagraphs, traditionalParagraphs} from './pages.ts'

const [first = '', second = ''] = englishParagraphs
const options = {fileName: 'bridge.md'}

describe('front matter of another system', () => {
  test('is translated, and what Hexapla does not know is kept', () => {
    const head = `layout: post
title: "Two Banks: a bridge"
author: Anna Lindqvist
date: 2019-03-03 08:00:00 +0100
lastmod: 2019-04-01
summary: What a bridge knows
cover: bridge.jpg
tags: [rivers, towns]
weight: 7`
    const result = take(`---\n${head}\n---\n\n${first}\n`, options)
    expect(meta(result)).toMatchObject({
      title: 'Two Banks: a bridge',
      description: 'What a bridge knows',
      authors: [{name: 'Anna Lindqvist'}],
      date: '2019-03-03',
      updated: '2019-04-01',
      image: {src: 'bridge.jpg'},
      tags: ['rivers', 'towns'],
      more: {layout: 'post', weight: 7}
    })
    expect(result.slug).toBe('two-banks-a-bridge')
    expect(result.markdown.slice(0, 200)).toContain('title: "Two Banks: a bridge"\n')
    expect(result.markdown).toContain('description: What a bridge knows\n')
  })

  test('authors with details keep them', () => {
    const head = 'title: T\nauthors:\n  - name: Anna Lindqvist\n    title: Fellow\n    email: anna@example.org'
    const result = take(`---\n${head}\n---\n\n${first}\n`, options)
    expect(meta(result)).toMatchObject({
      authors: [{name: 'Anna Lindqvist', note: 'Fellow'}],
      more: {'original-authors': [{email: 'anna@example.org'}]}
    })
    expect(doubts(result)).toEqual([expect.stringContaining('`original-authors`')])
  })

  test('a value that Hexapla would refuse is set aside, and it says so', () => {
    const result = take(`---\ntitle: T\ndate: last spring\nstatus: hot\n---\n\n${first}\n`, options)
    expect(meta(result)).toMatchObject({more: {'original-date': 'last spring', 'original-status': 'hot'}})
    expect(doubts(result)).toEqual([expect.stringMatching(/^3: .*`date`/u), expect.stringMatching(/^4: .*`status`/u)])
  })

  test.each(['draft: true', 'published: false'])('%s is the status draft', (field) => {
    expect(meta(take(`---\ntitle: T\n${field}\n---\n\n${first}\n`, options)).status).toBe('draft')
  })

  test('the words of a comment are listed', () => {
    expect(removed(take(`---\ntitle: T\n# ask Anna\n---\n\n${first}\n`, options))).toEqual(['# ask Anna'])
  })

  test.each([
    ['---js\n{title: globalThis.pwned = 1}\n---', 'Unexpected front matter `---js`'],
    ['+++\ntitle = "T"\n+++', 'Unexpected front matter in TOML'],
    ['---\ntitle: T\ntitle: U\n---', 'Unexpected YAML'],
    ['---\na: &a [x]\nb: *a\n---', 'Unexpected YAML']
  ])('%j is refused', (head, message) => {
    expect(() => take(`${head}\n\n${first}\n`, options)).toThrow(message)
    expect(globalThis).not.toHaveProperty('pwned')
  })
})

describe('the body', () => {
  const text = `*Emphasis*, _emphasis_, [a](b), AT&T\n\n* one\n* two  \n  more\n\n\n\n    code\n\n${first}`

  test('stays byte for byte but for line ends', () => {
    const result = take(`---\r\ntitle: T\r\n---\r\n\r\n${text.replaceAll('\n', '\r\n')}\r\n`, options)
    expect(result.markdown).toBe(`---\ntitle: T\n---\n\n${text}\n`)
  })

  test('gives its first heading to the title where there is none', () => {
    const result = take(`# Two *Banks*\n\n${first}\n\n## The railway\n\n${second}\n`, options)
    expect(meta(result).title).toBe('Two Banks')
    expect(body(result)).toBe(`${first}\n\n## The railway\n\n${second}`)
    expect(result.recognised).toEqual([{what: 'title', text: 'Two Banks', line: 1}])
  })

  test('loses a heading that repeats the title, and lists it', () => {
    const result = take(`---\ntitle: Two Banks\n---\n\n# Two Banks\n\n${first}\n`, options)
    expect(body(result)).toBe(first)
    expect(result.removed).toEqual([{line: 5, text: '# Two Banks', what: 'heading'}])
  })

  test('keeps another heading of the first rank, and doubts it', () => {
    const result = take(`---\ntitle: Two Banks\n---\n\n# A ferry\n\n${first}\n`, options)
    expect(body(result)).toContain('# A ferry')
    expect(doubts(result)).toEqual([expect.stringMatching(/^5: The heading “A ferry”/u)])
  })

  test('tells the locale by its prose, not by its code', () => {
    const code = 'const bridge = build({arches: 7, stone: true})\n'.repeat(20)
    const result = take(`# 兩岸\n\n${traditionalParagraphs[0]}\n\n\`\`\`js\n${code}\`\`\`\n`, options)
    expect(result).toMatchObject({locale: 'zh-Hant', slug: 'bridge'})
    expect(meta(result).locale).toBe('zh-Hant')
  })

  test('taken in again, an essay stays the same', () => {
    const once = take(`# Two Banks\n\n${text}\n`, options)
    expect(take(once.markdown, options).markdown).toBe(once.markdown)
  })
})

describe('the format', () => {
  test.each([
    [`---\ntitle: T\n---\n\n${first}\n`, 'markdown'],
    [`# Two Banks\n\n${first} See [the map](map.html).\n\n## The railway\n`, 'markdown'],
    [`Two Banks\n\n${first}\n\n---\n\n${second}\n`, 'page'],
    [`<p>${first}</p>`, 'html'],
    [`<!-- saved -->\n<!DOCTYPE html><p>${first}</p>`, 'html']
  ])('is told by how the text looks: %#', (text, format) => {
    expect(take(text).format).toBe(format)
  })

  test('is told by the name of the file, and by the option before all', () => {
    expect(take(`Two Banks\n\n${first}\n`, {fileName: 'a.md'}).format).toBe('markdown')
    expect(take(`Two Banks\n\n${first}\n`, {fileName: 'a.htm'}).format).toBe('html')
    expect(take(`# Two Banks\n\n${first}\n`, {fileName: 'a.md', format: 'page'}).format).toBe('page')
  })
})
