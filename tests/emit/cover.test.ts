import {unzipSync} from 'fflate'
import {describe, expect, test} from 'vitest'
import {breakLines, widthOf} from '../../src/emit/epub/lines.ts'
import {pictureFault, pictureName} from '../../src/emit/epub/pictures.ts'
import {zip} from '../../src/emit/epub/zip.ts'

const bytes = (text: string) => new TextEncoder().encode(text)

describe('the lines of a title', () => {
  test.each([
    ['On Trust, and What Can Be Checked', 'en', ['On Trust,', 'and What', 'Can Be', 'Checked']],
    ['重建网络互信的道路', 'zh-Hans', ['重建网络', '互信的道路']],
    ['論信任，兼談什麼可以查驗', 'zh-Hant', ['論信任，兼談', '什麼可以查驗']],
    ['《紅樓夢》與「我們」', 'zh-Hant', ['《紅樓夢》', '與「我們」']]
  ])('%s', (title, locale, expected) => {
    expect(breakLines(title, locale, 780, [130], 9).lines).toEqual(expected)
  })

  test('never begin with a stop nor end with an opening bracket, and lose no letter', () => {
    const title = '「信任」——以及它的代價、限度：一篇（很長的）文章，Trust and its limits。'
    for (const width of [3, 4, 5, 6, 7, 8, 9, 12, 20]) {
      const {lines} = breakLines(title, 'zh-Hant', width, [1], 99)
      for (const line of lines) {
        expect(line).not.toMatch(/^[，。、：；）」』》！？—…]/u)
        expect(line).not.toMatch(/[（「『《]$/u)
      }
      expect(lines.join('').replaceAll(' ', '')).toBe(title.replaceAll(' ', ''))
    }
  })

  test('fit their width, in the largest size that needs few enough', () => {
    const {lines, size} = breakLines(
      'A Field Guide to Paragraphs and Other Small Animals',
      'en',
      1300,
      [190, 148, 108],
      4
    )
    expect(lines.length).toBeLessThanOrEqual(4)
    for (const line of lines) expect(widthOf(line) * size).toBeLessThanOrEqual(1300)
  })

  test('are one for one long word', () => {
    expect(breakLines('Donaudampfschifffahrt', 'de', 500, [100, 50], 2).lines).toEqual(['Donaudampfschifffahrt'])
  })
})

describe('pictures of books', () => {
  test.each([
    ['a.png', '\u0089PNG\r\n\u001a\n', undefined],
    ['a.jpg', '\u0089PNG\r\n\u001a\n', 'content'],
    ['a.gif', 'GIF89a', undefined],
    ['a.webp', 'RIFF....WEBPVP8 ', undefined],
    ['a.webp', 'RIFF....WAVE', 'content'],
    ['a.svg', '\uFEFF<?xml version="1.0"?>\n<!-- a -->\n<!DOCTYPE svg>\n<svg/>', undefined],
    ['a.svg', '<html><svg/></html>', 'content'],
    ['a.svg', '<!-- <svg ', 'content'],
    ['a.svg', '<svg><script>1</script></svg>', 'active'],
    ['a.svg', '<svg onload="x()"/>', 'active'],
    ['a.svg', '<svg><image href="https://x.example/a.png"/></svg>', 'active'],
    ['a.svg', '<svg><image href="data:image/png;base64,AA"/><use href="#a"/></svg>', undefined]
  ])('%s with %j', (path, content, fault) => {
    const raw = path.endsWith('.svg') ? bytes(content) : Uint8Array.from(content, (sign) => sign.charCodeAt(0))
    expect(pictureFault(path, raw)).toBe(fault)
  })

  test('have names that no file system takes for another', () => {
    expect(pictureName('pictures/lamp.png')).toBe('assets/pictures/lamp.png')
    expect(pictureName('Pictures/Lamp.PNG')).toMatch(/^assets\/[0-9a-f]{16}\.png$/u)
    expect(pictureName('燈 1.svg')).toMatch(/^assets\/[0-9a-f]{16}\.svg$/u)
  })
})

test('a zip is read by others, and its bytes depend on nothing but its files', () => {
  const entries = [
    {path: 'mimetype', content: 'application/epub+zip'},
    {path: 'EPUB/書.txt', content: '燈'.repeat(500)},
    {path: 'EPUB/a.png', content: new Uint8Array([1, 2, 3])}
  ]
  const read = unzipSync(zip(entries))
  expect(Object.keys(read)).toEqual(['mimetype', 'EPUB/書.txt', 'EPUB/a.png'])
  expect(new TextDecoder().decode(read['EPUB/書.txt'])).toBe('燈'.repeat(500))
  expect(read['EPUB/a.png']).toEqual(new Uint8Array([1, 2, 3]))
  const before = process.env.TZ
  process.env.TZ = 'Asia/Shanghai'
  const there = zip(entries)
  process.env.TZ = before
  expect(Buffer.from(there).equals(zip(entries))).toBe(true)
})
