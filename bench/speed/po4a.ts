import {mkdirSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {essayOf} from './essay.ts'

/** The same sources for po4a, which keeps a PO file of each essay in step for two languages. */
export function writePo4aProject(root: string, count: number): void {
  for (const folder of ['source', 'po', 'out']) mkdirSync(join(root, folder), {recursive: true})
  const lines = ['[po4a_langs] zh_CN zh_TW', '[po4a_paths] po/$master.pot $lang:po/$master.$lang.po']
  for (let number = 0; number < count; number++) {
    const {slug, source} = essayOf(number)
    writeFileSync(join(root, `source/${slug}.md`), source)
    const file = `source/${slug}.md $lang:out/${slug}.$lang.md pot=${slug}`
    lines.push(`[type: text] ${file} opt:"--option markdown --option yfm_keys=title,description,section --keep 0"`)
  }
  writeFileSync(join(root, 'po4a.cfg'), `${lines.join('\n')}\n`)
}
