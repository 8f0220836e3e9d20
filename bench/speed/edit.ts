import {readFileSync, writeFileSync} from 'node:fs'

/** Put a word before the last paragraph of a translation, or take it away again. */
export function editFile(path: string): void {
  const text = readFileSync(path, 'utf8')
  const at = text.lastIndexOf('\n\n') + 2
  const last = text.slice(at)
  writeFileSync(
    path,
    text.slice(0, at) + last.replace(/^(<!--.*\n)(的确，)?/u, (_, marker, word) => (word ? marker : `${marker}的确，`))
  )
}

/** Put a word before the last paragraph of an essay's source, or take it away again. */
export function editSource(path: string): void {
  const text = readFileSync(path, 'utf8')
  const at = text.lastIndexOf('\n\n') + 2
  const last = text.slice(at)
  writeFileSync(path, text.slice(0, at) + (last.startsWith('Indeed: ') ? last.slice(8) : `Indeed: ${last}`))
}
