import {type Acceptance, accept} from '../align/accept.ts'
import {InputError, type Words} from '../model/message.ts'
import {isKey, type Key, type Locale, type Slug} from '../model/names.ts'
import type {TextChange} from '../project/changes.ts'
import {chooseEssays} from '../project/store.ts'
import {mergedInto} from '../segments/marker.ts'
import {assemble} from './assemble.ts'
import {carryOut, type Plan} from './carry-out.ts'
import {loadEssay, type Project} from './load.ts'
import {changeOf} from './sync.ts'

/** Whose translations are confirmed, and how. */
export interface AcceptRequest extends Acceptance {
  readonly slug: string
  /** All that can be confirmed if empty. */
  readonly keys: readonly string[]
  readonly locale?: string
}

/** One confirmed translation. */
export interface Accepted {
  readonly locale: Locale
  readonly key: Key
  readonly path: string
}

const noKey: Words = {
  en: 'Unexpected key `{{key}}`, expected one that `{{slug}}` has with a translation in {{locales}}',
  'zh-Hans': '没有键 `{{key}}`，应为 `{{slug}}` 在 {{locales}} 中已有译文的键',
  'zh-Hant': '沒有鍵 `{{key}}`，應為 `{{slug}}` 在 {{locales}} 中已有譯文的鍵'
}
const noLocale: Words = {
  en: 'Unexpected locale `{{locale}}`, expected one of {{known}}',
  'zh-Hans': '没有译文语言 `{{locale}}`，应为 {{known}} 之一',
  'zh-Hant': '沒有譯文語言 `{{locale}}`，應為 {{known}} 之一'
}
const drifted: Words = {
  en: 'Unexpected change in `{{source}}` since the last `hexapla sync`, expected translations to be accepted for a source they were offered',
  'zh-Hans': '`{{source}}` 在上次 `hexapla sync` 之后有改动，只能确认译者看过的原文的译文',
  'zh-Hant': '`{{source}}` 在上次 `hexapla sync` 之後有改動，只能確認譯者看過的原文的譯文'
}
const syncFirst: Words = {
  en: 'Run `hexapla sync {{slug}}` and look at what changed',
  'zh-Hans': '请先运行 `hexapla sync {{slug}}`，看看改了什么',
  'zh-Hant': '請先執行 `hexapla sync {{slug}}`，看看改了什麼'
}

/** Confirm translations: what was unverified, unstamped or stale becomes current. */
export async function acceptInProject(project: Project, request: AcceptRequest): Promise<Accepted[]> {
  return carryOut(project, async () => planAcceptance(project, request))
}

function planAcceptance(project: Project, request: AcceptRequest): Plan<Accepted[]> {
  const [slug] = chooseEssays(project.root, [request.slug])
  const input = loadEssay(project, slug as Slug)
  const {essay, synced} = assemble(input, project.settings)
  const known = synced.targets.map(({locale}) => locale)
  if (request.locale !== undefined && !known.some((locale) => locale === request.locale)) {
    throw new InputError({words: noLocale, values: {locale: request.locale, known: known.join(', ')}})
  }
  if (changeOf(synced.ledger, input)) {
    const values = {source: essay.file, slug: request.slug}
    throw new InputError({words: drifted, values}, {file: essay.file}, {words: syncFirst, values})
  }
  const wanted = new Set(request.keys)
  const targets = synced.targets.filter(({locale}) => request.locale === undefined || locale === request.locale)
  const accepted: Accepted[] = []
  const told = new Set<string>()
  const changes: TextChange[] = []
  for (const {locale, path, file} of targets) {
    const entries = file.entries.map((entry) => {
      if (wanted.size > 0 && !wanted.has(entry.key)) return entry
      const segment = synced.segments.find(({key}) => key === entry.key)
      if (!segment || (entry.text === '' && mergedInto(entry) === undefined)) return entry
      told.add(entry.key)
      const confirmed = accept(entry, segment, request)
      if (confirmed !== entry) accepted.push({locale, key: entry.key, path})
      return confirmed
    })
    const change = changeOf({...file, entries}, input)
    if (change) changes.push(change)
  }
  const unknown = request.keys.find((key) => !isKey(key) || !told.has(key))
  if (unknown !== undefined) {
    const values = {key: unknown, slug: request.slug, locales: targets.map(({locale}) => locale).join(', ')}
    throw new InputError({words: noKey, values})
  }
  return {result: accepted, changes}
}
