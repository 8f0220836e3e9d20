import {createHash} from 'node:crypto'
import {readFileSync} from 'node:fs'
import {join} from 'node:path'

const hashOf = (bytes) => createHash('sha256').update(bytes).digest('hex')

/** The manifest of a release, once every file is seen to be what it says. */
export function verify(dist) {
  const manifest = JSON.parse(readFileSync(join(dist, 'manifest.json'), 'utf8'))
  if (manifest.schemaVersion !== 1) throw new Error(`Unexpected version ${manifest.schemaVersion} of the manifest`)
  for (const {path, sha256} of manifest.files) {
    if (hashOf(readFileSync(join(dist, path))) !== sha256) throw new Error(`Unexpected content of ${path}`)
  }
  const list = manifest.files.map(({path, sha256}) => `${sha256}  ${path}\n`).join('')
  if (hashOf(list) !== manifest.release) throw new Error('Unexpected list of files')
  return manifest
}
