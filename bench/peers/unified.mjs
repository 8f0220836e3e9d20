/**
 * What one writes in an afternoon: every Markdown file of a folder through unified, into a page of HTML.
 * It checks nothing. Usage: `node unified.mjs <content> <output>`.
 */
import {mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import matter from 'gray-matter'
import rehypeStringify from 'rehype-stringify'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import {unified} from 'unified'

const [content, output] = process.argv.slice(2)
const processor = unified().use(remarkParse).use(remarkGfm).use(remarkRehype).use(rehypeStringify).freeze()
const locales = readdirSync(content)

for (const locale of locales) {
  const files = readdirSync(join(content, locale))
  const pages = files.map((file) => write(locale, file.replace(/\.md$/, ''), join(content, locale, file)))
  const list = pages.map(({slug, title}) => `<li><a href="/${locale}/${slug}/">${title}</a></li>`).join('')
  save(join(output, locale, 'index.html'), page(locale, 'Bench', '', '', `<ul>${list}</ul>`))
}

function write(locale, slug, file) {
  const {data, content: body} = matter(readFileSync(file, 'utf8'), {})
  const main = `<h1>${data.title}</h1>${processor.processSync(body)}`
  const others = locales.filter((other) => other !== locale)
  const alternates = others.map((other) => `<link rel="alternate" hreflang="${other}" href="/${other}/${slug}/">`)
  save(join(output, locale, slug, 'index.html'), page(locale, data.title, data.description, alternates.join(''), main))
  return {slug, title: data.title}
}

function page(locale, title, description, alternates, main) {
  return `<!doctype html>
<html lang="${locale}">
<head><meta charset="utf-8"><title>${title}</title><meta name="description" content="${description}">${alternates}</head>
<body><main>${main}</main></body>
</html>
`
}

function save(path, text) {
  mkdirSync(dirname(path), {recursive: true})
  writeFileSync(path, text)
}
