import {describe, expect, test} from 'vitest'
import {epub} from '../../src/emit/epub/index.ts'
import type {Archive, Edition} from '../../src/model/edition.ts'
import type {Locale, Slug} from '../../src/model/names.ts'
import type {Settings, Volume} from '../../src/model/settings.ts'
import {faultsOf, Opened} from './book.ts'
import {edition, essayOf, homeless, settings, type Translation} from './editions.ts'
import {lamps} from './lamps.ts'

const vertical: Settings = {...settings, epub: {bilingual: 'source', vertical: ['zh-Hant' as Locale]}}

function booksOf(editions: readonly Edition[], using: Settings = settings): Opened[] {
  const essay = essayOf(editions, {settings: using})
  return editions
    .flatMap((one) => [...epub.emit(one, essay)])
    .filter((made): made is Archive => 'entries' in made)
    .map((archive) => new Opened(archive))
}

const all = booksOf([lamps.en, lamps.hans, lamps.hant], vertical)

function book(name: string, books = all): Opened {
  const found = books.find(({path}) => path === `epub/on-lamps.${name}.epub`)
  if (!found) throw new Error(`No book ${name}`)
  return found
}

/** The text of a book of one short essay. */
function text(markdown: string, translations?: Readonly<Record<string, Translation>>, using = homeless): string {
  const source = `---\ntitle: A walk\n---\n\n${markdown}\n`
  const made = edition({source, ...(translations ? {locale: 'zh-Hans', translations} : {})})
  return booksOf([made], using)[0]?.file('text-on-lamps.xhtml') ?? ''
}

describe('the books of an essay', () => {
  test('are one in each locale, one of the source with each translation, and vertical ones where asked for', () => {
    expect(all.map(({path}) => path)).toEqual([
      'epub/on-lamps.en.epub',
      'epub/on-lamps.en+zh-Hans.epub',
      'epub/on-lamps.en+zh-Hant.epub',
      'epub/on-lamps.zh-Hans.epub',
      'epub/on-lamps.zh-Hant.epub',
      'epub/on-lamps.zh-Hant.vertical.epub'
    ])
  })

  test('are the pairs that the configuration names, in its order', () => {
    const pairs = [['zh-Hans', 'en']] as unknown as Settings['epub']['bilingual']
    const made = booksOf([lamps.en, lamps.hans], {...settings, epub: {bilingual: pairs, vertical: []}})
    expect(made.map(({path}) => path)).toEqual([
      'epub/on-lamps.en.epub',
      'epub/on-lamps.zh-Hans.epub',
      'epub/on-lamps.zh-Hans+en.epub'
    ])
  })

  test('do not pair two scripts of one language unasked', () => {
    const chinese = edition({source: '---\ntitle: 灯\n---\n\n灯。', sourceLocale: 'zh-Hans'})
    const other = edition({source: '---\ntitle: 灯\n---\n\n灯。', sourceLocale: 'zh-Hans', locale: 'zh-Hant'})
    expect(booksOf([chinese, other]).map(({path}) => path)).toEqual([
      'epub/on-lamps.zh-Hans.epub',
      'epub/on-lamps.zh-Hant.epub'
    ])
  })

  test('are not made of a withdrawn essay', () => {
    const source = '---\ntitle: Lamps\nstatus: withdrawn\n---\n\nOut.'
    expect(booksOf([edition({source})])).toEqual([])
  })
})

describe.each(all.map((made) => [made.path, made] as const))('%s', (_, made) => {
  test('is well-formed, and every link, id and file in it is as a reader needs it', () => {
    expect(faultsOf(made)).toEqual([])
  })

  test('begins with its kind, uncompressed, and is the same bytes every time', () => {
    const bytes = made.bytes()
    expect(Buffer.from(bytes.subarray(30, 58)).toString()).toBe('mimetypeapplication/epub+zip')
    expect(Buffer.from(made.bytes()).equals(bytes)).toBe(true)
  })
})

