import {$, fs, path, tmpdir, which} from 'zx'
import type {Document} from './corpus.ts'
import type {Spoilt} from './recall.ts'

/** What translate-toolkit's `pofilter` says of the pairs of one locale. */
export interface Filtered {
  readonly locale: string
  readonly pairs: number
  readonly flagged: number
  /** Time on the clock for a pair, the start of the program left out. */
  readonly microseconds: number
}

/** Chinese as gettext calls it. */
const languages: Readonly<Record<string, string>> = {'zh-Hans': 'zh_CN', 'zh-Hant': 'zh_TW'}

/** Flags and time of pofilter, with all its tests as they come, on the same pairs; undefined where it is not installed. */
export async function pofilterOf(documents: readonly Document[]): Promise<Filtered[] | undefined> {
  if ((await which('pofilter', {nothrow: true})) === null) return undefined
  const found: Filtered[] = []
  for (const [locale, language] of Object.entries(languages)) {
    const paired = documents.filter((document) => document.paired && document.locale === locale)
    const entries = paired.flatMap(({alignment}) =>
      alignment.pairs.flatMap((pair) =>
        pair.state === 'current' ? [[pair.source.text, pair.target.text] as const] : []
      )
    )
    const start = await filter([], language)
    const {tests, milliseconds} = await filter(entries, language)
    const microseconds = (1000 * (milliseconds - start.milliseconds)) / Math.max(1, entries.length)
    found.push({locale, pairs: entries.length, flagged: tests.size, microseconds})
  }
  return found
}

/** How many faults pofilter finds: those by which a test speaks up that said nothing before; undefined where it is not installed. */
export async function foundByPofilter(spoilt: readonly Spoilt[]): Promise<number | undefined> {
  if ((await which('pofilter', {nothrow: true})) === null) return undefined
  let found = 0
  for (const [locale, language] of Object.entries(languages)) {
    const own = spoilt.filter((one) => one.locale === locale)
    const entries = own.flatMap(({source, before, after}) => [[source, before] as const, [source, after] as const])
    const {tests} =
      entries.length === 0 ? {tests: new Map<number, ReadonlySet<string>>()} : await filter(entries, language)
    found += own.filter((_, at) => {
      const known = tests.get(2 * at)
      return [...(tests.get(2 * at + 1) ?? [])].some((test) => !known?.has(test))
    }).length
  }
  return found
}

/** The tests that speak up, by the number of the entry. */
function testsIn(po: string): ReadonlyMap<number, ReadonlySet<string>> {
  const blocks = po.split('\n\n').flatMap((block) => {
    const number = /^msgctxt "(\d+)"/mu.exec(block)?.[1]
    const tests = [...block.matchAll(/^# \(pofilter\) (\w+)/gmu)].map(([, test = '']) => test)
    return number === undefined ? [] : [[Number(number), new Set(tests)] as const]
  })
  return new Map(blocks)
}

/** One run over a PO file, in which each pair has a context of its own: equal sources are several entries. */
async function filter(entries: readonly (readonly [source: string, target: string])[], language: string) {
  const folder = tmpdir()
  const [from, into] = [path.join(folder, 'in.po'), path.join(folder, 'out.po')]
  const head = `msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n"Language: ${language}\\n"\n`
  const rows = entries.map(
    ([source, target], at) => `msgctxt "${at}"\nmsgid ${JSON.stringify(source)}\nmsgstr ${JSON.stringify(target)}\n`
  )
  await fs.writeFile(from, [head, ...rows].join('\n'))
  const before = performance.now()
  await $({quiet: true})`pofilter --progress=none --language=${language} ${from} ${into}`
  const milliseconds = performance.now() - before
  const text = (await fs.pathExists(into)) ? await fs.readFile(into, 'utf8') : ''
  await fs.remove(folder)
  return {tests: testsIn(text), milliseconds}
}
