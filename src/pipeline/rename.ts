import {readFrontMatter} from '../markdown/front-matter.ts'
import {InputError, type Words} from '../model/message.ts'
import {isSlug, type Slug} from '../model/names.ts'
import type {TextChange} from '../project/changes.ts'
import {chooseEssays, listEssays} from '../project/store.ts'
import {parseSegmentFile, printSegmentFile} from '../segments/codec.ts'
import {withEssay} from '../segments/head.ts'
import {carryOut, type Plan} from './carry-out.ts'
import {loadEssay, type Project} from './load.ts'

const taken: Words = {
  en: 'Unexpected name `{{slug}}`, expected one that no essay has',
  'zh-Hans': '已有文章叫 `{{slug}}`，请另取一个名字',
  'zh-Hant': '已有文章叫 `{{slug}}`，請另取一個名字'
}
const badSlug: Words = {
  en: 'Unexpected name `{{slug}}`, expected lower-case letters, digits and single hyphens, as in `on-trust`',
  'zh-Hans': '名字 `{{slug}}` 有误，只能用小写字母、数字和单个连字符，如 `on-trust`',
  'zh-Hant': '名字 `{{slug}}` 有誤，只能用小寫字母、數字和單個連字號，如 `on-trust`'
}
const oddAliases: Words = {
  en: 'Unexpected form of `aliases`, expected a list such as `[old-name]`',
  'zh-Hans': '`aliases` 的写法有误，应为 `[old-name]` 这样的列表',
  'zh-Hant': '`aliases` 的寫法有誤，應為 `[old-name]` 這樣的列表'
}

/** Rename an essay in `source/` and in every locale; its old address becomes an alias. Returns the new paths. */
export async function renameEssay(project: Project, from: string, to: string): Promise<string[]> {
  return carryOut(project, async () => planRename(project, from, to))
}

function planRename(project: Project, from: string, to: string): Plan<string[]> {
  const {root} = project
  const [slug] = chooseEssays(root, [from])
  if (!isSlug(to)) throw new InputError({words: badSlug, values: {slug: to}})
  if (listEssays(root).includes(to)) throw new InputError({words: taken, values: {slug: to}})
  const input = loadEssay(project, slug as Slug)
  const source = {path: `source/${to}.md`, text: withAlias(input.source.text, input.source.path, from), expected: null}
  const files = input.locales.flatMap(({locale, file}) => {
    if (!file) return []
    const {head, entries} = parseSegmentFile(file.text, file.path)
    return {
      path: `locales/${locale}/${to}.md`,
      text: printSegmentFile({head: withEssay(head, to), entries}),
      expected: null
    }
  })
  const gone: TextChange[] = [input.source, ...input.locales.flatMap(({file}) => file ?? [])].map(({path, hash}) => ({
    path,
    text: null,
    expected: hash
  }))
  return {result: [source.path, ...files.map(({path}) => path)], changes: [source, ...files, ...gone]}
}

/** Add a former name to the front matter; every other character stays. */
function withAlias(text: string, file: string, alias: string): string {
  const {head, scalars} = readFrontMatter(text, file)
  const last = scalars.findLast(({path}) => path[0] === 'aliases')
  const body = text.slice(head.length)
  if (last && last.path.length === 2) {
    const isFlow = /^aliases:[ \t]*\[/mu.test(head)
    const indent = /([ \t]*-[ \t]+)$/u.exec(head.slice(0, last.start))?.[1] ?? '  - '
    return `${head.slice(0, last.end)}${isFlow ? `, ${alias}` : `\n${indent}${alias}`}${head.slice(last.end)}${body}`
  }
  if (last) throw new InputError({words: oddAliases}, {file, line: last.line, column: last.column})
  const close = head.lastIndexOf('---')
  const without = head.slice(0, close).replace(/^aliases:.*\r?\n/mu, '')
  return `${without}aliases: [${alias}]\n${head.slice(close)}${body}`
}
