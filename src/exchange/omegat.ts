import type {WorkFile, WorkUnit} from '../model/exchange.ts'
import type {Glossary} from '../model/glossary.ts'
import {writePo} from './po/write.ts'
import {writeTmx} from './tmx.ts'
import {element, printXml} from './xml/write.ts'

/** A file of the folder that OmegaT opens; the path is below it. */
export interface OmegatFile {
  readonly path: string
  readonly content: string
}

const toTranslators = `Translated files come here: in OmegaT, choose Project, Create Translated Documents.
Then send the whole folder back, for \`hexapla merge <folder>\`.
`

/**
 * A project of OmegaT for one locale: essays as PO with what is translated, older sources and their translations as
 * a memory of less weight, the glossary. A paragraph is a segment, as it is here. OmegaT wants every folder to be there.
 */
export function writeOmegat(
  files: readonly WorkFile[],
  glossary: Glossary,
  known: {readonly today: string}
): OmegatFile[] {
  const [first] = files
  if (!first) return []
  const former = files.map((file) => ({...file, units: file.units.flatMap(formerOf)}))
  return [
    {path: 'omegat.project', content: projectOf(first)},
    ...files.map((file) => ({path: `source/${file.essay}.${file.locale}.po`, content: writePo(file, known)})),
    ...(former.some(({units}) => units.length > 0)
      ? [{path: 'tm/penalty-010/former.tmx', content: writeTmx(former, {marks: 'text'})}]
      : []),
    {path: 'glossary/glossary.utf8', content: glossaryOf(glossary, first)},
    {path: 'omegat/README.txt', content: 'OmegaT keeps files of its own here.\n'},
    {path: 'dictionary/README.txt', content: 'Dictionaries of your own can stand here.\n'},
    {path: 'tm/README.txt', content: 'Memories of your own (TMX) can stand here.\n'},
    {path: 'target/README.txt', content: toTranslators}
  ]
}

/** The source that a stale translation was made from is what it translates. */
function formerOf(unit: WorkUnit): WorkUnit[] {
  return unit.previous === undefined ? [] : [{...unit, source: unit.previous, state: 'translated'}]
}

function projectOf({sourceLocale, locale}: WorkFile): string {
  const folders = ['source_dir', 'target_dir', 'tm_dir', 'glossary_dir', 'glossary_file', 'dictionary_dir']
  const project = element(
    'project',
    {version: '1.0'},
    folders.map((name) => element(name, {}, '__DEFAULT__')),
    element('source_lang', {}, sourceLocale),
    element('target_lang', {}, locale),
    element('sentence_seg', {}, 'false'),
    element('support_default_translations', {}, 'true'),
    element('remove_tags', {}, 'false')
  )
  return printXml(element('omegat', {}, project))
}

/** Terms as OmegaT reads them: source, translation and a remark, with tabs between. */
function glossaryOf(glossary: Glossary, {sourceLocale, locale}: WorkFile): string {
  const rows = glossary.flatMap(({forms, forbidden, note}) => {
    const wrong = forbidden[locale] ?? []
    const remark = [note ?? '', ...wrong.map((form) => `✗ ${form}`)].filter((text) => text !== '').join('; ')
    const [own] = forms[sourceLocale] ?? []
    return own === undefined ? [] : (forms[locale] ?? []).map((form) => [own, form, remark])
  })
  return rows.map((row) => `${row.map((cell) => cell.replace(/\s+/gu, ' ')).join('\t')}\n`).join('')
}
