import {describe, expect, test} from 'vitest'
import {blocks, doubts, encodeAs, meta, take} from './helpers.ts'
import {
  english,
  englishParagraphs,
  simplified,
  simplifiedParagraphs,
  traditional,
  traditionalParagraphs
} from './pages.ts'

// Big5 has no characters of Simplified Chinese, no 〇 and no bullet, so its pages are written without.
const traditionalPage = traditional
  .replace('简体', '簡體')
  .replace('二〇一九年三月三日', '2019年3月3日')
  .replaceAll('•', '．')
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

function utf16(text: string, littleEndian: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(text.length * 2))
  for (let index = 0; index < text.length; index++) view.setUint16(index * 2, text.charCodeAt(index), littleEndian)
  return new Uint8Array(view.buffer)
}

describe('an encoding that nobody names', () => {
  test('UTF-8, with or without its mark, is certain', () => {
    for (const page of [
      english,
      `\uFEFF${simplified}`,
      traditional,
      'Café\n\nÜber naïve façades in Zürich: 5 °C, 3½ m², “søren”.\n'
    ]) {
      const result = take(page)
      expect(result.encoding).toBe('utf-8')
      expect(doubts(result).join('\n')).not.toContain('--encoding')
    }
  })

  test('GB18030 is recognised, and doubted', () => {
    const result = take(encodeAs('gb18030', simplified))
    expect(result).toMatchObject({encoding: 'gb18030', locale: 'zh-Hans'})
    expect(blocks(result)).toEqual(simplifiedParagraphs)
    expect(doubts(result)[0]).toBe(
      '1: The file is not UTF-8 and was read as gb18030; if the text is wrong, give `--encoding`'
    )
  })

  test('Big5 is recognised, and doubted', () => {
    const result = take(encodeAs('big5', traditionalPage))
    expect(result).toMatchObject({encoding: 'big5', locale: 'zh-Hant'})
    expect(blocks(result)).toEqual(traditionalParagraphs)
    expect(doubts(result)[0]).toContain('was read as big5')
  })

  test('a few Chinese characters are enough', () => {
    expect(meta(take(encodeAs('gb18030', '我们这里的桥\n\n这是我们的桥。\n'))).title).toBe('我们这里的桥')
    expect(meta(take(encodeAs('big5', '我們這裡的橋\n\n這是我們的橋。\n'))).title).toBe('我們這裡的橋')
  })

  test('Big5 that happens to be valid UTF-8 is not taken for it', () => {
    const accident = Uint8Array.of(0xc2, 0xbd, 0xc4, 0xb6)
    expect(new TextDecoder('utf-8', {fatal: true}).decode(accident)).toBe('½Ķ')
    const result = take(accident)
    expect(meta(result).title).toBe('翻譯')
    expect(doubts(result)[0]).toContain('--encoding')
  })

  test('English with curly quotes of Windows is read as such', () => {
    const page = english.replaceAll(/[^\u0000-\u007F“”—]/gu, '')
    const marks: Readonly<Record<string, number>> = {'“': 0x93, '”': 0x94, '—': 0x97}
    const result = take(Uint8Array.from([...page].map((character) => marks[character] ?? character.charCodeAt(0))))
    expect(result).toMatchObject({encoding: 'windows-1252', locale: 'en'})
    expect(blocks(result)).toEqual(englishParagraphs)
  })

  test.each([
    ['utf-16le', true],
    ['utf-16be', false]
  ])('%s with its mark is certain, without it is doubted', (encoding, littleEndian) => {
    const marked = take(utf16(`\uFEFF${simplified}`, littleEndian))
    expect(marked.encoding).toBe(encoding)
    expect(blocks(marked)).toEqual(simplifiedParagraphs)
    expect(doubts(marked).join('\n')).not.toContain('--encoding')
    const bare = take(utf16(simplified, littleEndian))
    expect(blocks(bare)).toEqual(simplifiedParagraphs)
    expect(doubts(bare)[0]).toContain(encoding)
  })
})

describe('an encoding that somebody names', () => {
  test('by option is followed', () => {
    const result = take(encodeAs('big5', traditionalPage), {encoding: 'Big5'})
    expect(blocks(result)).toEqual(traditionalParagraphs)
    expect(doubts(result).join('\n')).not.toContain('--encoding')
  })

  test('by an HTML page is followed', () => {
    const html = `<!doctype html><meta charset="gb2312"><h1>两岸</h1><p>${simplifiedParagraphs[0]}</p>`
    const result = take(encodeAs('gb18030', html))
    expect(result.encoding).toBe('gb18030')
    expect(blocks(result)).toEqual([simplifiedParagraphs[0]])
    expect(doubts(result)).toEqual([])
  })

  test('by an HTML page, wrongly, is overruled by the bytes, and it says so', () => {
    const html = `<!doctype html><meta charset="utf-8"><h1>两岸</h1><p>${simplifiedParagraphs[0]}</p>`
    const result = take(encodeAs('gb18030', html))
    expect(blocks(result)).toEqual([simplifiedParagraphs[0]])
    expect(doubts(result).join('\n')).toContain('The page says that it is utf-8, but it can only be read as gb18030')
  })

  test.each([
    ['is unknown', bytes(english), 'klingon', 'Unexpected encoding `klingon`'],
    ['does not fit', encodeAs('gb18030', simplified), 'utf-8', 'Unexpected bytes, expected text in utf-8']
  ])('and that %s is an error', (_name, input, encoding, message) => {
    expect(() => take(input, {encoding})).toThrow(message)
  })
})

describe('what is no text', () => {
  test.each([
    ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d)],
    ['bytes of no encoding', Uint8Array.from({length: 400}, (_, index) => 0x80 + ((index * 37) % 0x7f))]
  ])('%s is refused', (_name, input) => {
    expect(() => take(input)).toThrow('Unexpected bytes, expected text in UTF-8, UTF-16, GB18030 or Big5')
  })

  test('an empty file is refused', () => {
    expect(() => take(new Uint8Array())).toThrow('Unexpected empty file')
  })
})
