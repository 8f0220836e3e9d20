import type {Heading, Root} from 'mdast'
import {readFrontMatter} from '../markdown/front-matter.ts'
import {plainText} from '../markdown/inspect.ts'
import {parseMarkdown} from '../markdown/parse.ts'
import {InputError, type Words} from '../model/message.ts'
import {titleRepeated} from './field-doubts.ts'
import {readForeignFields} from './foreign-fields.ts'
import {proseOf} from './prose.ts'
import type {Account, Draft} from './types.ts'

const notYaml: Words = {
  en: 'Unexpected front matter in TOML, expected YAML between two lines `---`',
  'zh-Hans': '文前信息是 TOML，应为两行 `---` 之间的 YAML',
  'zh-Hant': '文前資訊是 TOML，應為兩行 `---` 之間的 YAML'
}
const convertIt: Words = {
  en: 'Write each `name = value` as `name: value`, and `---` for `+++`; `hugo convert toYAML` does so for a whole site',
  'zh-Hans': '请将每个 `name = value` 改写为 `name: value`，`+++` 改为 `---`；`hugo convert toYAML` 可转换整个网站',
  'zh-Hant': '請將每個 `name = value` 改寫為 `name: value`，`+++` 改為 `---`；`hugo convert toYAML` 可轉換整個網站'
}

/**
 * Read an essay from Markdown that another system had.
 *
 * The body stays as it is but for line ends and a heading that became the title.
 * @throws InputError where the front matter is not YAML.
 */
export function readMarkdown(source: string, file: string, account: Account): Draft {
  const text = source.replace(/^\uFEFF/u, '').replace(/\r\n?/gu, '\n')
  if (/^\+\+\+[ \t]*\n/u.test(text))
    throw new InputError({words: notYaml}, {file, line: 1, column: 1}, {words: convertIt})
  const {head, values, scalars, body, bodyLine} = readFrontMatter(text, file)
  const lineOf = (field: string): number => scalars.find(({path}) => path[0] === field)?.line ?? 1
  const {fields, language, name} = readForeignFields(values, lineOf, account)
  const tree = parseMarkdown(body)
  recordComments(head, account)
  const heading = titleHeading(tree, fields.title)
  const paragraphs = tree.children.filter(({type}) => type === 'paragraph').length
  const told = {prose: proseOf(tree), paragraphs, ...(language ? {language} : {}), ...(name ? {name} : {})}
  doubtTopHeadings(tree, heading, bodyLine, account)
  if (!heading) return {fields, body, ...told}
  const title = plainText(heading).replace(/\s*\{(?:#|\/\*)[^}]*\}\s*$/u, '')
  const written = body.slice(heading.position?.start.offset, heading.position?.end.offset)
  const line = (heading.position?.start.line ?? 1) + bodyLine - 1
  if (fields.title === undefined) account.recognised.push({what: 'title', text: title, line})
  // What the title cannot hold, such as a link or an anchor's name, would be lost in silence.
  if (fields.title !== undefined || plainText(heading) !== written.replace(/^#\s+/u, '')) {
    account.removed.push({line, text: written, what: 'heading'})
  }
  return {fields: {...fields, title}, body: cut(body, heading), ...told}
}

/** The first heading, where it is the title or says it again. */
function titleHeading(tree: Root, title: string | undefined): Heading | undefined {
  const heading = tree.children.find((node) => node.type === 'heading')
  if (heading?.depth !== 1 || plainText(heading).trim() === '') return undefined
  if (title !== undefined) return plainText(heading) === title ? heading : undefined
  return heading
}

/** Comments in front matter say something to people, and YAML printed anew has none. */
function recordComments(head: string, account: Account): void {
  head.split('\n').forEach((text, index) => {
    if (/^\s*#/u.test(text)) account.removed.push({line: index + 1, text: text.trim(), what: 'other'})
  })
}

function doubtTopHeadings(tree: Root, title: Heading | undefined, bodyLine: number, account: Account): void {
  for (const node of tree.children) {
    if (node.type !== 'heading' || node.depth !== 1 || node === title) continue
    const line = (node.position?.start.line ?? 1) + bodyLine - 1
    account.doubts.push({line, message: titleRepeated(plainText(node))})
  }
}

function cut(body: string, node: Heading): string {
  const start = node.position?.start.offset ?? 0
  const end = node.position?.end.offset ?? 0
  return `${body.slice(0, start)}${body.slice(end).replace(/^[ \t]*\n+/u, '')}`
}
