import {lstatSync, readFileSync} from 'node:fs'
import {attempt, hashOf, replaceFile} from './entries.ts'

/** How a file looks without being read: size, times of change in nanoseconds as near as a number can tell, inode. */
export type Look = string

/** What is known of a file that looks as it did when it was read. */
export interface KnownFile {
  readonly look: Look
  /** SHA-256 of its bytes, in hex. */
  readonly hash: string
  /** Whether what it comes to depends on more than its bytes: on the history of versions, or on pictures. */
  readonly open: boolean
}

/** File systems tell times in steps of two seconds at worst. A file that changed later may change again unseen. */
const step = 2_000

const version = 'hexapla-files 1'

/** How a file looks, `absent` where there is none; undefined for what is no file, such as a link, and for one that has just been changed. */
export function lookAt(path: string, now: number): Look | undefined {
  const found = attempt(() => lstatSync(path, {throwIfNoEntry: false}) ?? 'absent')
  if (found === 'absent') return 'absent'
  if (!found?.isFile()) return undefined
  const {size, mtimeMs, ctimeMs, ino} = found
  return mtimeMs < now - step && ctimeMs < now - step ? `${size} ${mtimeMs} ${ctimeMs} ${ino}` : undefined
}

/** Read what is known of files, by their paths from the project's folder; nothing where the index is not whole. */
export function readIndex(path: string): Map<string, KnownFile> {
  const text = attempt(() => readFileSync(path, 'utf8')) ?? ''
  const known = new Map<string, KnownFile>()
  const [head = '', hash = ''] = text.slice(0, 200).split('\n')
  const rows = text.slice(head.length + hash.length + 2)
  if (head !== version || hash !== hashOf(rows)) return known
  for (const row of rows.split('\n')) {
    const [file, look, hash, open] = row.split('\t')
    if (file && look && hash) known.set(file, {look, hash, open: open === '1'})
  }
  return known
}

/** Write it. A path with a tab or a line break is left out. */
export function writeIndex(path: string, known: ReadonlyMap<string, KnownFile>): void {
  const rows = [...known].flatMap(([file, {look, hash, open}]) =>
    /[\t\n]/u.test(file) ? [] : `${file}\t${look}\t${hash}\t${open ? 1 : 0}`
  )
  const text = rows.sort().join('\n')
  attempt(() => replaceFile(path, `${version}\n${hashOf(text)}\n${text}`))
}
