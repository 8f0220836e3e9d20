import {type EarlierSource, earlierSources} from '../align/minor.ts'
import {sync} from '../align/sync.ts'
import type {Segment} from '../model/essay.ts'
import {InputError, type Words} from '../model/message.ts'
import {isKey, type Key, type Slug} from '../model/names.ts'
import type {MinorEdit} from '../model/segment-file.ts'
import {userName} from '../project/git.ts'
import {chooseEssays} from '../project/store.ts'
import {withMinor} from '../segments/head.ts'
import {assemble} from './assemble.ts'
import {carryOut, type Plan} from './carry-out.ts'
import {loadEssay, type Project} from './load.ts'
import {changeOf} from './sync.ts'

/** Which changes of the source are declared not to touch the meaning, and why. */
export interface MinorRequest {
  readonly slug: string
  readonly keys: readonly string[]
  readonly reason: string
  /** The user's name in git if absent. */
  readonly by?: string
  /** ISO 8601 day of the record. */
  readonly date: string
  readonly dryRun: boolean
}

/** What was declared: the source that translations were made from counts as today's. */
interface DeclaredMinor extends EarlierSource {
  readonly key: Key
  readonly now: string
}

/** The record, and the files that it brought up to date. */
export interface MinorResult {
  readonly declared: readonly DeclaredMinor[]
  readonly paths: readonly string[]
}

const noKey: Words = {
  en: 'Unexpected key `{{key}}`, expected one of a segment of `{{slug}}`',
  'zh-Hans': '没有键 `{{key}}`，应为 `{{slug}}` 中一个分段的键',
  'zh-Hant': '沒有鍵 `{{key}}`，應為 `{{slug}}` 中一個分段的鍵'
}
const unchanged: Words = {
  en: 'Unexpected key `{{key}}`, expected a segment whose source has changed since it was translated',
  'zh-Hans': '分段 `{{key}}` 的原文在翻译之后没有改动，无须声明',
  'zh-Hant': '分段 `{{key}}` 的原文在翻譯之後沒有改動，無須聲明'
}
const noReason: Words = {
  en: 'Unexpected empty reason, expected why the change does not touch the meaning',
  'zh-Hans': '没有写明理由，应说明为何改动不影响意思',
  'zh-Hant': '沒有寫明理由，應說明為何改動不影響意思'
}

/**
 * Record changes of the source as minor: translations of the earlier text then count as translations of
 * today's, in every locale and on late branches too.
 * @throws InputError where a key has no such change
 */
export async function declareMinor(project: Project, request: MinorRequest): Promise<MinorResult> {
  return carryOut(project, async () => planMinor(project, request), request)
}

function planMinor(project: Project, request: MinorRequest): Plan<MinorResult> {
  const {root, settings} = project
  if (request.reason.trim() === '') throw new InputError({words: noReason})
  const [slug] = chooseEssays(root, [request.slug])
  const input = loadEssay(project, slug as Slug)
  const {files, synced} = assemble(input, settings)
  const declared = request.keys.flatMap((key) => {
    const segment = synced.segments.find((candidate) => candidate.key === key)
    if (!segment || !isKey(key)) throw new InputError({words: noKey, values: {key, slug: request.slug}})
    const earlier = earlierSources(segment, files, synced.ledger.head.minor)
    if (earlier.length === 0)
      throw new InputError({words: unchanged, values: {key}}, {file: input.source.path, line: segment.line})
    return earlier.map((source) => ({...source, key, now: segment.text, segment}))
  })
  const by = request.by ?? userName(root)
  const edits = declared.map(({fingerprint, segment}) => editOf(fingerprint, segment, {...request, by}))
  const {ledger: old, ...rest} = files
  const ledger = old && {...old, head: withMinor(old.head, edits)}
  const after = sync(ledger ? {...rest, ledger} : rest)
  const changes = [after.ledger, ...after.targets.map(({file}) => file)].flatMap((file) => changeOf(file, input) ?? [])
  return {result: {declared, paths: changes.map(({path}) => path)}, changes}
}

function editOf(
  from: MinorEdit['from'],
  {key, fingerprint}: Segment,
  {by, date, reason}: {readonly by: string | undefined; readonly date: string; readonly reason: string}
): MinorEdit {
  return {key, from, to: fingerprint, date, reason: reason.trim(), ...(by === undefined ? {} : {by})}
}
