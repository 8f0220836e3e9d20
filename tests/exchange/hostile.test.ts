import {Buffer} from 'node:buffer'
import {strToU8, zipSync} from 'fflate'
import {describe, expect, test} from 'vitest'
import {readReturned, workFormats} from '../../src/exchange/index.ts'
import {InputError} from '../../src/model/message.ts'
import {bytes, unit, work} from './work.ts'

const file = work([unit('He *never* came.', '他*從未*來過。')])
const xliff = workFormats.xliff.write(file)
const po = workFormats.po.write(file, {today: '2024-02-19'})
const csv = workFormats.csv.write(file)

function faultOf(content: string | Uint8Array, name = 'a.xlf'): string {
  try {
    readReturned(bytes(content), name)
  } catch (error) {
    if (error instanceof InputError) return `${error.place?.line ?? '-'} ${error.message}`
    throw error
  }
  return 'was read'
}

const withDoctype = (doctype: string, text = 'x') => xliff.replace('<xliff', `${doctype}\n<xliff`).replace('從未', text)

describe('a file that comes back', () => {
  test('may not declare entities, whatever they are', () => {
    const laughs = '<!DOCTYPE xliff [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]>'
    expect(faultOf(withDoctype(laughs, '&c;'))).toMatch(/^2 Unexpected declarations in the DOCTYPE/u)
    const secret = '<!DOCTYPE xliff [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
    expect(faultOf(withDoctype(secret, '&x;'))).toMatch(/^2 Unexpected declarations in the DOCTYPE/u)
    const outside = '<!DOCTYPE xliff SYSTEM "https://harbour.example/x.dtd">'
    expect(faultOf(withDoctype(outside, '&x;'))).toMatch(/undefined entity/u)
    expect(faultOf(xliff.replace('從未', '&nbsp;'))).toMatch(/undefined entity/u)
    expect(faultOf(xliff.replace('從未', '&lt;&#x6E21;'))).toBe('was read')
  })

  test('must be whole', () => {
    for (const at of [30, 200, xliff.length - 12]) expect(faultOf(xliff.slice(0, at))).toMatch(/not well-formed/u)
    expect(faultOf(po.slice(0, po.lastIndexOf('msgstr')), 'a.po')).toMatch(/without `msgstr`/u)
    expect(faultOf(po.slice(0, -4), 'a.po')).toMatch(/Unexpected line `msgstr/u)
    expect(faultOf(csv.replace('He', '"He'), 'a.csv')).toMatch(/closing/u)
  })

  test('may not be deeper or larger than an essay can be', () => {
    const deep = `${'<g id="1">'.repeat(80)}${'</g>'.repeat(80)}`
    expect(faultOf(xliff.replace('從未', deep))).toMatch(/depth of more than 64/u)
    expect(faultOf(new Uint8Array(33 * 1024 * 1024))).toMatch(/Unexpected size of 34603008 bytes/u)
  })

  test('is in UTF-8 or UTF-16 and says so truly', () => {
    const utf16 = Buffer.from(`\uFEFF${xliff.replace('UTF-8', 'UTF-16')}`, 'utf16le')
    expect(readReturned(utf16, 'a.xlf')[0]?.units[0]?.target).toBe('他*從未*來過。')
    expect(readReturned(Buffer.from(`\uFEFF${po}`), 'a.po')[0]?.units[0]?.target).toBe('他*從未*來過。')
    expect(faultOf(xliff.replace('UTF-8', 'Big5'))).toMatch(/Unexpected encoding `Big5`, expected UTF-8 or UTF-16/u)
    const latin = Buffer.from('<?xml version="1.0" encoding="iso-8859-1"?><xliff version="1.2">\xE9</xliff>', 'latin1')
    expect(faultOf(latin)).toMatch(/Unexpected encoding `iso-8859-1`/u)
    expect(faultOf(po.replace('charset=UTF-8', 'charset=GB18030'), 'a.po')).toMatch(/Unexpected encoding `GB18030`/u)
    expect(faultOf(Buffer.from([0x3c, 0xe9, 0x28]))).toMatch(/no text in utf-8/u)
  })

  test('is of a form that is known', () => {
    expect(faultOf('<tmx version="1.4"/>')).toMatch(/Unexpected element `tmx`, expected `xliff`/u)
    expect(faultOf('<xliff version="1.0"/>')).toMatch(/Unexpected element `xliff 1.0`/u)
    expect(faultOf('msgid "a"\nmsgstr "b"\n', 'a.po')).toMatch(/missing header `X-Hexapla-Essay`/u)
    expect(faultOf('a,b\r\n', 'a.csv')).toMatch(/missing column `essay`/u)
    expect(faultOf('', 'a.docx')).toMatch(/expected its name to end in/u)
  })
})

describe('what a spreadsheet would compute', () => {
  test.each(['=1+1', '+1', '-1', '@a', "'=1", '=HYPERLINK("x")', "'quoted'"])(
    '%s goes out as text and comes back',
    (text) => {
      const written = workFormats.csv.write(work([unit(text, text)]))
      expect(written).not.toMatch(/(?:^|,)"?[=+\-@]/mu)
      expect(readReturned(bytes(written), 'a.csv')[0]?.units[0]).toMatchObject({source: text, target: text})
    }
  )
})

test('a character that XML cannot hold is named, and nothing is written', () => {
  const write = () => workFormats.xliff.write(work([unit('a ferry\u0001', '')]))
  expect(write).toThrow('Unexpected character U+0001 in `a ferry`')
})

describe('a workbook', () => {
  const name = 'xl/worksheets/sheet1.xml'
  const sheet = (inside: string) => strToU8(`<worksheet><sheetData>${inside}</sheetData></worksheet>`)
  const head = ['essay', 'from', 'to', 'key', 'state', 'source', 'target']

  test('may hold shared and formatted strings, as a spreadsheet writes them', () => {
    const cell = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`
    const body = ['a', 'en', 'fr', 'p1', 'translated', 'x'].map(cell).join('')
    const rows = `<row>${head.map(cell).join('')}</row><row>${body}<c r="G2" t="s"><v>1</v></c></row>`
    const strings = '<sst><si><t>no</t></si><si><r><t>b</t></r><r><rPr/><t>c</t></r><rPh><t>d</t></rPh></si></sst>'
    const book = zipSync({[name]: sheet(rows), 'xl/sharedStrings.xml': strToU8(strings)})
    expect(readReturned(book, 'a.xlsx')[0]?.units[0]?.target).toBe('bc')
  })

  test('that is none, is a bomb, or leads elsewhere is refused or ignored', () => {
    expect(faultOf('PK', 'a.xlsx')).toMatch(/no whole workbook/u)
    expect(faultOf(zipSync({'../../sheet1.xml': sheet('')}), 'a.xlsx')).toMatch(/leads out/u)
    const bomb = zipSync({[name]: new Uint8Array(33 * 1024 * 1024)})
    expect(bomb.length).toBeLessThan(100_000)
    expect(faultOf(bomb, 'a.xlsx')).toMatch(/Unexpected size of `xl\/worksheets\/sheet1.xml`/u)
    const entity = strToU8('<!DOCTYPE w [<!ENTITY a "b">]><worksheet>&a;</worksheet>')
    expect(faultOf(zipSync({[name]: entity}), 'a.xlsx')).toMatch(/declarations in the DOCTYPE/u)
  })
})
