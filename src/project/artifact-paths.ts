import {InputError, type Words} from '../model/message.ts'

const collision: Words = {
  en: 'Unexpected second use of `{{path}}` in the release, expected addresses that differ in more than case (the other is `{{other}}`)',
  'zh-Hans': '发布内容中 `{{path}}` 与 `{{other}}` 冲突，地址不能相同或只有大小写之别',
  'zh-Hant': '發布內容中 `{{path}}` 與 `{{other}}` 衝突，網址不能相同或只有大小寫之別'
}
const rename: Words = {
  en: 'Rename one of the two essays, or remove the alias that takes the address',
  'zh-Hans': '请给其中一篇文章改名，或删去占用该地址的别名（aliases）',
  'zh-Hant': '請替其中一篇文章改名，或刪去佔用該網址的別名（aliases）'
}

/** Paths of letters, digits, hyphens and single full stops, as nearly all are: nobody stores them otherwise. */
const plainPath = /^[\w-]+(?:\.[\w-]+)*(?:\/[\w-]+(?:\.[\w-]+)*)*$/u

/**
 * Whether a path can name a file of a release on every file system: relative, normalised, without what
 * Windows cannot store. A manifest is believed no further than this, so nothing outside is ever reached.
 */
export function isArtifactPath(path: string): boolean {
  if (plainPath.test(path)) return true
  if (path !== path.normalize('NFC') || /[\\<>:"|?*\u0000-\u001F\u007F]/u.test(path)) return false
  return path.split('/').every((step) => step !== '' && !/^\.{1,2}$|[. ]$/u.test(step))
}

/** A path as file systems that ignore case and normalisation see it. */
export function folded(path: string): string {
  if (plainPath.test(path)) return path.toLowerCase()
  return path.normalize('NFC').toUpperCase().toLowerCase().normalize('NFC')
}

/** The folders on the way to a path, the outermost first. */
export function foldersOf(path: string): string[] {
  const folders: string[] = []
  for (let at = path.indexOf('/'); at >= 0; at = path.indexOf('/', at + 1)) folders.push(path.slice(0, at))
  return folders
}

/** The paths of a release as they come, each held against all before it. */
export class ArtifactPaths {
  private readonly files = new Map<string, string>()
  private readonly folders = new Map<string, string>()
  /** Folders that were held against all before, with those that they are in. */
  private readonly known = new Set<string>()

  constructor() {
    for (const name of ['manifest.json', 'changes.json']) this.files.set(name, name)
  }

  /** @throws InputError where the path and an earlier one would be one on some file system */
  add(path: string): void {
    if (!isArtifactPath(path)) throw new Error(`Not a path of a release: ${path}`)
    const name = folded(path)
    const other = this.files.get(name) ?? this.folders.get(name)
    if (other !== undefined) throw collisionOf(path, other)
    this.files.set(name, path)
    const folders = foldersOf(path)
    const own = folders.at(-1) ?? ''
    if (this.known.has(own)) return
    for (const folder of folders) {
      const key = folded(folder)
      const same = this.files.get(key) ?? this.folders.get(key) ?? folder
      if (same !== folder || this.files.has(key)) throw collisionOf(path, same)
      this.folders.set(key, folder)
    }
    this.known.add(own)
  }
}

function collisionOf(path: string, other: string): InputError {
  return new InputError({words: collision, values: {path, other}}, undefined, {words: rename})
}
