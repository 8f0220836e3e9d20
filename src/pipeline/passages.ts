import type {Finding, Passage, PassageText} from '../model/finding.ts'
import {InputError, type Place} from '../model/message.ts'
import type {Slug} from '../model/names.ts'
import type {Alignment} from '../model/pair.ts'
import {type Assembled, alignmentsOf, assemble} from './assemble.ts'
import type {CheckResult} from './conclude.ts'
import {loadEssay, type Project} from './load.ts'
import {spotInSource, spotInTarget} from './spot.ts'

/**
 * The result with the paragraph and the translation beside each finding, for reports that show them.
 *
 * Essays that have findings are read a second time for it, one by one. So a run that shows no passages does
 * not pay for them, and no run has the texts of all essays in memory but those it shows.
 */
export function withPassages(project: Project, result: CheckResult): CheckResult {
  const slugs = new Set(result.findings.flatMap(({essay, key}) => (essay === undefined || !key ? [] : essay)))
  const passages = new Map<Finding, Passage>()
  for (const slug of slugs) {
    const read = readAgain(project, slug)
    for (const finding of read ? result.findings : []) {
      if (read && finding.essay === slug) passages.set(finding, passageOf(finding, read))
    }
  }
  const findings = result.findings.map((finding) => {
    const passage = passages.get(finding)
    return passage && (passage.source || passage.target) ? {...finding, passage} : finding
  })
  return {...result, findings}
}

interface Read {
  readonly assembled: Assembled
  readonly alignments: readonly Alignment[]
}

/** Nothing where it cannot be read: findings say why. */
function readAgain(project: Project, slug: Slug): Read | undefined {
  try {
    const assembled = assemble(loadEssay(project, slug), project.settings)
    return {assembled, alignments: alignmentsOf(assembled)}
  } catch (error) {
    if (error instanceof InputError) return undefined
    throw error
  }
}

function passageOf({key, locale, place}: Finding, {assembled, alignments}: Read): Passage {
  const {essay, synced, sourceLocale, locales} = assembled
  const segment = synced.segments.find((one) => one.key === key)
  const alignment = alignments.find((one) => one.locale === locale)
  const entry = alignment?.pairs.find((pair) => pair.target?.key === key)?.target
  const sourceProfile = locales.find((one) => one.locale === sourceLocale)?.profile
  const source = segment && {
    ...sideOf(segment.text, {locale: sourceLocale, direction: sourceProfile?.direction ?? 'ltr'}),
    ...markOf(place, essay.file, () => spotInSource(segment, place))
  }
  const target = alignment &&
    entry &&
    entry.text !== '' && {
      ...sideOf(entry.text, {locale: alignment.locale, direction: alignment.profile.direction}),
      ...markOf(place, alignment.file, () => spotInTarget(entry, place))
    }
  return {...(source ? {source} : {}), ...(target ? {target} : {})}
}

function sideOf(text: string, about: Pick<PassageText, 'locale' | 'direction'>): PassageText {
  return {...about, text}
}

/** The words concerned, where the place is in that file. */
function markOf(place: Place, file: string, spot: () => PassageText['mark']): Pick<PassageText, 'mark'> {
  const mark = place.file === file ? spot() : undefined
  return mark ? {mark} : {}
}
