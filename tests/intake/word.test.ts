import {strToU8} from 'fflate'
import {describe, expect, test} from 'vitest'
import {readWord} from '../../src/intake/word/index.ts'
import {say} from '../../src/model/message.ts'
import {complaint} from '../project/folder.ts'
import {body, meta, take} from './helpers.ts'
import {note, paragraph, picture, run, table, wordParts, zipped} from './word-files.ts'

const link = `<w:hyperlink r:id="rId6">${run('his page')}</w:hyperlink>`
const prose = 'Kites are older than paper, and nobody knows who made the first of them.'

async function taken(bytes: Uint8Array) {
  const page = await readWord(bytes, 'a.docx')
  const options = page.created === undefined ? {} : {otherwise: page.created}
  return {page, result: take(page.html, {format: 'html', encoding: 'utf-8', known: page.known, ...options})}
}

describe('a Word document', () => {
  const whole = zipped(
    wordParts(
      [
        paragraph(run('On Kites'), 'Title'),
        paragraph(run('A short history'), 'Subtitle'),
        paragraph(run('Lin Yi; Mary Hopper'), 'Author'),
        paragraph(run('3 May 2020'), 'Date'),
        paragraph(run('How they fly'), 'heading1'),
        paragraph(`${run('A kite ')}${run('rises', '<w:i/>')}${run(', see ')}${link}${run('.')}${note(1)}`),
        picture,
        table(['Name', 'Length'], ['Dragon', '360']),
        paragraph(`${run(prose)}${note(2)}`)
      ].join(''),
      ['The first note.', 'The second one.']
    )
  )

  test('gives its title, authors and date by their styles, and its headings stand below the title', async () => {
    const {result} = await taken(whole)
    expect(meta(result)).toMatchObject({
      title: 'On Kites',
      subtitle: 'A short history',
      authors: [{name: 'Lin Yi'}, {name: 'Mary Hopper'}],
      date: '2020-05-03'
    })
    expect(body(result)).toMatch(/^## How they fly\n/u)
  })

  test('keeps emphasis, links, notes, tables and pictures', async () => {
    const {page, result} = await taken(whole)
    expect(body(result)).toContain('A kite *rises*, see [his page](https://example.org/wang).[^1]')
    expect(body(result)).toContain('![A red kite](picture-1.png)')
    expect([...page.pictures.keys()]).toEqual(['picture-1.png'])
    expect(body(result)).toMatch(/\| Dragon \| 360 +\|/u)
    expect(body(result)).toMatch(/\[\^1\]: The first note\.\n\n\[\^2\]: The second one\.$/u)
  })

  test('without such styles has what its properties say, with doubts', async () => {
    const {result} = await taken(zipped(wordParts(paragraph(run(prose)))))
    expect(meta(result)).toMatchObject({title: 'Kites of Weifang', authors: [{name: 'Lin Yi'}], date: '2021-07-21'})
    const doubts = result.doubts.map(({message}) => say(message, 'en')).join('\n')
    expect(doubts).toContain('has that on which the document was made: 2021-07-21')
    expect(doubts).toContain('Lin Yi')
  })

  test('tells of comments and formulas, which are left out', async () => {
    const parts = wordParts(paragraph(`${run(prose)}<m:oMath xmlns:m="m"><m:r/></m:oMath>`))
    parts['word/comments.xml'] = strToU8('<w:comments xmlns:w="w"><w:comment/><w:comment/></w:comments>')
    const {page} = await taken(zipped(parts))
    expect(page.doubts.map((doubt) => say(doubt, 'en'))).toEqual([
      'Comments in the margin of the document were left out: 2',
      'The document has `oMath`, which was left out; compare the text with the document'
    ])
  })
})

describe('a document that is not to be trusted', () => {
  const parts = () => wordParts(paragraph(run(prose)))
  const faultOf = (bytes: Uint8Array) => complaint(() => readWord(bytes, 'a.docx'))

  test('with macros, by its type or its parts, is refused', async () => {
    const types = new TextDecoder().decode(parts()['[Content_Types].xml'])
    const named = {...parts(), '[Content_Types].xml': strToU8(types.replace('main+xml', 'main.macroEnabled+xml'))}
    expect(await faultOf(zipped(named))).toContain('Unexpected macros in the document')
    expect(await faultOf(zipped({...parts(), 'word/vbaProject.bin': strToU8('x')}))).toContain('Unexpected macros')
  })

  test('that is encrypted, in either way, is refused', async () => {
    expect(await faultOf(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0]))).toContain('encrypted or of an old version')
    const locked = zipped(parts())
    const view = new DataView(locked.buffer, locked.byteOffset)
    for (let at = 0; at < locked.length - 4; at++) if (view.getUint32(at, true) === 0x02014b50) locked[at + 8] = 1
    expect(await faultOf(locked)).toContain('Unexpected encryption')
  })

  test('that leads out of its package, has a name twice, or is cut off is refused', async () => {
    expect(await faultOf(zipped({...parts(), '../up.xml': strToU8('<a/>')}))).toContain('`../up.xml`')
    const whole = zipped(parts())
    expect(await faultOf(whole.subarray(0, whole.length - 40))).toContain('no whole Word document')
    expect(await faultOf(whole.subarray(0, 300))).toContain('no whole Word document')
    expect(await faultOf(strToU8('PK\u0003\u0004 and nothing'))).toContain('no whole Word document')
  })

  test('that says it grows beyond measure, or unpacks to something else than it says, is refused', async () => {
    const named = (size: number): Uint8Array => {
      const bytes = zipped(parts())
      const view = new DataView(bytes.buffer, bytes.byteOffset)
      const at = bytes.findIndex(
        (_, offset) => offset + 4 < bytes.length && view.getUint32(offset, true) === 0x02014b50
      )
      view.setUint32(at + 24, size, true)
      return bytes
    }
    expect(await faultOf(named(33 * 1024 * 1024))).toContain('Unexpected size of `[Content_Types].xml`')
    expect(await faultOf(named(9))).toContain('no whole Word document')
  })

  test('with entities of its own, or nested beyond measure, is refused', async () => {
    const entity = '<!DOCTYPE w [<!ENTITY a "b">]><w:document xmlns:w="w">&a;</w:document>'
    expect(await faultOf(zipped({...parts(), 'word/document.xml': strToU8(entity)}))).toContain(
      'no whole Word document'
    )
    const deep = wordParts(`${'<w:sdt><w:sdtContent>'.repeat(3_000)}${'</w:sdtContent></w:sdt>'.repeat(3_000)}`)
    expect(await faultOf(zipped(deep))).toContain('expected one that Word itself can open')
  })
})
