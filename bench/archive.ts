import {closeSync, openSync, writeFileSync, writeSync} from 'node:fs'
import {join} from 'node:path'
import rehypeStringify from 'rehype-stringify'
import remarkRehype from 'remark-rehype'
import {unified} from 'unified'
import {dialect} from '../src/markdown/processor.ts'
import {essayOf, locales} from './speed/essay.ts'

const html = unified().use(remarkRehype).use(rehypeStringify).freeze()

/** Write an archive as another system exports it: so many articles in three languages, each a line with its text in HTML. */
export function writeArchive(folder: string, count: number): void {
  const file = openSync(join(folder, 'articles.ndjson'), 'w')
  for (let number = 0; number < count; number++) {
    const {slug, segments, inOneFile} = essayOf(number)
    for (const locale of locales) {
      const body = inOneFile[locale].replace(/^---[\s\S]*?\n---\n/u, '')
      const row = {
        id: `${slug}-${locale}`,
        group: slug,
        lang: locale,
        title: segments[0]?.[locale],
        summary: segments[1]?.[locale],
        section: segments[2]?.[locale],
        writer: locale === 'en' ? 'A. Writer' : '作者甲',
        day: `19${String(10 + (number % 90))}-03-0${1 + (number % 9)}`,
        link: `https://example.org/${locale}/old-${slug}.html`,
        content: html.stringify(html.runSync(dialect.parse(body) as never) as never)
      }
      writeSync(file, `${JSON.stringify(row)}\n`)
    }
  }
  closeSync(file)
  writeFileSync(join(folder, 'mapping.yaml'), mapping)
}

const mapping = `id: id
body: content
form: html
group: group
locale: lang
aliases: link
fields:
  title: title
  description: summary
  section: section
  authors: writer
  date: day
`
