import type {Slug} from '../../model/names.ts'
import type {Entry} from '../../model/segment-file.ts'
import type {Settings} from '../../model/settings.ts'
import {printSegmentFile} from '../../segments/codec.ts'
import {withTranslators} from '../../segments/head.ts'
import {assemble} from '../assemble.ts'
import {essay, translations} from './hello.ts'

/**
 * The sample essay with its segment files, as `sync` and a translator would have left them.
 *
 * Keys and fingerprints are computed, so the sample is in order whatever the rules for them become.
 */
export function sampleFiles(settings: Settings): {readonly path: string; readonly text: string}[] {
  const slug = 'hello' as Slug
  const source = {path: `source/${slug}.md`, text: essay, hash: ''}
  const rows = settings.locales.map(({locale}) => ({locale, path: `locales/${locale}/${slug}.md`}))
  const {synced} = assemble({slug, source, locales: rows}, settings)
  const targets = synced.targets.map(({path, locale, file}) => {
    const entries = file.entries.map((entry) => translated(entry, translations[locale]?.[entry.key]))
    const head = withTranslators(file.head, [translations[locale]?.['author1-name'] ?? ''])
    return {path, text: printSegmentFile({head, entries})}
  })
  return [source, {path: synced.ledger.file, text: printSegmentFile(synced.ledger)}, ...targets].map(
    ({path, text}) => ({
      path,
      text
    })
  )
}

function translated(entry: Entry, text: string | undefined): Entry {
  if (text === undefined) throw new Error(`The sample has no translation of ${entry.key}`)
  return {...entry, text, notes: [], attributes: []}
}
