import {crc32} from 'node:zlib'
import {unzipSync} from 'fflate'
import {InputError, type Words} from '../model/message.ts'
import {mostBytes} from './decode.ts'

const tooLarge: Words = {
  en: 'Unexpected size of `{{part}}`, expected at most {{most}} bytes',
  'zh-Hans': '`{{part}}` 过大，最多应为 {{most}} 字节',
  'zh-Hant': '`{{part}}` 過大，最多應為 {{most}} 位元組'
}
const tooMany: Words = {
  en: 'Unexpected archive of {{count}} files, expected at most {{most}}',
  'zh-Hans': '压缩包里有 {{count}} 个文件，最多应为 {{most}} 个',
  'zh-Hant': '壓縮檔裡有 {{count}} 個檔案，最多應為 {{most}} 個'
}
const badName: Words = {
  en: 'Unexpected file `{{name}}` in the archive, expected each name once, and none that leads out of it',
  'zh-Hans': '压缩包里的文件名 `{{name}}` 有误：名称不能重复，也不能指向压缩包之外',
  'zh-Hant': '壓縮檔裡的檔名 `{{name}}` 有誤：名稱不能重複，也不能指向壓縮檔之外'
}
const encrypted: Words = {
  en: 'Unexpected encryption, expected a file without a password',
  'zh-Hans': '文件已加密，应为没有密码的文件',
  'zh-Hant': '檔案已加密，應為沒有密碼的檔案'
}
/** More files than any document or workbook has, and more bytes than one unpacks to. */
const [mostFiles, mostUnpacked] = [4000, 4 * mostBytes]

/** What an archive is to be, and which of its files are wanted. */
interface Wanted {
  /** How files are named in messages. */
  readonly file: string
  /** What is said where the archive is damaged or none at all. */
  readonly damaged: Words
  wants(name: string): boolean
}

interface Entry {
  readonly name: string
  readonly size: number
  /** Checksum of what it unpacks to. */
  readonly sum: number
  readonly flags: number
}

/**
 * The files of a zip archive that are wanted, by their names.
 *
 * The directory is read before anything is unpacked: an archive that is encrypted, has names that lead out of it or
 * stand twice, or says that it grows beyond measure is refused whole. A file is unpacked into as much room as the
 * directory names, and refused where that is not all of it. Nothing is written to the disk.
 * @throws InputError
 */
export function unzip(bytes: Uint8Array, {file, damaged, wants}: Wanted): Record<string, Uint8Array> {
  if (bytes.length > mostBytes) throw new InputError({words: tooLarge, values: {part: file, most: mostBytes}}, {file})
  const entries = directoryOf(bytes)
  if (!entries) throw new InputError({words: damaged}, {file})
  expectHarmless(entries, file)
  const sums = new Map(entries.map(({name, sum}) => [name, sum]))
  const found = unpack(bytes, (name) => sums.has(name) && wants(name))
  if (found && Object.entries(found).every(([name, content]) => crc32(content) === sums.get(name))) return found
  throw new InputError({words: damaged}, {file})
}

function unpack(bytes: Uint8Array, wants: (name: string) => boolean): Record<string, Uint8Array> | undefined {
  try {
    return unzipSync(bytes, {filter: ({name}) => wants(name)})
  } catch {
    return undefined
  }
}

function expectHarmless(entries: readonly Entry[], file: string): void {
  const fail = (words: Words, values: Readonly<Record<string, string | number>> = {}): never => {
    throw new InputError({words, values}, {file})
  }
  if (entries.length > mostFiles) fail(tooMany, {count: entries.length, most: mostFiles})
  const names = new Set<string>()
  let total = 0
  for (const {name, size, flags} of entries) {
    if ((flags & 0x41) !== 0) fail(encrypted)
    if (names.has(name) || leadsOut(name)) fail(badName, {name: name.replaceAll('\0', '␀')})
    names.add(name)
    total += size
    if (size > mostBytes) fail(tooLarge, {part: name, most: mostBytes})
    if (total > mostUnpacked) fail(tooLarge, {part: file, most: mostUnpacked})
  }
}

function leadsOut(name: string): boolean {
  return /^\/|^[a-z]:|\\|\0/iu.test(name) || name.split('/').includes('..')
}

/** The entries of an archive's directory; undefined where there is none, or one that does not end where it should. */
function directoryOf(bytes: Uint8Array): Entry[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = endOf(view)
  if (end === undefined) return undefined
  const count = view.getUint16(end + 10, true)
  let at = view.getUint32(end + 16, true)
  const entries: Entry[] = []
  for (let index = 0; index < count; index++) {
    if (at + 46 > end || view.getUint32(at, true) !== 0x02014b50) return undefined
    const [name, extra, comment] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true)) as [
      number,
      number,
      number
    ]
    if (at + 46 + name + extra + comment > end) return undefined
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + name)),
      size: view.getUint32(at + 24, true),
      sum: view.getUint32(at + 16, true),
      flags: view.getUint16(at + 8, true)
    })
    at += 46 + name + extra + comment
  }
  return entries
}

/** Where the record stands that ends an archive: behind it is only a comment. */
function endOf(view: DataView): number | undefined {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 65_557); at--) {
    if (view.getUint32(at, true) === 0x06054b50) return at
  }
  return undefined
}
