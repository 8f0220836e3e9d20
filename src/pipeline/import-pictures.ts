import {localPicture} from '../emit/addresses.ts'
import {pictureFault} from '../emit/epub/pictures.ts'
import {InputError, type Message, type Words} from '../model/message.ts'
import type {Slug} from '../model/names.ts'
import type {TextChange} from '../project/changes.ts'
import {readBeside} from '../project/outside.ts'
import {hasPicture, readPicture} from '../project/store.ts'
import {hashOf} from '../project/writing.ts'

/** What became of one picture: where it lies now, below `source/`, or why it was not taken. */
export interface PictureNews {
  readonly address: string
  readonly path?: string
  readonly fault?: Message
}

/** Gives the bytes of a picture by its address in the text, or says why there are none. */
export type PictureSource = (address: string) => Uint8Array | Message

const remote: Words = {
  en: 'not fetched: it lies on another server',
  'zh-Hans': '没有下载：图片在别的服务器上',
  'zh-Hant': '沒有下載：圖片在別的伺服器上'
}
const absent: Words = {
  en: 'not found beside the file',
  'zh-Hans': '在文件旁边找不到',
  'zh-Hant': '在檔案旁邊找不到'
}
const elsewhere: Words = {
  en: 'not taken: it does not lie in the folder of the file or below it',
  'zh-Hans': '没有复制：不在文件所在的文件夹之内',
  'zh-Hant': '沒有複製：不在檔案所在的資料夾之內'
}
const noPicture: Words = {
  en: 'not taken: its content is no picture that pages show (PNG, JPEG, GIF, WebP, AVIF, or SVG without scripts)',
  'zh-Hans': '没有复制：内容不是网页能显示的图片（PNG、JPEG、GIF、WebP、AVIF，或不带脚本的 SVG）',
  'zh-Hant': '沒有複製：內容不是網頁能顯示的圖片（PNG、JPEG、GIF、WebP、AVIF，或不帶指令碼的 SVG）'
}
const tooLarge: Words = {
  en: 'not taken: it has {{size}} bytes, at most {{most}} are expected',
  'zh-Hans': '没有复制：有 {{size}} 字节，最多应为 {{most}} 字节',
  'zh-Hant': '沒有複製：有 {{size}} 位元組，最多應為 {{most}} 位元組'
}

/** More than any picture of an essay has. */
const mostBytes = 32 * 1024 * 1024

/** Pictures that lie in a folder or below it, where the text names them so. What leads out of it is never read. */
export function picturesIn(folder: string): PictureSource {
  return (address) => {
    const path = localPicture(address)
    if (path === undefined) return {words: elsewhere}
    try {
      const found = readBeside(folder, path, mostBytes)
      if (typeof found === 'number') return {words: tooLarge, values: {size: found, most: mostBytes}}
      return found ?? {words: absent}
    } catch (error) {
      if (error instanceof InputError) return {words: elsewhere}
      throw error
    }
  }
}

/** Pictures that came with the text. */
export function picturesFrom(pictures: ReadonlyMap<string, Uint8Array>): PictureSource {
  return (address) => pictures.get(address) ?? {words: absent}
}

/** Takes the pictures of one text into the project. */
interface Collector {
  readonly pictureAt: (address: string, slug: Slug) => string
  readonly news: readonly PictureNews[]
  readonly changes: readonly TextChange[]
}

/** The pictures that a project has. */
interface Gallery {
  readonly root: string
  /** Paths of the essay's own pictures, below `source/`. */
  readonly known: readonly string[]
  /** Pictures that are about to be written. */
  readonly pending: readonly TextChange[]
}

/**
 * Take the pictures of a text into `source/pictures/<slug>/`, each under a plain name and the ending of what it is.
 *
 * A picture that the essay has already, to the byte, keeps its place. No file is written over, and nothing is fetched.
 */
export function collectPictures(source: PictureSource, {root, known, pending}: Gallery): Collector {
  const news = new Map<string, PictureNews>()
  const changes = new Map<string, TextChange>()
  const bytesAt = (path: string): Uint8Array | undefined => {
    const change = changes.get(path) ?? pending.find((one) => one.path === `source/${path}`)
    if (change?.text instanceof Uint8Array) return change.text
    return hasPicture(root, path) ? readPicture(root, path) : undefined
  }
  const own = known.flatMap((path) => {
    const bytes = bytesAt(path)
    return bytes ? [[path, hashOf(bytes)] as const] : []
  })
  const take = (address: string, slug: Slug): PictureNews => {
    const found = source(address)
    if (found instanceof Uint8Array) return place(address, found, slug)
    return {address, fault: /^(?:https?:)?\/\//iu.test(address) ? {words: remote} : found}
  }
  const place = (address: string, bytes: Uint8Array, slug: Slug): PictureNews => {
    const hash = hashOf(bytes)
    const same = own.find(([, other]) => other === hash)
    if (same) return {address, path: same[0]}
    const kind = kindOf(bytes)
    if (kind === undefined) return {address, fault: {words: noPicture}}
    for (let number = 1; ; number++) {
      const path = `pictures/${slug}/${nameOf(address)}${number === 1 ? '' : `-${number}`}.${kind}`
      const there = bytesAt(path)
      if (there !== undefined && hashOf(there) !== hash) continue
      if (there === undefined) changes.set(path, {path: `source/${path}`, text: bytes, expected: null})
      return {address, path}
    }
  }
  return {
    pictureAt: (address, slug) => {
      const found = news.get(address) ?? take(address, slug)
      news.set(address, found)
      return found.path ?? address
    },
    get news() {
      return [...news.values()]
    },
    get changes() {
      return [...changes.values()]
    }
  }
}

function nameOf(address: string): string {
  const [path = ''] = address.split(/[?#]/u)
  const stem = path.replace(/^.*\//u, '').replace(/\.[^.]*$/u, '')
  const words =
    stem
      .normalize('NFKD')
      .toLowerCase()
      .match(/[a-z0-9]+/gu) ?? []
  return words.join('-').slice(0, 60).replace(/-$/u, '') || 'picture'
}

/** What a picture is by its content, whatever its name says; a drawing that does things is none. */
function kindOf(bytes: Uint8Array): string | undefined {
  const start = String.fromCharCode(...bytes.subarray(4, 12))
  if (/^ftypavi[fs]$/u.test(start)) return 'avif'
  return ['png', 'jpg', 'gif', 'webp', 'svg'].find((kind) => pictureFault(`picture.${kind}`, bytes) === undefined)
}
