import {pairUp} from '../align/pair.ts'
import {readTmx} from '../exchange/read-tmx.ts'
import {localeFor} from '../memory/languages.ts'
import {Memory} from '../memory/lookup.ts'
import {bytesOf, packUnits, unpack} from '../memory/pack.ts'
import {memoryPath, readMemory} from '../memory/rows.ts'
import {rememberedIn, unitsOf} from '../memory/units.ts'
import type {MemoryUnit} from '../model/memory.ts'
import type {Locale} from '../model/names.ts'
import {checkLocaleFolders, listEssays, readTextIfThere} from '../project/store.ts'
import {readTmxFile} from '../project/tmx.ts'
import {assemble} from './assemble.ts'
import {loadEssay, type Project} from './load.ts'

/** The translation memory of the project in each of some locales. */
export type Memories = ReadonlyMap<Locale, Memory>

/**
 * Open the memories of some locales: from the cache where nothing has changed since, else all files are read.
 * @throws InputError where one of them cannot be read
 */
export function openMemories(project: Project, locales: readonly Locale[]): Memories {
  const {cache, settings} = project
  const inputs = cache?.inputs(['hexapla.config.json', ...(settings.memory ?? [])])
  const kept = new Map(
    locales.flatMap((locale) => {
      const bytes = inputs === undefined ? undefined : cache?.readMemory(locale, inputs)
      const packed = bytes && unpack(bytes)
      return packed ? [[locale, new Memory(packed)] as const] : []
    })
  )
  const rest = locales.filter((locale) => !kept.has(locale))
  const made = rest.length === 0 ? [] : [...unitsByLocale(project, rest)]
  const packed = made.map(([locale, units]) => [locale, packUnits(units)] as const)
  if (inputs !== undefined) for (const [locale, one] of packed) cache?.writeMemory(locale, inputs, bytesOf(one))
  return new Map([...kept, ...packed.map(([locale, one]) => [locale, new Memory(one)] as const)])
}

function unitsByLocale(project: Project, locales: readonly Locale[]): Map<Locale, MemoryUnit[]> {
  const units = new Map(locales.map((locale) => [locale, [] as MemoryUnit[]]))
  for (const unit of unitsIn(project, new Set(locales))) units.get(unit.locale)?.push(unit)
  return units
}

/** All that is remembered of the project and its memories, one essay after the other. @throws InputError where a file cannot be read */
export function* unitsIn(project: Project, locales: ReadonlySet<Locale>): Generator<MemoryUnit> {
  checkLocaleFolders(project.root, project.settings)
  for (const essay of listEssays(project.root)) {
    const {sourceLocale, synced} = assemble(loadEssay(project, essay), project.settings)
    for (const {locale, path: file, file: target} of synced.targets) {
      if (!locales.has(locale)) continue
      const pairs = pairUp(synced.segments, target.entries, synced.ledger.head.minor)
      yield* unitsOf(rememberedIn(pairs), {file, essay, sourceLocale, locale})
    }
  }
  for (const locale of locales) yield* keptUnits(project, locale)
  for (const file of project.settings.memory ?? []) yield* foreignUnits(project, file, locales)
}

/** What `sync --prune` moved to the memory. */
function* keptUnits({root}: Project, locale: Locale): Generator<MemoryUnit> {
  const file = memoryPath(locale)
  for (const {row, line} of readMemory(readTextIfThere(root, file)?.text ?? '', file)) {
    const {source, target, sourceLocale, essay, key} = row
    if (source === '' || target === '' || row.locale !== locale) continue
    const remembered = {source, target, standing: 'earlier', line, key, isProse: true} as const
    yield* unitsOf([remembered], {file, essay, sourceLocale, locale})
  }
}

/** What a memory of elsewhere has in languages of the project. */
function* foreignUnits({root, settings}: Project, file: string, locales: ReadonlySet<Locale>): Generator<MemoryUnit> {
  const known = settings.locales.map(({locale}) => locale)
  for (const {line, from, texts} of readTmx(readTmxFile(root, file), file)) {
    const named = texts.map(({language, text}) => ({locale: localeFor(language, known), text}))
    const sourceLocale = from === undefined ? settings.sourceLocale : localeFor(from, known)
    const source = named.find(({locale}) => locale === sourceLocale)
    if (!source || sourceLocale === undefined) continue
    for (const {locale, text: target} of named) {
      if (locale === undefined || locale === sourceLocale || !locales.has(locale)) continue
      const remembered = {source: source.text, target, standing: 'foreign', line, isProse: true} as const
      yield* unitsOf([remembered], {file, sourceLocale, locale})
    }
  }
}
