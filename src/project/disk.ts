import {readFileSync, realpathSync} from 'node:fs'
import {open} from 'node:fs/promises'
import {isAbsolute, relative, resolve, sep} from 'node:path'
import {InputError, type Words} from '../model/message.ts'

/** Where reported paths begin: the project's folder, the working directory if absent. */
export interface Where {
  readonly root?: string
}

interface Trouble {
  readonly report: Words
  readonly remedy: Words
}

const full: Trouble = {
  report: {
    en: 'Unexpected end of space while writing `{{file}}`, expected room on the disk',
    'zh-Hans': '写入 `{{file}}` 时磁盘空间不足',
    'zh-Hant': '寫入 `{{file}}` 時磁碟空間不足'
  },
  remedy: {
    en: 'Make room on the disk (or raise the quota) and run the command again',
    'zh-Hans': '请腾出磁盘空间（或提高配额），然后重新运行命令',
    'zh-Hant': '請騰出磁碟空間（或提高配額），然後重新執行命令'
  }
}
const readOnly: Trouble = {
  report: {
    en: 'Unexpected read-only disk at `{{file}}`, expected one that can be written to',
    'zh-Hans': '`{{file}}` 所在的磁盘是只读的，无法写入',
    'zh-Hant': '`{{file}}` 所在的磁碟是唯讀的，無法寫入'
  },
  remedy: {
    en: 'Mount the disk for writing, or work on a copy elsewhere',
    'zh-Hans': '请以可写方式挂载该磁盘，或在别处的副本上操作',
    'zh-Hant': '請以可寫入的方式掛載該磁碟，或在別處的副本上操作'
  }
}
const forbidden: Trouble = {
  report: {
    en: 'Unexpected refusal by the system, expected permission for `{{file}}`',
    'zh-Hans': '系统拒绝访问 `{{file}}`，缺少权限',
    'zh-Hant': '系統拒絕存取 `{{file}}`，缺少權限'
  },
  remedy: {
    en: 'Give your user the permission, and close programs that hold the file open',
    'zh-Hans': '请为当前用户授予权限，并关闭占用该文件的程序',
    'zh-Hant': '請授予目前使用者權限，並關閉佔用該檔案的程式'
  }
}
const notFolder: Trouble = {
  report: {
    en: 'Unexpected file on the way to `{{file}}`, expected a folder',
    'zh-Hans': '`{{file}}` 的路径上有一个文件，此处应为文件夹',
    'zh-Hant': '`{{file}}` 的路徑上有一個檔案，此處應為資料夾'
  },
  remedy: {
    en: 'Move the file that stands in the place of a folder',
    'zh-Hans': '请移走占据文件夹位置的文件',
    'zh-Hant': '請移走佔據資料夾位置的檔案'
  }
}
const isFolder: Trouble = {
  report: {
    en: 'Unexpected folder `{{file}}`, expected a file',
    'zh-Hans': '`{{file}}` 是文件夹，此处应为文件',
    'zh-Hant': '`{{file}}` 是資料夾，此處應為檔案'
  },
  remedy: {
    en: 'Move the folder that stands in the place of the file',
    'zh-Hans': '请移走占据文件位置的文件夹',
    'zh-Hant': '請移走佔據檔案位置的資料夾'
  }
}
const other: Trouble = {
  report: {
    en: 'Unexpected error {{code}} of the system at `{{file}}`',
    'zh-Hans': '系统在 `{{file}}` 处报告错误 {{code}}',
    'zh-Hant': '系統在 `{{file}}` 處回報錯誤 {{code}}'
  },
  remedy: {
    en: 'Look whether the disk and the file are sound, and run the command again',
    'zh-Hans': '请检查磁盘和文件是否正常，然后重新运行命令',
    'zh-Hant': '請檢查磁碟和檔案是否正常，然後重新執行命令'
  }
}

const troubles: Readonly<Record<string, Trouble>> = {
  ...{ENOSPC: full, EDQUOT: full, EFBIG: full},
  ...{EROFS: readOnly, EACCES: forbidden, EPERM: forbidden, EBUSY: forbidden},
  ...{ENOTDIR: notFolder, EEXIST: notFolder, EISDIR: isFolder}
}

/** An error of the file system as a report on a file; any other error as it is. */
export function diskError(error: unknown, file: string): unknown {
  const code = codeOf(error)
  if (code === undefined || error instanceof InputError) return error
  const {report, remedy} = troubles[code] ?? other
  return new InputError({words: report, values: {file, code}}, {file}, {words: remedy})
}

/** The system's name of an error, such as `ENOENT`; undefined for errors of other kinds. */
export function codeOf(error: unknown): string | undefined {
  const {code, syscall} = error as NodeJS.ErrnoException
  return syscall === undefined ? undefined : code
}

/** What a step gives, or undefined where the system answers with one of these errors. */
export function unless<Result>(codes: readonly string[], step: () => Result): Result | undefined {
  try {
    return step()
  } catch (error) {
    if (codes.includes(codeOf(error) ?? '')) return undefined
    throw error
  }
}

/** A path as people read it: from the project's folder where it lies inside, with `/` on every system. */
export function shown(path: string, {root = process.cwd()}: Where = {}): string {
  const ways = [resolve(root), unless(['ENOENT'], () => realpathSync.native(root)) ?? root].map((folder) =>
    relative(folder, resolve(root, path))
  )
  const inside = ways.find((way) => way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way))
  return (inside ?? path).split(sep).join('/')
}

/** Wait until the bytes of these files are on the disk. */
export async function syncFiles(paths: Iterable<string>): Promise<void> {
  await several(paths, (path) => sync(path, 'r+'))
}

/**
 * Make new names in these folders last, where the system can: Windows and some network disks cannot. A folder
 * that is gone has no names to keep.
 */
export async function syncFolders(paths: Iterable<string>): Promise<void> {
  const passing = ['EISDIR', 'EPERM', 'EACCES', 'EINVAL', 'ENOTSUP', 'EBADF', 'ENOENT', 'ENOTDIR']
  await several(paths, (path) =>
    sync(path, 'r').catch((error) => {
      if (!passing.includes(codeOf(error) ?? '')) throw error
    })
  )
}

async function sync(path: string, flag: 'r' | 'r+'): Promise<void> {
  const handle = await open(path, flag)
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Do many things that each wait for the device, a few at a time. */
async function several(paths: Iterable<string>, step: (path: string) => Promise<void>): Promise<void> {
  const waiting = paths[Symbol.iterator]()
  const work = async (): Promise<void> => {
    for (let next = waiting.next(); !next.done; next = waiting.next()) await step(next.value)
  }
  await Promise.all(Array.from({length: 16}, work))
}

/** Whether a process runs. One that has ended but was never collected by its parent does not. */
export function isRunning(id: number): boolean {
  try {
    process.kill(id, 0)
  } catch (error) {
    if (codeOf(error) === 'ESRCH') return false
  }
  if (process.platform !== 'linux') return true
  const stat = unless(['ENOENT', 'ESRCH', 'EACCES'], () => readFileSync(`/proc/${id}/stat`, 'latin1'))
  return !/\) [ZX] /u.test(stat ?? '')
}

/** When a process began, as the system counts; undefined where it does not tell. */
export function startOf(id: number): string | undefined {
  const stat = unless(['ENOENT', 'ESRCH', 'EACCES'], () => readFileSync(`/proc/${id}/stat`, 'latin1'))
  // The second field is the program's name in brackets, which may hold anything; the 22nd is the beginning.
  return stat?.slice(stat.lastIndexOf(')') + 2).split(' ')[19]
}
