import * as z from 'zod'
import {type Identity, identityFields, nameOf} from '../checks/known.ts'
import {InputError, type Words} from '../model/message.ts'
import {unknownKeyAt, wrongValueAt} from './config-faults.ts'
import {readJson} from './json.ts'
import {readTextIfThere, type StoredText} from './store.ts'

/** Where findings stand that may stay for now. */
export const baselinePath = 'hexapla.baseline.json'

const absent: Words = {
  en: 'Unexpected missing `{{file}}`, expected the findings that may stay',
  'zh-Hans': '缺少 `{{file}}`，其中应列出暂时保留的问题',
  'zh-Hant': '缺少 `{{file}}`，其中應列出暫時保留的問題'
}
const writeIt: Words = {
  en: '`hexapla check --update-baseline` writes it with all that is found today',
  'zh-Hans': '`hexapla check --update-baseline` 会写出这个文件，列出今天查到的全部问题',
  'zh-Hant': '`hexapla check --update-baseline` 會寫出這個檔案，列出今天查到的全部問題'
}
const mendIt: Words = {
  en: 'Take the file of one side of the merge, then run `hexapla check --update-baseline`; it drops what no longer occurs',
  'zh-Hans': '请取合并中任一方的文件，再运行 `hexapla check --update-baseline`，它会删去已查不到的条目',
  'zh-Hant': '請取合併中任一方的檔案，再執行 `hexapla check --update-baseline`，它會刪去已查不到的條目'
}

const text = z.string().min(1)
const shape = z.strictObject({
  version: z.literal(1),
  findings: z.array(
    z.strictObject({
      essay: text.optional(),
      file: text.optional(),
      locale: text.optional(),
      key: text.optional(),
      check: text,
      finding: text.optional(),
      texts: text.optional()
    })
  )
})

/** What a field holds when it is right, as JSON. */
const wanted: Readonly<Record<string, string>> = {version: '`1`', findings: '`[…]`', '': '`{…}`'}

/** A baseline as it was read. */
export interface StoredBaseline {
  readonly stored: StoredText
  readonly entries: readonly Identity[]
}

/** The baseline of a project; undefined where it has none. @throws InputError with line and column of the first fault */
export function readBaseline(root: string): StoredBaseline | undefined {
  const stored = readTextIfThere(root, baselinePath)
  if (!stored) return undefined
  const json = readAsJson(stored.text.replace(/^\uFEFF/u, ''))
  const parsed = shape.safeParse(json.value)
  const issue = parsed.error?.issues[0]
  if (issue) {
    if (issue.code !== 'unrecognized_keys') {
      throw wrongValueAt(json, issue.path, wanted[String(issue.path.at(-1) ?? '')] ?? '`"…"`')
    }
    const known = issue.path.length === 0 ? ['version', 'findings'] : identityFields
    throw unknownKeyAt(json, [...issue.path, issue.keys[0] ?? ''], known)
  }
  return {stored, entries: (parsed.data?.findings ?? []).map(withoutGaps)}
}

/** The entries of the baseline. @throws InputError where the project has none, too. */
export function expectBaseline(root: string): readonly Identity[] {
  const found = readBaseline(root)
  if (found) return found.entries
  const values = {file: baselinePath}
  throw new InputError({words: absent, values}, {file: baselinePath}, {words: writeIt})
}

/**
 * A baseline as text: one line an entry, in an order that follows from the entries alone, so that branches that mend
 * different things merge.
 */
export function printBaseline(identities: readonly Identity[]): string {
  const rows = identities
    .map((identity) => ({identity, name: nameOf(identity)}))
    .sort((a, b) => (a.name < b.name ? -1 : Number(a.name > b.name)))
    .map(({identity}) => {
      const fields = identityFields.flatMap((field) => {
        const value = identity[field]
        return value === undefined ? [] : [`${JSON.stringify(field)}: ${JSON.stringify(value)}`]
      })
      return `    {${fields.join(', ')}}`
    })
  return `{\n  "version": 1,\n  "findings": [${rows.length === 0 ? '' : `\n${rows.join(',\n')}\n  `}]\n}\n`
}

function readAsJson(read: string) {
  try {
    return readJson(read, baselinePath)
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    throw new InputError(error.report, error.place, {words: mendIt})
  }
}

/** Fields that are there. */
function withoutGaps(entry: {readonly [Field in keyof Identity]: Identity[Field] | undefined}): Identity {
  return Object.fromEntries(Object.entries(entry).filter(([, value]) => value !== undefined)) as unknown as Identity
}
