import {existsSync} from 'node:fs'
import {resolve} from 'node:path'
import {pathToFileURL} from 'node:url'
import {readDictionary} from '../script-tables.ts'
import type {Document} from './corpus.ts'
import type {Sound} from './faults/fault.ts'

/**
 * What faults need besides the pair: texts of the other script, and counterparts of single characters.
 *
 * The counterparts are those of OpenCC, where its npm package is given, so that characters are put in that the
 * tables of the checks do not know. Texts that both scripts write with the same characters are then left out.
 */
export async function surroundingsOf(documents: readonly Document[], opencc?: string) {
  const [simplified, traditional] = await Promise.all(
    ['STCharacters', 'TSCharacters'].map((name) => counterparts(name, opencc))
  )
  const textsIn = (locale: string, own: ReadonlyMap<string, string> | undefined) =>
    documents
      .filter((document) => document.locale === locale)
      .flatMap(({alignment}) => alignment.pairs.flatMap(({target}) => target?.text ?? []))
      .filter((text) => !own?.size || [...text].some((character) => own.has(character)))
  const [hans, hant] = [textsIn('zh-Hans', simplified), textsIn('zh-Hant', traditional)]
  return (locale: string): Pick<Sound, 'otherScript' | 'counterparts'> =>
    locale === 'zh-Hans'
      ? {otherScript: hant, counterparts: simplified ?? new Map()}
      : {otherScript: hans, counterparts: (locale === 'zh-Hant' && traditional) || new Map()}
}

async function counterparts(name: string, opencc: string | undefined): Promise<ReadonlyMap<string, string>> {
  if (opencc === undefined) return new Map()
  const file = resolve(opencc, `dist/esm-lib/dict/${name}.js`)
  if (!existsSync(file)) throw new Error(`Unexpected folder without dictionaries of OpenCC, expected ${file}`)
  const {default: packed} = await import(pathToFileURL(file).href)
  return new Map(readDictionary(packed).map(([character, becomes = '']) => [character, becomes]))
}
