import {mkdirSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import type {Entry} from '../../src/model/segment-file.ts'
import type {Settings} from '../../src/model/settings.ts'
import {assemble} from '../../src/pipeline/assemble.ts'
import type {LocaleInput} from '../../src/pipeline/input.ts'
import {readConfig} from '../../src/project/config.ts'
import {printSegmentFile} from '../../src/segments/codec.ts'
import {type CorpusEssay, type CorpusLocale, essayOf, locales} from './essay.ts'

/** Write a project of so many essays, each with all its translations current, into an empty folder. */
export function writeProject(root: string, count: number): void {
  mkdirSync(join(root, 'source'), {recursive: true})
  for (const locale of locales) mkdirSync(join(root, 'locales', locale), {recursive: true})
  writeFileSync(join(root, 'hexapla.config.json'), '{"site": {"title": "Bench", "url": "https://example.org/"}}\n')
  const settings = readConfig(root)
  for (let number = 0; number < count; number++) writeEssay(root, essayOf(number), settings)
}

function writeEssay(root: string, {slug, source, segments}: CorpusEssay, settings: Settings): void {
  writeFileSync(join(root, `source/${slug}.md`), source)
  const rows: LocaleInput[] = locales.map((locale) => ({
    locale: locale as LocaleInput['locale'],
    path: `locales/${locale}/${slug}.md`
  }))
  const {synced} = assemble(
    {slug, source: {path: `source/${slug}.md`, text: source, hash: ''}, locales: rows},
    settings
  )
  if (synced.segments.length !== segments.length + 1) throw new Error(`Unexpected ${synced.segments.length} segments`)
  writeFileSync(join(root, synced.ledger.file), printSegmentFile(synced.ledger))
  for (const {path, locale, file} of synced.targets) {
    let next = 0
    const entries = file.entries.map((entry): Entry => {
      const text = entry.key === 'author1-name' ? '作者甲' : segments[next++]?.[locale as CorpusLocale]
      return {...entry, text: text ?? '', notes: [], attributes: []}
    })
    writeFileSync(
      join(root, path),
      printSegmentFile({head: file.head, entries}).replace('translators: []', 'translators: [B. Reader]')
    )
  }
}
