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

  test.each(['--dry-run', '--locale ja', '--locale en'])('changes nothing with %s', async (option) => {
    const root = await project()
    const before = contents(root)
    await bring(root, option)
    expect(contents(root)).toEqual(before)
  })
})
