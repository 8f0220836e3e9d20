import {type FrontMatter, readFrontMatter} from '../markdown/front-matter.ts'
import {InputError, type Words} from '../model/message.ts'
import {
  type Fingerprint,
  isFingerprint,
  isKey,
  isLocale,
  isSlug,
  type Key,
  type Locale,
  type Slug
} from '../model/names.ts'
import type {MinorEdit, SegmentFileHead} from '../model/segment-file.ts'
import {rulesVersion} from './fingerprint.ts'

const wrong: Words = {
  en: 'Unexpected `{{field}}` in the head of a segment file, expected {{wanted}}',
  'zh-Hans': '分段文件文前的 `{{field}}` 有误，应为 {{wanted}}',
  'zh-Hant': '分段檔文前的 `{{field}}` 有誤，應為 {{wanted}}'
}
const none: Words = {
  en: 'Unexpected beginning of a segment file, expected front matter with `essay`, `locale` and `source`',
  'zh-Hans': '分段文件的开头有误，应有写明 `essay`、`locale`、`source` 的文前信息',
  'zh-Hant': '分段檔的開頭有誤，應有寫明 `essay`、`locale`、`source` 的文前資訊'
}

/** Read the front matter of a segment file. */
export function readHead(text: string, file: string): {head: SegmentFileHead; body: string; bodyLine: number} {
  const frontMatter = readFrontMatter(text, file)
  if (frontMatter.head === '') throw new InputError({words: none}, {file, line: 1, column: 1})
  const {values, body, bodyLine} = frontMatter
  const fail = (field: string, wanted: string): never => {
    const at = frontMatter.scalars.find(({path}) => path[0] === field)
    const place = {file, line: at?.line ?? 1, column: at?.column ?? 1}
    throw new InputError({words: wrong, values: {field, wanted}}, place)
  }
  const locale = (field: 'locale' | 'source'): Locale => {
    const value = values[field]
    return typeof value === 'string' && isLocale(value) ? value : fail(field, '`zh-Hans`, `en`, …')
  }
  const essay = values.essay
  const {image} = values as {image?: {src?: unknown}}
  const src = image?.src
  const head = {
    raw: rawOf(frontMatter),
    essay: typeof essay === 'string' && isSlug(essay) ? essay : fail('essay', '`on-trust`, …'),
    locale: locale('locale'),
    source: locale('source'),
    translators: namesOf(values.translators, () => fail('translators', '`[林怡]`')),
    retired: namesOf(values.retired, () => fail('retired', '`[p4]`')).map((key) =>
      isKey(key) ? key : fail('retired', '`[p4]`')
    ),
    minor: readMinor(values.minor, () => fail('minor', '`[{key, from, to, reason}]`'))
  }
  const rules = values.rules === undefined ? {} : {rules: versionOf(values.rules, () => fail('rules', '`2`, …'))}
  if (src === undefined) return {head: {...head, ...rules}, body, bodyLine}
  const own = {src: typeof src === 'string' ? src : fail('image', '`{src: …}`')}
  return {head: {...head, ...rules, image: own}, body, bodyLine}
}

/** The head of a segment file that does not exist yet. */
export function newHead(essay: Slug, locale: Locale, source: Locale): SegmentFileHead {
  const lines = [`essay: ${essay}`, `locale: ${locale}`, `source: ${source}`]
  const isSource = locale === source
  const raw = [...lines, ...(isSource ? [] : ['translators: []'])].join('\n')
  return withRules({raw, essay, locale, source, translators: [], retired: [], minor: []}, rulesVersion, [])
}

/** The head of a file that is as these rules have it; the first rules are not named. */
export function withRules(head: SegmentFileHead, rules: number, minor: readonly MinorEdit[]): SegmentFileHead {
  const bare = head.raw.replace(/\n?^rules:.*$/mu, '')
  const raw = rules === 1 ? bare : `${bare}\nrules: ${rules}`
  const {rules: _, ...rest} = head
  const next = {...rest, raw, ...(rules === 1 ? {} : {rules})}
  return minor.length === 0 ? next : withMinor({...next, minor: []}, minor)
}

