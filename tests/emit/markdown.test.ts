import fc from 'fast-check'
import type {Root} from 'mdast'
import {describe, expect, test} from 'vitest'
import {parse} from 'yaml'
import {markdown} from '../../src/emit/markdown/index.ts'
import {readFrontMatter} from '../../src/markdown/front-matter.ts'
import {plainText} from '../../src/markdown/inspect.ts'
import {plainForPandoc} from '../../src/markdown/pandoc.ts'
import {parseMarkdown} from '../../src/markdown/parse.ts'
import {contentOf, edition, emitAll, essayOf, homeless, type Translation} from './editions.ts'
import {lamps} from './lamps.ts'

const essay = essayOf([lamps.en, lamps.hans, lamps.hant])

function file(locale: string, from = essay): string {
  return contentOf(emitAll(markdown, from), `markdown/${locale}/on-lamps.md`)
}

function metadata(text: string): Record<string, unknown> {
  return parse(readFrontMatter(text, 'book.md').head.replaceAll(/^---$/gmu, ''))
}

/** The printed body of an essay: what follows its title. */
function body(text: string, translations?: Readonly<Record<string, Translation>>): string {
  const source = `---\ntitle: Lamps\n---\n\n${text}\n`
  const made = edition({source, ...(translations ? {locale: 'zh-Hans', translations} : {})})
  const printed = contentOf(
    emitAll(markdown, {...essayOf([made]), settings: homeless}),
    `markdown/${made.locale}/on-lamps.md`
  )
  return printed.slice(printed.indexOf('{#on-lamps}') + '{#on-lamps}'.length).trim()
}

describe('metadata', () => {
  test('are what Pandoc puts into the package of a book', () => {
    expect(metadata(file('zh-Hant'))).toMatchObject({
      title: [
        {type: 'main', text: '守小燈的人'},
        {type: 'subtitle', text: '守夜人懂得的信任'}
      ],
      creator: [{role: 'author', text: '瑪拉·奎爾'}],
      contributor: [
        {role: 'translator', text: '林怡'},
        {role: 'translator', text: '陳默'}
      ],
      date: '2024-03-09',
      lang: 'zh-Hant',
      publisher: 'Lantern House',
      rights: '© 2024 Mara Quill',
      description: '在夜裡縫補的城市中走一小段路。',
      subject: ['cities', 'trust'],
      'toc-title': '目錄'
    })
  })

  test('name each edition for ever', () => {
    const names = ['en', 'zh-Hans', 'zh-Hant'].map((locale) => metadata(file(locale)).identifier)
    expect(names[0]).toBe('urn:uuid:f1bb3d89-c193-5fda-aa89-a19fe2585222')
    expect(new Set(names).size).toBe(3)
  })

  test('have a cover only where the picture can be one', () => {
    const source = (src: string) => `---\ntitle: Lamps\nimage: {src: ${src}, alt: A lamp}\n---\n\nA lamp.\n`
    const cover = (src: string) => metadata(file('en', essayOf([edition({source: source(src)})])))['cover-image']
    expect(cover('pictures/lamp.jpg')).toBe('../../assets/pictures/lamp.jpg')
    expect(cover('pictures/lamp.svg')).toBeUndefined()
  })

  test('are plain text for Pandoc, which reads them as Markdown', () => {
    expect(plainForPandoc('1. *Stars* & $5 [x] C:\\new @home')).toBe(
      '1\\. \\*Stars\\* \\& \\$5 \\[x\\] C:\\\\new \\@home'
    )
    fc.assert(
      fc.property(fc.string({minLength: 1, maxLength: 20}), (written) => {
        const plain = written.replace(/[\s\p{Cc}]+/gu, ' ').trim()
        const tree: Root = parseMarkdown(plainForPandoc(plain))
        expect(tree.children.map(({type}) => type)).toEqual(plain === '' ? [] : ['paragraph'])
        expect(plainText(tree)).toBe(plain)
      })
    )
  })
})

