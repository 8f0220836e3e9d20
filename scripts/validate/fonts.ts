import {readFileSync} from 'node:fs'
import {$} from 'zx'

/** Size of the head of a font, and of one row of its list of tables. */
const [head, row] = [12, 16]

/** The bold face of an installed family, as a font of its own. @throws Error where the family is not installed */
export async function installedFont(family: string): Promise<Buffer> {
  const query = `${family}:style=Bold`
  const listed = await $({quiet: true, nothrow: true})`fc-list ${query} --format ${'%{index} %{file}\n'}`
  const [, index, file] = /^(\d+) (.+)$/mu.exec(listed.stdout) ?? []
  if (file === undefined) throw new Error(`Unexpected missing font, expected ${family} (Debian: fonts-noto-cjk)`)
  return faceOf(readFileSync(file), Number(index))
}

/** One face of a collection, as a file of its own: its tables lie anywhere in the collection, here behind one another. */
function faceOf(collection: Buffer, index: number): Buffer {
  if (collection.toString('latin1', 0, 4) !== 'ttcf') return collection
  const start = collection.readUInt32BE(head + index * 4)
  const rows = Array.from({length: collection.readUInt16BE(start + 4)}, (_, table) => start + head + table * row)
  const directory = Buffer.from(collection.subarray(start, start + head + rows.length * row))
  const tables: Buffer[] = []
  let place = directory.length
  for (const at of rows) {
    const offset = collection.readUInt32BE(at + 8)
    const length = collection.readUInt32BE(at + 12)
    directory.writeUInt32BE(place, at - start + 8)
    const table = Buffer.alloc(Math.ceil(length / 4) * 4)
    collection.copy(table, 0, offset, offset + length)
    tables.push(table)
    place += table.length
  }
  return Buffer.concat([directory, ...tables])
}