/** The head with these retired keys; every other line stays as it is. */
export function withRetired(head: SegmentFileHead, retired: readonly Key[]): SegmentFileHead {
  return {
    ...head,
    retired,
    raw: withField(
      head.raw,
      'retired',
      retired.map((key) => `  - ${key}`)
    )
  }
}

/** The head with more minor edits, one a line. */
export function withMinor(head: SegmentFileHead, added: readonly MinorEdit[]): SegmentFileHead {
  const minor = [...head.minor, ...added]
  return {...head, minor, raw: withField(head.raw, 'minor', minor.map(printMinor))}
}

/** One edit on one line. Quoted, a fingerprint of nothing but digits stays a text. */
function printMinor({key, from, to, by, date, reason}: MinorEdit): string {
  const words = {
    key,
    from: JSON.stringify(from),
    to: JSON.stringify(to),
    ...(by === undefined ? {} : {by: JSON.stringify(by)}),
    ...(date === undefined ? {} : {date}),
    reason: JSON.stringify(reason)
  }
  const fields = Object.entries(words).map(([name, value]) => `${name}: ${value}`)
  return `  - {${fields.join(', ')}}`
}

/** The head with another essay's name, after a rename. */
export function withEssay(head: SegmentFileHead, essay: Slug): SegmentFileHead {
  return {...head, essay, raw: head.raw.replace(/^essay:.*$/mu, `essay: ${essay}`)}
}

/** The head of a new file with the names of its translators. */
export function withTranslators(head: SegmentFileHead, translators: readonly string[]): SegmentFileHead {
  const raw = head.raw.replace(/^translators:.*$/mu, () => `translators: [${translators.join(', ')}]`)
  return {...head, translators, raw}
}

/** The front matter of a segment file as text, with both fences. */
export function printHead({raw}: SegmentFileHead): string {
  return `---\n${raw}\n---\n`
}

function rawOf({head}: FrontMatter): string {
  const lines = head
    .replace(/^\uFEFF/u, '')
    .trimEnd()
    .split(/\r?\n/u)
  return lines.slice(1, -1).join('\n')
}

/** Replace a top-level field of a YAML text, line by line, or put it at the end. */
function withField(raw: string, field: string, items: readonly string[]): string {
  const lines = raw.split('\n')
  const start = lines.findIndex((line) => line.startsWith(`${field}:`))
  let end = start + 1
  while (start >= 0 && end < lines.length && /^(?:[ \t]|- )/u.test(lines[end] ?? '')) end++
  const kept = start < 0 ? lines : [...lines.slice(0, start), ...lines.slice(end)]
  const block = items.length === 0 ? [] : [`${field}:`, ...items]
  const at = start < 0 ? kept.length : start
  return [...kept.slice(0, at), ...block, ...kept.slice(at)].join('\n')
}

function versionOf(value: unknown, fail: () => never): number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value > 0 ? value : fail()
}

function namesOf(value: unknown, fail: () => never): string[] {
  if (value === undefined || value === null) return []
  if (!Array.isArray(value) || value.some((item) => typeof item !== 'string')) return fail()
  return value as string[]
}

function readMinor(value: unknown, fail: () => never): MinorEdit[] {
  if (value === undefined || value === null) return []
  if (!Array.isArray(value)) return fail()
  return value.map((item: Readonly<Record<string, unknown>>) => {
    const {key, from, to, reason, by, date} = item ?? {}
    const hex = (text: unknown): Fingerprint => {
      const found = String(text).padStart(8, '0')
      return isFingerprint(found) ? found : fail()
    }
    if (typeof key !== 'string' || !isKey(key)) return fail()
    const edit = {key, from: hex(from), to: hex(to), reason: String(reason ?? '')}
    return {...edit, ...(by === undefined ? {} : {by: String(by)}), ...(date === undefined ? {} : {date: String(date)})}
  })
}
