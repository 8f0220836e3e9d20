import type {Bounds, Memory, Wanted} from '../memory/lookup.ts'
import {trimmed} from '../memory/units.ts'
import type {MemoryMatch} from '../model/memory.ts'
import type {Locale} from '../model/names.ts'
import {chooseEssays} from '../project/store.ts'
import {assemble} from './assemble.ts'
import {loadEssay, type Project} from './load.ts'
import {openMemories} from './memory.ts'

/** What the memory has for a text. */
export interface LookUp {
  readonly text: string
  readonly sourceLocale: Locale
  readonly matches: readonly MemoryMatch[]
  /** The same for each sentence of it; none where it is one. */
  readonly sentences: readonly {readonly text: string; readonly matches: readonly MemoryMatch[]}[]
  /** How many texts were looked through. */
  readonly size: number
}

/** From 60 per cent on a translation still helps; a sixth one does not. */
const bounds: Bounds = {least: 60, most: 5}

/** Look a text of the source locale up. */
export function lookUpText(project: Project, text: string, locale: Locale): LookUp {
  return lookUp(memoryOf(project, locale), {text, sourceLocale: project.settings.sourceLocale})
}

/** Look the source of a segment up, without its own translation; undefined where the essay has no such segment. */
export function lookUpSegment(
  project: Project,
  {essay, key}: {readonly essay: string; readonly key: string},
  locale: Locale
): LookUp | undefined {
  const [slug] = chooseEssays(project.root, [essay])
  if (slug === undefined) return undefined
  const {sourceLocale, synced} = assemble(loadEssay(project, slug), project.settings)
  const segment = synced.segments.find((one) => one.key === key)
  if (!segment) return undefined
  const except: Wanted['except'] = (unit) => unit.essay === slug && unit.key === key
  return lookUp(memoryOf(project, locale), {text: segment.text, sourceLocale, except})
}

function memoryOf(project: Project, locale: Locale): Memory {
  return openMemories(project, [locale]).get(locale) as Memory
}

function lookUp(memory: Memory, wanted: Wanted): LookUp {
  const {text, sourceLocale} = wanted
  const sentences = trimmed(text, sourceLocale)
  return {
    text,
    sourceLocale,
    matches: memory.matches(wanted, bounds),
    sentences:
      sentences.length < 2
        ? []
        : sentences.map((one) => ({text: one, matches: memory.matches({...wanted, text: one}, bounds)})),
    size: memory.size
  }
}
