import {existsSync, readdirSync} from 'node:fs'
import {join} from 'node:path'
import {outputFolder} from '../output-folder.ts'
import {stagingOf} from '../staging.ts'
import {attempt, hashOf} from './entries.ts'
import {lookAt} from './stats.ts'

/**
 * A name for how all files of a project and of its release look, from one glance at each.
 *
 * Undefined where one of them has just been changed, is no plain file, or a release was stopped half-way: then it has to
 * be looked at properly.
 * @param now the time of the disk, before which files are at rest
 */
export function snapshotOf(root: string, outDir: string, now: number): string | undefined {
  const out = outputFolder(outDir, root)
  if (existsSync(stagingOf(out).folder)) return undefined
  const rows: string[] = []
  const isAtRest =
    list(join(root, 'source'), 'source', rows, now) &&
    list(join(root, 'locales'), 'locales', rows, now) &&
    list(out, 'out', rows, now)
  return isAtRest ? hashOf(rows.join('\n')) : undefined
}

/**
 * The same for all that the project says: its essays, its translations, its memory and these other files, by their
 * paths from its folder.
 */
export function inputsOf(root: string, files: readonly string[], now: number): string | undefined {
  const rows: string[] = []
  const isAtRest = ['source', 'locales', 'memory'].every((name) => list(join(root, name), name, rows, now))
  const looks = files.map((path) => lookAt(join(root, path), now))
  rows.push(...looks.map((look, index) => `${files[index]} ${look}`))
  return isAtRest && looks.every((look) => look !== undefined) ? hashOf(rows.join('\n')) : undefined
}

function list(folder: string, name: string, rows: string[], now: number): boolean {
  const entries = attempt(() => readdirSync(folder, {withFileTypes: true}))
  rows.push(`${name}/ ${entries === undefined ? 'absent' : entries.length}`)
  return (entries ?? []).every((entry) => {
    const path = `${folder}/${entry.name}`
    if (entry.isDirectory()) return list(path, `${name}/${entry.name}`, rows, now)
    const look = lookAt(path, now)
    rows.push(`${entry.name} ${look}`)
    return look !== undefined
  })
}
