import {InputError, type Message, type Words} from '../../model/message.ts'
import {dateOf} from '../dates.ts'
import type {Known} from '../types.ts'
import {commentsLeft, elementLeft} from './doubts.ts'
import {type Headed, liftHeader} from './header.ts'
import {openWord, type WordPackage} from './package.ts'

export {isWordFile} from './package.ts'

/** A Word document as a page, and its pictures by the addresses that the page has them under. */
export interface WordPage {
  readonly html: Uint8Array
  readonly pictures: ReadonlyMap<string, Uint8Array>
  /** What its styles say of its title, its authors and its date. */
  readonly known: Known
  /** The day on which the file was made: better than none. */
  readonly created?: string
  readonly doubts: readonly Message[]
}

const unreadable: Words = {
  en: 'Unexpected content of the Word document, expected one that Word itself can open',
  'zh-Hans': 'Word 文档的内容有误，应为 Word 能打开的文档',
  'zh-Hant': 'Word 文件的內容有誤，應為 Word 能開啟的文件'
}

/**
 * Make a page of a Word document, which is then read as any other page.
 *
 * mammoth converts what styles mean, not what they look like; paragraphs in the styles Title, Subtitle, Author and
 * Date are the fields of those names. Nothing outside the document is read, and nothing is fetched.
 * @throws InputError
 */
export async function readWord(bytes: Uint8Array, file: string): Promise<WordPage> {
  const opened = openWord(bytes, file)
  const pictures = new Map<string, Uint8Array>()
  const {default: mammoth} = await import('mammoth')
  let headed: Headed = {}
  const keep = async (picture: {readonly contentType: string; readAsArrayBuffer(): Promise<ArrayBuffer>}) => {
    const src = `picture-${pictures.size + 1}.${picture.contentType.replace(/^.*\/(?:x-)?|\+.*$/gu, '')}`
    pictures.set(src, new Uint8Array(await picture.readAsArrayBuffer()))
    return {src}
  }
  const made = await mammoth
    .convertToHtml(
      {buffer: Buffer.from(opened.bytes)},
      {
        styleMap: styles,
        includeEmbeddedStyleMap: false,
        externalFileAccess: false,
        convertImage: mammoth.images.imgElement(keep),
        transformDocument: (document: Parameters<typeof liftHeader>[0]) => {
          const {headed: found, document: rest} = liftHeader(document)
          headed = found
          return rest
        }
      }
    )
    .catch(() => {
      // A converter that finds a part missing or nested beyond measure throws an error of its own.
      throw new InputError({words: unreadable}, {file})
    })
  const created = opened.created === undefined ? undefined : dateOf(opened.created)?.day
  return {
    html: new TextEncoder().encode(pageOf(made.value, headed, opened)),
    pictures,
    known: knownOf(headed, opened),
    ...(created === undefined ? {} : {created}),
    doubts: [
      ...(opened.comments > 0 ? [commentsLeft(opened.comments)] : []),
      ...leftOut(made.messages.map(({message}) => message)).map(elementLeft)
    ]
  }
}

function knownOf({title, subtitle, authors, date}: Headed, {author}: WordPackage): Known {
  const day = date === undefined ? undefined : dateOf(date)?.day
  const names = authors ?? (title !== undefined && author !== undefined ? [author] : [])
  return {
    ...(title === undefined ? {} : {title}),
    ...(subtitle === undefined ? {} : {subtitle}),
    ...(names.length === 0 ? {} : {authors: names.map((name) => ({name}))}),
    ...(day === undefined ? {} : {date: day})
  }
}

/** Styles that word processors and Pandoc write besides those that mammoth knows. */
const styles = [
  "p[style-name='Quote'] => blockquote > p:fresh",
  "p[style-name='Intense Quote'] => blockquote > p:fresh",
  "p[style-name='Block Text'] => blockquote > p:fresh",
  "p[style-name='Quotations'] => blockquote > p:fresh",
  "p[style-name='Source Code'] => pre:separator('\n')",
  "p[style-name='Preformatted Text'] => pre:separator('\n')",
  "p[style-name='HTML Preformatted'] => pre:separator('\n')",
  "r[style-name='Verbatim Char'] => code",
  "r[style-name='Source Text'] => code",
  "r[style-name='Emphasis'] => em"
]

/**
 * Each block on a line of its own, so that what is said about it can name one. What a document without a title says
 * of itself stands in the head, where a reader of pages judges it by the text.
 */
function pageOf(body: string, {title, date}: Headed, opened: WordPackage): string {
  const lines = body.replace(/<\/(?:p|h[1-6]|li|tr|pre)>(?=<)/gu, '$&\n')
  const text = date !== undefined && !dateOf(date) ? `<p>${escaped(date)}</p>\n${lines}` : lines
  if (title !== undefined) return text
  const metas = [
    opened.title === undefined ? '' : `<meta property="og:title" content="${escaped(opened.title)}">\n`,
    opened.author === undefined ? '' : `<meta name="author" content="${escaped(opened.author)}">\n`
  ]
  return `<!doctype html>\n${metas.join('')}<body>\n${text}`
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/gu, (mark) => `&#${mark.codePointAt(0)};`)
}

/** What the converter says that it does not know, each kind once; what only helps Word itself is not told. */
function leftOut(messages: readonly string[]): string[] {
  const names = messages.flatMap((message) => /element was ignored: (\S+)/u.exec(message)?.[1] ?? [])
  return [...new Set(names.filter((name) => !harmless.test(name)).map((name) => name.replace(/^\{.*\}|^\w+:/u, '')))]
}

const harmless = /^(?:w:(?:proofErr|permStart|permEnd|lastRenderedPageBreak|smartTagPr)|mc:|w1\d:)/u
