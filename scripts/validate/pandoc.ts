import {basename, join} from 'node:path'
import {$, fs, tmpdir} from 'zx'
import {faultsOfBooks} from './epubcheck.ts'
import type {Release, Validator} from './validator.ts'

/** Markdown that Pandoc makes a book of, each file alone and all essays of a locale together, held against EPUBCheck. */
export const pandoc: Validator = {
  name: 'Pandoc',
  things: 'books from Markdown',
  needs: ['pandoc', 'java'],
  async run(releases) {
    const folder = tmpdir()
    const made: string[] = []
    const faults: string[] = []
    try {
      for (const {release, locale, files} of releases.flatMap(bindings)) {
        const book = join(folder, `${made.length}-${release.name}-${locale}.epub`)
        const title = files.length > 1 ? ['-M', 'title=Essays'] : []
        const cwd = join(release.folder, 'markdown', locale)
        const {exitCode, stderr} = await $({
          cwd,
          quiet: true,
          nothrow: true
        })`pandoc -f markdown ${title} -o ${book} ${files}`
        if (exitCode === 0) made.push(book)
        if (exitCode !== 0 || stderr !== '')
          faults.push(`${release.name}/${locale} ${files.join(' ')}: ${stderr.trim()}`)
      }
      return {looked: made.length, faults: [...faults, ...(await faultsOfBooks(made))]}
    } finally {
      await fs.remove(folder)
    }
  }
}

/** What is bound in one book: each file, and all essays of a locale, which unlike volumes are there as JSON, too. */
function bindings(release: Release) {
  const paths = release.files.filter((path) => /^markdown\/[^/]+\/[^/]+\.md$/u.test(path)).sort()
  const locales = new Set(paths.map((path) => path.split('/')[1] ?? ''))
  return [...locales].flatMap((locale) => {
    const names = paths.filter((path) => path.startsWith(`markdown/${locale}/`)).map((path) => basename(path))
    const essays = names.filter((name) => release.files.includes(`json/${locale}/${basename(name, '.md')}.json`))
    const lists = [...names.map((name) => [name]), ...(essays.length > 1 ? [essays] : [])]
    return lists.map((files) => ({release, locale, files}))
  })
}
