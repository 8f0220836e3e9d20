import {readFileSync} from 'node:fs'
import {$, fs, path, tmpdir, which} from 'zx'
import type {Kept, Sample} from './gold.ts'
import {keptByPo, parsePo} from './po.ts'

const run = $({quiet: true, env: {...process.env, LC_ALL: 'C.UTF-8'}})

/** Which of the programs that the comparison needs are not installed. */
export async function missingPrograms(): Promise<string[]> {
  const wanted = ['po4a-updatepo', 'msgen', 'msgmerge']
  const found = await Promise.all(wanted.map((name) => which(name, {nothrow: true})))
  return wanted.filter((_, index) => found[index] === null)
}

/** Which new block carries which old one once po4a and msgmerge have brought a PO file up to date. */
export async function keptByGettext(folder: string, {old, now}: Sample): Promise<Kept[]> {
  const work = tmpdir()
  const at = (name: string) => path.join(work, name)
  for (const name of ['old', 'new']) {
    await fs.copyFile(path.join(folder, `${name}.md`), at(`${name}.md`))
    await run({cwd: work})`po4a-updatepo -f text -o markdown -o yfm_lenient -M UTF-8 -m ${name}.md -p ${name}.pot`
  }
  await run({cwd: work})`msgen --no-wrap -o old.po old.pot`
  await run({cwd: work})`msgmerge --quiet --no-wrap -o new.po old.po new.pot`
  const read = (name: string) => parsePo(readFileSync(at(name), 'utf8'))
  const kept = keptByPo(read('new.po'), read('old.po'), old, now)
  await fs.remove(work)
  return kept
}
