import {createHash} from 'node:crypto'
import {lstatSync, readFileSync, statSync} from 'node:fs'
import {join, resolve} from 'node:path'
import {InputError, type Words} from '../model/message.ts'
import {changesName, isChangesOf} from './difference.ts'
import {diskError, shown, unless, type Where} from './disk.ts'
import {Folders} from './folders.ts'
import {isInterrupted} from './journal.ts'
import {type ManifestEntry, manifestName, readManifest} from './manifest.ts'
import {listFiles} from './output-folder.ts'

interface Difference {
  /** Path in the release, with `/`. */
  readonly path: string
  /** `unknown`: the release has no such file, link or empty folder. */
  readonly problem: 'missing' | 'altered' | 'unknown'
}

export interface Verified {
  readonly ok: boolean
  /** How many files the manifest lists. */
  readonly files: number
  /** In the order of their paths. */
  readonly findings: readonly Difference[]
  /** Whether a decided release waits to be finished; the folder then holds a mixture. */
  readonly interrupted: boolean
}

const noFolder: Words = {
  en: 'Unexpected missing folder `{{out}}`, expected a release',
  'zh-Hans': '没有文件夹 `{{out}}`，那里应有一次发布的内容',
  'zh-Hant': '沒有資料夾 `{{out}}`，那裡應有一次發布的內容'
}
const build: Words = {
  en: 'Run `hexapla build`, or name the folder of the release',
  'zh-Hans': '请运行 `hexapla build`，或写明发布内容所在的文件夹',
  'zh-Hant': '請執行 `hexapla build`，或寫明發布內容所在的資料夾'
}

/**
 * Hold a release against its manifest: every file present and unaltered, nothing else there.
 * @throws InputError where there is no folder or a file cannot be read
 */
export function verify(outDir: string, where: Where = {}): Verified {
  const out = resolve(where.root ?? '.', outDir)
  const name = shown(out, where)
  try {
    if (!unless(['ENOENT', 'ENOTDIR'], () => statSync(out))?.isDirectory()) {
      throw new InputError({words: noFolder, values: {out: name}}, {file: name}, {words: build})
    }
    const manifest = readManifest(out)
    const files = typeof manifest === 'string' ? [] : manifest
    const findings = [...differences(out, files)]
    if (manifest === 'absent') findings.push({path: manifestName, problem: 'missing'})
    if (manifest === 'unreadable') findings.push({path: manifestName, problem: 'altered'})
    findings.sort((a, b) => (a.path < b.path ? -1 : 1))
    const interrupted = isInterrupted(out)
    return {ok: findings.length === 0 && !interrupted, files: files.length, findings, interrupted}
  } catch (error) {
    throw diskError(error, name)
  }
}

function* differences(out: string, files: readonly ManifestEntry[]): Iterable<Difference> {
  const known = new Set([manifestName, changesName])
  const folders = new Folders(out)
  if (!isChangesOf(out)) yield {path: changesName, problem: 'altered'}
  for (const {path, sha256, bytes} of files) {
    known.add(path)
    const found = unless(['ENOENT', 'ENOTDIR'], () => lstatSync(join(out, path)))
    if (found === undefined) yield {path, problem: 'missing'}
    else if (!found.isFile() || found.size !== bytes || !folders.leadTo(path)) yield {path, problem: 'altered'}
    else if (hashOf(join(out, path)) !== sha256) yield {path, problem: 'altered'}
  }
  for (const path of listFiles(out)) if (!known.has(path)) yield {path, problem: 'unknown'}
}

function hashOf(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex')
}
