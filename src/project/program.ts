import {createHash} from 'node:crypto'
import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'

/**
 * What this program is known by: a hash of its own files and of the Node that runs it.
 *
 * A version is no name for it. Two states of a working copy have one version, and what one of them made is not what
 * the other one would make.
 */
export function programHash(): string {
  const here = dirname(fileURLToPath(import.meta.url))
  // Bundled, the program is one folder; otherwise this module lies one below the top.
  const top = existsSync(join(here, 'main.js')) ? here : dirname(here)
  const sum = createHash('sha256').update(process.version)
  for (const path of readdirSync(top, {recursive: true, encoding: 'utf8'}).sort()) {
    if (/\.[jt]s$/u.test(path)) sum.update(`\n${path}\n`).update(readFileSync(join(top, path)))
  }
  return sum.digest('hex')
}