describe('the package', () => {
  test('says who did what, in which languages, the first one leading', () => {
    const made = book('en+zh-Hans')
    expect(made.metadata('dc:language')).toEqual(['en', 'zh-Hans'])
    expect(made.metadata('dc:creator')).toEqual(['Mara Quill'])
    expect(made.metadata('dc:contributor')).toEqual(['林怡'])
    expect(made.metadata('role')).toEqual(['aut', 'trl'])
    expect(made.metadata('dc:source')).toEqual(['https://lantern.example/essays/en/on-lamps/'])
    expect(made.metadata('dc:rights')).toEqual(['© 2024 Mara Quill'])
    expect(made.metadata('dc:publisher')).toEqual(['Lantern House'])
    expect(made.metadata('alternate-script')).toEqual(['守小灯的人'])
  })

  test('names every book for ever, the plain one as the Markdown of the same essay', () => {
    expect(book('en').metadata('dc:identifier')).toEqual(['urn:uuid:f1bb3d89-c193-5fda-aa89-a19fe2585222'])
    expect(new Set(all.flatMap((made) => made.metadata('dc:identifier'))).size).toBe(all.length)
  })

  test('takes its time from the essay, never from the clock', () => {
    expect(book('en').metadata('dcterms:modified')).toEqual(['2024-05-01T00:00:00Z'])
    const undated = booksOf([edition({source: '---\ntitle: Lamps\n---\n\nOut.'})])
    expect(undated[0]?.metadata('dcterms:modified')).toEqual(['1980-01-01T00:00:00Z'])
  })

  test('claims of accessibility what is true', () => {
    expect(book('en').metadata('schema:accessibilityFeature')).toContain('alternativeText')
    const bare = booksOf([edition({source: '---\ntitle: Lamps\n---\n\nOut. ![](a.gif)'})])[0]
    expect(bare?.metadata('schema:accessibilityFeature')).not.toContain('alternativeText')
    expect(bare?.metadata('schema:accessModeSufficient')).toEqual(['textual,visual'])
    expect(bare?.metadata('schema:accessibilityHazard')).toEqual(['unknown'])
    expect(book('zh-Hant').metadata('schema:accessibilitySummary')[0]).toContain('註釋在文末')
    expect(all.flatMap((made) => made.metadata('dcterms:conformsTo'))).toEqual([])
  })
})

describe('the text', () => {
  test('has notes as a list, with the way there and back', () => {
    const nodes = book('en').nodes('text-on-lamps.xhtml')
    const reference = nodes.find(({attributes}) => attributes['epub:type'] === 'noteref')
    expect(reference?.attributes).toMatchObject({href: '#on-lamps-fn-1', role: 'doc-noteref'})
    const back = nodes.find(({attributes}) => attributes.role === 'doc-backlink')
    expect(back?.attributes.href).toBe('#on-lamps-fnref-1')
    expect(nodes.find(({attributes}) => attributes.id === 'on-lamps-fn-1')).toMatchObject({name: 'li'})
  })

  test('shows what is not current as pages do, with its language', () => {
    const hans = book('zh-Hans').file('text-on-lamps.xhtml')
    expect(hans).toContain('这段译文完成后，原文又有改动。')
    expect(hans).toContain('有 1 段译文依据的是原文的旧版本。')
    expect(hans).toMatch(/<li id="on-lamps-li8" lang="en" xml:lang="en" class="fallback">those that ought to\.<\/li>/u)
  })

  test('links to the web where another essay is not in the book, and nowhere where the site has no address', () => {
    expect(book('zh-Hans').file('text-on-lamps.xhtml')).toContain(
      '<a href="https://lantern.example/essays/zh-Hans/on-ladders/">另一篇文章</a>'
    )
    expect(
      text('See [it](on-ladders.md), [this](#p1), [that](#p9), [here](notes/x.html) and [bad](http://).')
    ).toContain(
      'See <span>it</span>, <a href="#on-lamps-p1">this</a>, <span>that</span>, <span>here</span> and <span>bad</span>.'
    )
  })

  test('has the pictures that books can have; of others the description', () => {
    const made = text('![one](a/B.PNG) ![two](c.avif) ![three](https://x.example/d.png)')
    expect(made).toMatch(/<img src="assets\/[0-9a-f]{16}\.png" alt="one"\/>/u)
    expect(made).toContain('<span>two</span> <a href="https://x.example/d.png">three</a>')
  })

  test('is XML whatever the essay has in it', () => {
    const made = text('a\u0001b &amp; <b>c</b> &nbsp;\uFFFE *x* `</p>` \\\n- [x] done "q"\n\n| a |\n|--:|\n| ] |')
    expect(() => new Opened({path: 'x', entries: [{path: 'EPUB/x', content: made}]}).nodes('x')).not.toThrow()
    expect(made).toContain('ab &amp; c')
  })

  test('has ids that XML accepts though the essay begins with a number', () => {
    const made = edition({slug: '1984-again', source: '---\ntitle: A\n---\n\nOne.[^a]\n\n## Two\n\n[^a]: Note.'})
    const [opened] = booksOf([made])
    expect(opened && faultsOf(opened)).toEqual([])
    expect(opened?.file('text-1984-again.xhtml')).toContain('<p id="e-1984-again-p1">')
  })
})

