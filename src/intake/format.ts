import type {Format} from './types.ts'

const html =
  /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)?<(?:!doctype\s+html|html|head|body|article|main|section|div|header|h[1-6]|p|table|ul|ol)\b/iu
const frontMatter = /^\uFEFF?(?:---|\+\+\+)[^\n]{0,40}\n/u
/** Marks that plain prose does not have: headings, links, fences, definitions. */
const marks = /^(?:#{1,6}[ \t]+\S|```|~~~|\[[^\]\n]{1,100}\]:[ \t]*\S)|\]\([^()\s]{1,500}\)|\*\*[^*\n]{1,200}\*\*/gmu

/** What a text is: by the name of its file, else by how it begins and what marks it has. */
export function formatOf(text: string, fileName: string | undefined): Format {
  if (/\.(?:md|markdown|mdown|mkd|mdx)$/iu.test(fileName ?? '')) return 'markdown'
  if (/\.x?html?$/iu.test(fileName ?? '') || html.test(text.slice(0, 4000))) return 'html'
  if (frontMatter.test(text) && /\n(?:---|\+\+\+)[ \t]*\r?\n/u.test(text.slice(0, 65_536))) return 'markdown'
  const start = text.slice(0, 20_000)
  const found = start.match(marks)?.length ?? 0
  return found >= 2 && found * 2000 > start.length ? 'markdown' : 'page'
}
