import {describe, expect, test} from 'vitest'
import {kites} from '../align/legacy/kites.ts'
import {contents, fill, newFolder} from '../project/folder.ts'
import {hexapla} from './shell.ts'

const target = 'locales/zh-Hans/kites.md'
const review = 'review/kites.zh-Hans.md'
const page = (texts: readonly string[]) => `${texts.join('\n\n')}\n`

/** A project with one essay, and an old translation of it. */
async function project(old: readonly string[] = kites['zh-Hans']): Promise<string> {
  const root = newFolder({
    'hexapla.config.json': '{}',
    'source/kites.md': `---\ntitle: Kites\n---\n\n${page(kites.en)}`,
    'old.md': page(old)
  })
  await hexapla(root, 'sync')
  return root
}

const bring = (root: string, more = '') =>
  hexapla(root, `import old.md --translation-of kites --locale zh-Hans ${more}`)
const text = (root: string, path: string) => contents(root)[path] ?? ''

describe('import --translation-of', () => {
  test('puts each paragraph below its key, unverified and with its origin', async () => {
    const root = await project()
    expect((await bring(root)).code).toBe(0)
    expect(text(root, target)).toMatch(/<!-- #p2 unverified via=import~\w{8} @\w{8} -->\n1984 年，潍坊（Weifang）举办/u)
    expect(text(root, target)).toMatch(/<!-- #p7 unverified via=import~\w{8} @\w{8} -->\n1901 年/u)
  })

  test('loses no word: what it does not take over stands in the review file', async () => {
    const root = await project([...kites['zh-Hans'], '译者附记：风筝在这里也叫纸鸢。'])
    await bring(root)
    const all = text(root, target) + text(root, review)
    for (const paragraph of kites['zh-Hans']) expect(all).toContain(paragraph)
    expect(text(root, review)).toContain('译者附记：风筝在这里也叫纸鸢。')
  })

  test('leaves what a person wrote alone, and shows the other text as a conflict', async () => {
    const root = await project()
    const mine = text(root, target).replace(
      /(<!-- #p7\n[\s\S]*?missing @\w{8} -->\n)/u,
      '$1马可尼的风筝听见了三声。\n\n'
    )
    fill(root, {[target]: mine})
    await hexapla(root, 'sync')
    await bring(root)
    expect(text(root, target)).toContain('马可尼的风筝听见了三声。')
    expect(text(root, target)).not.toContain('三声滴答')
    expect(text(root, review)).toMatch(/conflict.*三声滴答/su)
  })

  test('goes on from the review file, once it is decided', async () => {
    const root = await project([...kites['zh-Hans'].slice(0, 7), '这句话是新加的。'])
    await bring(root)
    const open = text(root, review)
    const fingerprint = /<!-- #p8\n[\s\S]*?@(\w{8}) -->/u.exec(text(root, target))?.[1]
    expect(open).toContain('这句话是新加的。')
    fill(root, {
      [review]: open.replace(/<!-- (?:\?|p8@\w{8} \d+ %\n[\s\S]*?\n)-->|<!-- \? -->/u, `<!-- p8@${fingerprint} -->`)
    })
    expect((await hexapla(root, `import --review ${review}`)).code).toBe(0)
    expect(text(root, target)).toMatch(/<!-- #p8 unverified via=import~\w{8} @\w{8} -->\n这句话是新加的。/u)
  })

  test('refuses the translation of another essay, and writes nothing', async () => {
    const root = await project([
      '## 养蜂的人',
      '2003 年春天，赫尔曼·韦伯（Hermann Weber）在阿尔卑斯山下放了 40 箱蜂。',
      '他说蜂比人守时，也比人沉默。第 7 年他卖掉了房子。'
    ])
    const before = contents(root)
    const {code, err} = await bring(root)
    expect(code).toBe(2)
    expect(err).toContain('expected a translation of `kites`')
    expect(contents(root)).toEqual(before)
  })

  test('takes a text for two paragraphs as merged, and a second time finds all of it there', async () => {
    const [first, second = '', third = '', ...rest] = kites['zh-Hans']
    const root = await project([first, `${second}${third}`, ...rest])
    await bring(root)
    await hexapla(root, `import --review ${review}`)
    expect(text(root, target)).toMatch(/<!-- #p3 unverified merged=p2 @\w{8} -->/u)
    const before = contents(root)
    const {err} = await bring(root)
    expect(err).not.toContain('another text is there')
    expect(contents(root)).toEqual(before)
    expect((await hexapla(root, 'sync')).out).toBe('Everything is up to date\n')
  })

  test('what was decided for an older source is stale', async () => {
    const root = await project([...kites['zh-Hans'].slice(0, 7), '这句话是新加的。'])
    await bring(root)
    const fingerprint = /<!-- #p8\n[\s\S]*?@(\w{8}) -->/u.exec(text(root, target))?.[1]
    const essay = text(root, 'source/kites.md')
    fill(root, {
      [review]: `---\nreview: kites\nlocale: zh-Hans\n---\n\n<!-- p8@${fingerprint} -->\n\n这句话是新加的。\n`,
      'source/kites.md': essay.replace('has never flown', 'has hardly ever flown')
    })
    expect((await hexapla(root, `import --review ${review}`)).code).toBe(0)
    expect(text(root, target)).toMatch(/stale=\w{8}~\w{8} unverified via=import~\w{8} @\w{8} -->\n这句话是新加的。/u)
    expect(contents(root)[review]).toBeUndefined()
  })

  test.each([
    ['<!-- p8@00000000 -->\n\n一。\n\n<!-- p8@00000000 -->\n\n二。\n', `${review}:10:1`],
    ['<!-- p99@00000000 -->\n\n一。\n', `${review}:6:1`],
    ['<!-- h1@00000000 -->\n\n一。\n\n二。\n', `${review}:6:1`]
  ])('refuses a review file with a wrong key or text, and writes nothing: %j', async (sections, place) => {
    const root = await project()
    fill(root, {[review]: `---\nreview: kites\nlocale: zh-Hans\n---\n\n${sections}`})
    const before = contents(root)
    const {code, err} = await hexapla(root, `import --review ${review}`)
    expect(code).toBe(2)
    expect(err).toContain(place)
    expect(contents(root)).toEqual(before)
  })

  test('shows words that no segment holds: comments in code, HTML, fields of another system', async () => {
    const root = await project([
      '---\ncover_text: 一段自定的文字\n---',
      ...kites['zh-Hans'],
      '```\nfly() // 放手\n```',
      '<p>网页上的一句话</p>'
    ])
    await bring(root)
    for (const words of ['一段自定的文字', '放手', '网页上的一句话']) expect(text(root, review)).toContain(words)
  })

  test('asks where a text refers to a note that the essay does not have', async () => {
    const [first = '', second, ...rest] = kites['zh-Hans']
    const root = await project([first, `${second}[^zhu]`, ...rest, '[^zhu]: 见作者的日记。'])
    await bring(root)
    expect(text(root, target)).not.toContain('zhu')
    expect(text(root, review)).toContain('360 节。[^zhu]')
    expect(text(root, review)).toContain('见作者的日记。')
  })

  test('takes over nothing that may belong to another essay, not even its title, and asks about all of it', async () => {
    const river = ['We went down to the river before the sun was up, and nobody spoke.', 'The bridge was gone.']
    const root = newFolder({
      'hexapla.config.json': '{}',
      'source/river.md': `---\ntitle: The River\n---\n\n${page(river)}`,
      'old.md': page(['# 河', '太阳还没出来，我们就下到河边，谁也没有说话。', '桥已经没有了。'])
    })
    expect((await hexapla(root, 'import old.md --translation-of river --locale zh-Hans')).code).toBe(0)
    expect(text(root, 'locales/zh-Hans/river.md')).not.toContain('unverified')
    expect(text(root, 'review/river.zh-Hans.md')).toMatch(
      /title@[\s\S]*河[\s\S]*p1@[\s\S]*太阳[\s\S]*p2@[\s\S]*桥已经/u
    )
  })

  test.each(['--review review/x.md', '--dictionary words.u8'])('%s without an essay is refused', async (option) => {
    const root = await project()
    const {code, err} = await hexapla(root, `import old.md ${option}`)
    expect(code).toBe(2)
    expect(err).toContain('expected `--translation-of <slug>` with it')
  })

  test.each(['--dry-run', '--locale ja', '--locale en'])('changes nothing with %s', async (option) => {
    const root = await project()
    const before = contents(root)
    await bring(root, option)
    expect(contents(root)).toEqual(before)
  })
})