describe('the text', () => {
  test('has one heading of the first level, and identifiers that begin with the slug', () => {
    const headings = [...file('zh-Hans').matchAll(/^(#+) (.*)$/gmu)].map(([, marks, title]) => `${marks} ${title}`)
    expect(headings).toEqual([
      '# 守小灯的人 {#on-lamps}',
      '## 梯子知道的事 {#on-lamps-h2}',
      '## 剩下的 {#on-lamps-h16}'
    ])
    expect(body('# One\n\n## Two')).toBe('## One {#on-lamps-h1}\n\n### Two {#on-lamps-h2}')
  })

  test('has notes whose labels begin with the slug', () => {
    const text = file('en')
    expect(text).toContain('a ladder.[^on-lamps-1]\n')
    expect(text).toContain('\n[^on-lamps-1]: The ladder is older than the bridge.\n')
  })

  test('has no notes in headings', () => {
    expect(body('## Lamps[^a]\n\nSmall.\n\n## Oil[^b]\n\n[^a]: One.\n\n[^b]: Two.')).toBe(
      '## Lamps {#on-lamps-h1}\n\nSmall.[^on-lamps-1]\n\n## Oil {#on-lamps-h3}\n\n' +
        '[^on-lamps-1]: One.\n\n[^on-lamps-2]: Two.\n\n[^on-lamps-2]'
    )
  })

  test('has no raw HTML and nothing that refers to definitions', () => {
    expect(
      body(
        'A <b>lamp</b> [here][x].\n\n<div>gone</div>\n\n![map][y]\n\n[x]: https://maps.example/\n[y]: pictures/m.svg'
      )
    ).toBe('A lamp [here](https://maps.example/).\n\n![map](../../assets/pictures/m.svg)')
  })

  test('marks other languages and what is not current', () => {
    expect(body('One.\n\n- Two\n\n## Three', {p1: {state: 'stale', text: '一。'}})).toContain(
      '::: {.stale}\n\n一。\n\n:::\n\n- [Two]{.fallback lang=en}\n\n## Three {#on-lamps-h3 .fallback lang=en}'
    )
  })

  test.each([
    ['line breaks between Han vanish, hard ones stay', '守灯人\n取梯  \n下班', '守灯人取梯\\\n下班'],
    ['emphasis beside Chinese needs no references', '他*是*人**“重要”**的', '他*是*人**“重要”**的'],
    ['a rule cannot open metadata', 'a\n\n---\n\nb', 'a\n\n* * *\n\nb'],
    ['tasks keep their boxes', '- [x] lit\n- [ ] dark', '- [x] lit\n- [ ] dark'],
    ['sums are no mathematics', 'From $5 to $6.', 'From \\$5 to \\$6.'],
    ['paths are no TeX', 'In C:\\new here', 'In C:\\\\new here'],
    ['numbers in brackets are no lists', '(1) One', '\\(1) One'],
    ['initials are no lists', 'A. Smith', 'A\\. Smith'],
    ['colons are no definitions', 'Lamp\n: oil', 'Lamp\n\\: oil'],
    ['a code span takes no attributes', '`x`{=html}', '`x`\\{=html}'],
    ['a code block takes no commands', 'Code:\n\n```{=html}\n<b>\n```', '\n\n```\n<b>\n```'],
    ['a picture from elsewhere is a link', 'A ![x](https://far.example/x.png)', 'A [x](https://far.example/x.png)'],
    ['scripts are no links', 'A [x](javascript:alert)', 'A x'],
    ['a heading of the essay can be linked to', '## B\n\n[x](#h1)', '## B {#on-lamps-h1}\n\n[x](#on-lamps-h1)'],
    ['another essay cannot, while the site has no address', 'A [x](on-ladders.md)', 'A x']
  ])('%s', (_, written, printed) => {
    expect(body(written)).toContain(printed)
  })

  test('links other essays by their address on the web', () => {
    expect(file('zh-Hans')).toContain('[另一篇文章](https://lantern.example/essays/zh-Hans/on-ladders/)')
  })

  test('says the same to a reader of CommonMark', () => {
    const prose = fc.stringMatching(/^[a-zA-Z0-9灯油，。 $^~@{}[\]|:+().\\#*_`<>&!'"-]{1,40}$/u)
    fc.assert(
      fc.property(prose, (written) => {
        // As text, so that nothing of it means anything; then it must mean nothing to its next reader either.
        const plain = `A ${written.trim()} Z`.replace(/\s+/gu, ' ')
        const escaped = plain.replace(/[!-/:-@[-`{-~]/gu, '\\$&')
        expect(plainText(parseMarkdown(body(escaped)))).toBe(plainText(parseMarkdown(escaped)))
      }),
      {numRuns: 200}
    )
  })

  test('is NFC with line feeds only', () => {
    const text = body('Cafe\u0301\r\nlamp')
    expect(text).toBe('Café\nlamp')
  })

  test('credits translators and rights at its end', () => {
    expect(file('zh-Hans')).toContain('* * *\n\n玛拉·奎尔夜里走城，白天写城。\n\n译者：林怡\n')
    expect(file('zh-Hans').trimEnd()).toMatch(
      /© 2024 Mara Quill\n\n<https:\/\/lantern\.example\/essays\/zh-Hans\/on-lamps\/>$/u
    )
  })
})