describe('a bilingual book', () => {
  const pair = (en: string, translations: Readonly<Record<string, Translation>>) => {
    const source = `---\ntitle: A walk\n---\n\n${en}\n`
    const editions = [edition({source}), edition({source, locale: 'zh-Hans', translations})]
    return book('en+zh-Hans', booksOf(editions)).file('text-on-lamps.xhtml').replaceAll('\n', '')
  }

  test('has each paragraph followed by its counterpart, with its language', () => {
    expect(pair('One.\n\n---\n\nTwo.', {p1: '一。', p2: '二。\n\n又二。'})).toContain(
      '<div class="pair"><p id="on-lamps-p1">One.</p><div class="other" lang="zh-Hans" xml:lang="zh-Hans">' +
        '<p id="on-lamps-p1-zh-Hans">一。</p></div></div><hr/>' +
        '<div class="pair"><p id="on-lamps-p2">Two.</p><div class="other" lang="zh-Hans" xml:lang="zh-Hans">' +
        '<p id="on-lamps-p2-zh-Hans">二。</p><p>又二。</p></div></div>'
    )
  })

  test('has a heading once in its outline', () => {
    const made = pair('## Oil\n\nOne.', {h1: '## 油', p2: '一。'})
    expect(made).toContain('<h2 id="on-lamps-h1">Oil</h2>')
    expect(made).toContain('<p id="on-lamps-h1-zh-Hans" class="heading">油</p>')
  })

  test('says where there is no translation instead of telling a text twice', () => {
    const made = pair('One.\n\nTwo.', {p1: '一。'})
    expect(made.split('Two.').length).toBe(2)
    expect(made).toContain('<p class="untranslated">尚未翻译。</p>')
  })

  test('has no way back from a note to a paragraph that is not shown', () => {
    const notes = '[^a]: A sluice.\n\n[^b]: A gate.'
    const source = `---\ntitle: A walk\n---\n\nOne.[^a]\n\nTwo.[^b]\n\n${notes}\n`
    const translations = {p1: '一。[^a]', fn3: '水闸。', fn4: '闸门。'}
    const made = book('en+zh-Hans', booksOf([edition({source}), edition({source, locale: 'zh-Hans', translations})]))
    expect(made.file('text-on-lamps.xhtml')).toContain('闸门。')
    expect(faultsOf(made)).toEqual([])
    const ways = made.nodes('text-on-lamps.xhtml').filter(({attributes}) => attributes.role === 'doc-backlink')
    expect(ways).toHaveLength(3)
  })

  test('keeps together what a translation tells in one paragraph', () => {
    const made = pair('One.\n\nTwo.', {p1: '一，二。', p2: {state: 'merged', into: 'p1'}})
    expect(made).toContain('<p id="on-lamps-p1">One.</p><p id="on-lamps-p2">Two.</p><div class="other"')
    expect(made).not.toContain('untranslated')
  })
})

