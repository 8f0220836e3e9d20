import {strFromU8, zipSync} from 'fflate'
import {childOf, descendants, readXml, textOf} from '../../exchange/xml/read.ts'
import {unzip} from '../../exchange/zip.ts'
import {InputError, type Words} from '../../model/message.ts'

const damaged: Words = {
  en: 'Unexpected file that is no whole Word document, expected one that Word saves as .docx',
  'zh-Hans': '文件不是完整的 Word 文档，应为 Word 存成的 .docx 文件',
  'zh-Hant': '檔案不是完整的 Word 文件，應為 Word 存成的 .docx 檔'
}
const macros: Words = {
  en: 'Unexpected macros in the document, expected a .docx file, which has none',
  'zh-Hans': '文档带有宏，应为不含宏的 .docx 文件',
  'zh-Hant': '文件帶有巨集，應為不含巨集的 .docx 檔'
}
const compound: Words = {
  en: 'Unexpected file that is encrypted or of an old version of Word, expected a .docx file without a password',
  'zh-Hans': '文件已加密，或是旧版 Word 的格式，应为没有密码的 .docx 文件',
  'zh-Hant': '檔案已加密，或是舊版 Word 的格式，應為沒有密碼的 .docx 檔'
}
const saveAs: Words = {
  en: 'Open it in Word or LibreOffice and save it as .docx',
  'zh-Hans': '请用 Word 或 LibreOffice 打开，另存为 .docx',
  'zh-Hant': '請用 Word 或 LibreOffice 開啟，另存為 .docx'
}

/** A Word document that was looked through: what it says of itself, and a package that is safe to convert. */
export interface WordPackage {
  readonly bytes: Uint8Array
  readonly title?: string
  readonly author?: string
  /** The moment at which the file was made, in ISO 8601. */
  readonly created?: string
  /** Remarks in its margin. */
  readonly comments: number
}

/** Whether bytes are a package, as Word's documents are, or what older versions of Word and encryption make of them. */
export function isWordFile(bytes: Uint8Array): boolean {
  return starts(bytes, [0x50, 0x4b, 0x03, 0x04]) || isCompound(bytes)
}

function isCompound(bytes: Uint8Array): boolean {
  return starts(bytes, [0xd0, 0xcf, 0x11, 0xe0])
}

function starts(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, at) => bytes[at] === byte)
}

/**
 * Open a Word document, before a converter sees it.
 *
 * The converter gets a package made anew of the parts that were unpacked under our own limits, so that nothing in the
 * file can make it grow, and only parts that are well-formed, without declarations in a DOCTYPE.
 * @throws InputError
 */
export function openWord(bytes: Uint8Array, file: string): WordPackage {
  const fail = (words: Words): never => {
    throw new InputError({words}, {file}, {words: saveAs})
  }
  if (isCompound(bytes)) fail(compound)
  const wants = (name: string): boolean => /\.(?:xml|rels)$|^word\/media\/[^/]+$/iu.test(name)
  const parts = unzip(bytes, {file, damaged, wants: (name) => wants(name) || /vbaProject/iu.test(name)})
  const types = parts['[Content_Types].xml']
  if (!types || !Object.keys(parts).some((name) => /^word\/document\d*\.xml$/u.test(name))) return fail(damaged)
  if (/macroEnabled/iu.test(strFromU8(types)) || Object.keys(parts).some((name) => /vbaProject/iu.test(name)))
    fail(macros)
  for (const [name, part] of Object.entries(parts)) if (/\.(?:xml|rels)$/iu.test(name)) expectPlain(name, part, fail)
  const {'docProps/core.xml': core, 'word/comments.xml': comments} = parts
  return {
    bytes: zipSync(parts, {level: 0}),
    ...(core ? propertiesOf(core, file) : {}),
    comments: comments ? [...descendants(readXml(comments, file), 'comment')].length : 0
  }
}

function expectPlain(name: string, part: Uint8Array, fail: (words: Words) => never): void {
  const text = strFromU8(part)
  // UTF-16 is not written by any word processor, and would hide what stands in it.
  if (/<!DOCTYPE|<!ENTITY|\0/iu.test(text) || (/document\d*\.xml$/u.test(name) && !/<\/[\w:]+>\s*$/u.test(text)))
    fail(damaged)
}

function propertiesOf(core: Uint8Array, file: string): Partial<WordPackage> {
  const root = readXml(core, `${file}/docProps/core.xml`)
  const at = (name: string): string => {
    const element = childOf(root, name)
    return element ? textOf(element).replace(/\s+/gu, ' ').trim() : ''
  }
  const [title, author, created] = [at('title'), at('creator'), at('created')]
  return {
    ...(title === '' || /^(?:Microsoft Word\b|untitled\b|document\s*\d*$|doc\d+$)/iu.test(title) ? {} : {title}),
    ...(author === '' || /^(?:user|author|admin(?:istrator)?|microsoft( office user)?|python-docx)$/iu.test(author)
      ? {}
      : {author}),
    ...(created === '' ? {} : {created})
  }
}
