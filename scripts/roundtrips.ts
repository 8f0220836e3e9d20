#!/usr/bin/env -S npx tsx
/**
 * Send exports through tools of translators and back: `npm run roundtrips -- [project] [--without translate-toolkit]`.
 *
 * Each export of the project is read and written anew by gettext and by translate-toolkit, and what comes back must
 * change nothing. A tool that is not there is a failure: what was not tried does not pass. `--schemas <folder>` names
 * OASIS's `xliff-core-2.0.xsd` and `xliff-core-1.2-strict.xsd`, which are then held against all XLIFF by `xmllint`.
 */
import {$, argv, echo, fs, glob, path, tmpdir, which} from 'zx'

const run = $({nothrow: true, quiet: true})
const without = [argv.without ?? []].flat()
const failures: string[] = []
const work = tmpdir()
const formats = ['po', 'xliff', 'xliff-1.2', 'csv', 'xlsx', 'html-pack']
const project = path.join(work, 'project')

await fs.copy(String(argv._[0] ?? 'tests/showcase'), project)
await hexapla('sync')
for (const format of formats) await hexapla('export', format, '--output', path.join(work, format))
for (const format of formats) await expectUnchanged(await glob(`${work}/${format}/*`))
await withTool('gettext', 'msgfmt', throughGettext)
await withTool('translate-toolkit', 'xliff2po', throughToolkit)
await withTool('omegat', 'omegat', throughOmegat)
if (argv.schemas) await withTool('libxml2-utils', 'xmllint', validate)
await fs.remove(work)

for (const failure of failures) echo(failure)
echo(failures.length === 0 ? 'All files came back as they went out' : `${failures.length} failures`)
process.exitCode = failures.length === 0 ? 0 : 1

async function withTool(name: string, command: string, check: () => Promise<void>): Promise<void> {
  if (without.includes(name)) echo(`Left out: ${name}`)
  else if (await which(command, {nothrow: true})) await check()
  else failures.push(`${name} is not there (it has \`${command}\`); --without ${name} leaves it out`)
}

async function hexapla(...words: readonly string[]): Promise<string> {
  const {exitCode, stdout, stderr} = await run`npx tsx src/cli/main.ts --cwd ${project} ${words}`
  if (exitCode !== 0) failures.push(`hexapla ${words.join(' ')} exits with ${exitCode}: ${stderr || stdout}`)
  return stdout
}

async function expectUnchanged(files: readonly string[]): Promise<void> {
  const out = await hexapla('merge', '--dry-run', '--json', ...files)
  if (/"outcome": "(?!unchanged)/u.test(out)) failures.push(`Something changed in ${files.join(' ')}: ${out}`)
  echo(`${files.length} unchanged: ${path.relative(work, path.dirname(files[0] ?? work))}`)
}

async function throughGettext(): Promise<void> {
  const files = await glob(`${work}/po/*.po`)
  const out = path.join(work, 'by msgcat')
  await fs.ensureDir(out)
  for (const file of files) {
    await expectSound(`msgfmt ${path.basename(file)}`, run`msgfmt -c -o ${path.join(work, 'a.mo')} ${file}`)
    await expectSound('msgcat', run`msgcat --width=60 ${file} -o ${path.join(out, path.basename(file))}`)
  }
  await expectUnchanged(await glob(`${out}/*.po`))
}

/** Its own readers and writers, by the Python that it is installed for. */
async function throughToolkit(): Promise<void> {
  const python = /^#!\s*(\S+)/u.exec(await fs.readFile(await which('xliff2po'), 'utf8'))?.[1] ?? 'python3'
  const rewrite =
    'import sys; from translate.storage import factory; factory.getobject(sys.argv[1]).savefile(sys.argv[2])'
  for (const format of ['po', 'xliff-1.2']) {
    const out = path.join(work, `by translate-toolkit, ${format}`)
    await fs.ensureDir(out)
    for (const file of await glob(`${work}/${format}/*`)) {
      await expectSound(file, run`${python} -c ${rewrite} ${file} ${path.join(out, path.basename(file))}`)
    }
    await expectUnchanged(await glob(`${out}/*`))
  }
  for (const file of await glob(`${work}/xliff-1.2/*.xlf`)) {
    const catalogue = path.join(work, 'converted.po')
    await expectSound('xliff2po', run`xliff2po --progress=none -i ${file} -o ${catalogue}`)
    await expectSound('msgfmt of xliff2po', run`msgfmt -c -o ${path.join(work, 'a.mo')} ${catalogue}`)
  }
}

/** It fills what is missing where another essay has the same source, and leaves everything else. */
async function throughOmegat(): Promise<void> {
  const out = path.join(work, 'omegat')
  await hexapla('export', 'omegat', '--output', out)
  const folders = (await fs.readdir(out)).map((name: string) => path.join(out, name))
  for (const folder of folders) {
    await expectSound('omegat', run({cwd: folder})`omegat ${folder} --mode=console-translate`)
  }
  const told = await hexapla('merge', '--dry-run', '--json', ...folders)
  if (/"outcome": "(?!unchanged|translated)/u.test(told)) failures.push(`Something changed in ${out}: ${told}`)
  echo(`${folders.length} projects of OmegaT unchanged`)
}

async function validate(): Promise<void> {
  const schemas = path.resolve(String(argv.schemas))
  const pairs = [
    ['xliff', 'xliff-core-2.0.xsd'],
    ['xliff-1.2', 'xliff-core-1.2-strict.xsd']
  ] as const
  for (const [format, schema] of pairs) {
    const files = await glob(`${work}/${format}/*.xlf`)
    await expectSound(schema, run`xmllint --nonet --noout --schema ${path.join(schemas, schema)} ${files}`)
  }
}

async function expectSound(
  name: string,
  step: PromiseLike<{readonly exitCode: number | null; readonly stderr: string}>
) {
  const {exitCode, stderr} = await step
  if (exitCode !== 0) failures.push(`${name} exits with ${exitCode}: ${stderr}`)
}
