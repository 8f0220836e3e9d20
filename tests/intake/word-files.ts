import {strToU8, zipSync} from 'fflate'

/** Word documents as small as Word still opens them. */

const names = 'http://schemas.openxmlformats.org'
const word = `${names}/wordprocessingml/2006/main`
const office = `${names}/officeDocument/2006/relationships`
const pixel = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='

/** A picture of one pixel. */
export const png = new Uint8Array(Buffer.from(pixel, 'base64'))

export const run = (text: string, marks = ''): string =>
  `<w:r><w:rPr>${marks}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`

export const paragraph = (inside: string, style = ''): string =>
  `<w:p><w:pPr>${style === '' ? '' : `<w:pStyle w:val="${style}"/>`}</w:pPr>${inside}</w:p>`

export const note = (id: number): string => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`

export const picture = `<w:p><w:r><w:drawing><wp:inline xmlns:wp="${names}/drawingml/2006/wordprocessingDrawing"><wp:docPr id="1" name="p" descr="A red kite"/><a:graphic xmlns:a="${names}/drawingml/2006/main"><a:graphicData><pic:pic xmlns:pic="${names}/drawingml/2006/picture"><pic:blipFill><a:blip r:embed="rId9"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`

export const table = (...rows: readonly (readonly string[])[]): string =>
  `<w:tbl>${rows.map((cells) => `<w:tr>${cells.map((cell) => `<w:tc>${paragraph(run(cell))}</w:tc>`).join('')}</w:tr>`).join('')}</w:tbl>`

const xml = (text: string): Uint8Array => strToU8(`<?xml version="1.0" encoding="UTF-8"?>\n${text}`)
const styleOf = (name: string): string =>
  `<w:style w:type="paragraph" w:styleId="${name.replace(' ', '')}"><w:name w:val="${name}"/></w:style>`

/** The parts of a document with this body, so that a test can damage them. */
export function wordParts(body: string, notes: readonly string[] = []): Record<string, Uint8Array> {
  const styles = ['Title', 'Subtitle', 'Author', 'Date', 'heading 1', 'heading 2'].map(styleOf).join('')
  const footnotes = notes.map((text, index) => `<w:footnote w:id="${index + 1}">${paragraph(run(text))}</w:footnote>`)
  const type = (part: string, kind: string): string =>
    `<Override PartName="/${part}" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.${kind}+xml"/>`
  return {
    '[Content_Types].xml': xml(
      `<Types xmlns="${names}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="png" ContentType="image/png"/>${type('word/document.xml', 'document.main')}</Types>`
    ),
    '_rels/.rels': xml(
      `<Relationships xmlns="${names}/package/2006/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`
    ),
    'word/_rels/document.xml.rels': xml(
      `<Relationships xmlns="${names}/package/2006/relationships"><Relationship Id="rId8" Type="${office}/footnotes" Target="footnotes.xml"/><Relationship Id="rId7" Type="${office}/styles" Target="styles.xml"/><Relationship Id="rId9" Type="${office}/image" Target="media/p.png"/><Relationship Id="rId6" Type="${office}/hyperlink" TargetMode="External" Target="https://example.org/wang"/></Relationships>`
    ),
    'word/document.xml': xml(`<w:document xmlns:w="${word}" xmlns:r="${office}"><w:body>${body}</w:body></w:document>`),
    'word/styles.xml': xml(`<w:styles xmlns:w="${word}">${styles}</w:styles>`),
    'word/footnotes.xml': xml(`<w:footnotes xmlns:w="${word}">${footnotes.join('')}</w:footnotes>`),
    'word/media/p.png': png,
    'docProps/core.xml': xml(
      `<cp:coreProperties xmlns:cp="${names}/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"><dc:title>Kites of Weifang</dc:title><dc:creator>Lin Yi</dc:creator><dcterms:created>2021-07-21T10:00:00Z</dcterms:created></cp:coreProperties>`
    )
  }
}

export const zipped = (parts: Record<string, Uint8Array>): Uint8Array => zipSync(parts)