describe('a vertical book', () => {
  test('runs from right to left, with short numbers upright', () => {
    const source = '---\ntitle: 灯12盏\ndate: 2024-03-12\n---\n\n3月12日点了40盏灯，2024年，`12`，really 12 of A4'
    const using = {...homeless, epub: {bilingual: [], vertical: ['zh-Hant' as Locale]}}
    const made = booksOf([edition({source, sourceLocale: 'zh-Hant'})], using)[1]
    const printed = made?.file('text-on-lamps.xhtml') ?? ''
    expect(made?.file('nav.xhtml')).toContain('>灯<span class="upright">12</span>盏</a>')
    expect(made?.file('imprint.xhtml')).toContain('2024年<span class="upright">3</span>月')
    expect(
      printed
        .replace(/<header>.*<\/header>/su, '')
        .match(/<span class="upright">\d+/gu)
        ?.map((found) => found.slice(22))
    ).toEqual(['3', '12', '40', '12'])
    expect(printed).toContain('2024年，<code>12</code>')
    expect(made?.file('package.opf')).toContain('<spine page-progression-direction="rtl">')
    const style = made?.file('style.css') ?? ''
    expect(style).toContain('writing-mode:vertical-rl')
    // The space below a paragraph, and the rule below a row, are to the left of them.
    expect(style).toContain('\np{margin:0 0 0 .8em}')
    expect(style).toMatch(/^th,td\{padding:\.6em \.3em \.6em \.3em;border-left:/mu)
  })
})

describe('a volume', () => {
  const source = (title: string, body: string) =>
    `---\ntitle: ${title}\ndate: 2024-0${title.length}-01\nauthor: Ada\n---\n\n${body}\n`
  const editions = [
    edition({
      slug: 'one',
      source: source('One', 'See [two](two.md#p1), [this](two.md#p9) and [three](three.md).[^a]\n\n[^a]: A.')
    }),
    edition({slug: 'two', source: source('Two', 'Back to [one](one.md).[^a]\n\n[^a]: B.')})
  ]
  const everywhere = <Value>(value: Value) => ({en: value})
  const volume: Volume = {
    slug: 'collected' as Slug,
    title: everywhere('Collected'),
    subtitle: {},
    description: {},
    rights: {},
    isbn: everywhere('978-3-16-148410-0'),
    editors: everywhere(['Lin Yi']),
    cover: {},
    contents: {essays: ['one', 'two'] as Slug[]}
  }
  const bound = new Map(editions.map(({slug, segments}) => [slug, new Set<string>(segments.map(({key}) => key))]))
  const made = [
    ...(epub.emitVolume?.({volume, locale: 'en' as Locale, bound, editions: () => editions}, settings) ?? [])
  ]
  const opened = new Opened(made[0] as Archive)

  test('is sound, with a chapter for each essay', () => {
    expect(made.map(({path}) => path)).toEqual(['epub/collected.en.epub'])
    expect(faultsOf(opened)).toEqual([])
    const contents = opened.nodes('nav.xhtml').flatMap(({name, attributes}) => (name === 'a' ? attributes.href : []))
    expect(contents).toEqual(
      expect.arrayContaining(['title.xhtml', 'text-one.xhtml', 'text-two.xhtml', 'imprint.xhtml'])
    )
  })

  test('leads from essay to essay inside, and to the web for others', () => {
    expect(opened.file('text-one.xhtml')).toContain(
      'See <a href="text-two.xhtml#two-p1">two</a>, <a href="text-two.xhtml">this</a> and ' +
        '<a href="https://lantern.example/essays/en/three/">three</a>'
    )
  })

  test('has notes with each chapter', () => {
    expect(opened.file('text-two.xhtml')).toContain('id="two-fn-1"')
    expect(opened.file('text-one.xhtml')).toContain('id="one-fn-1"')
  })

  test('names its editors, its authors once, and its ISBN', () => {
    expect(opened.metadata('dc:creator')).toEqual(['Ada'])
    expect(opened.metadata('dc:contributor')).toEqual(['Lin Yi'])
    expect(opened.metadata('dc:identifier')).toContain('urn:isbn:9783161484100')
    expect(opened.file('title.xhtml')).toContain('Edited by Lin Yi')
  })
})
