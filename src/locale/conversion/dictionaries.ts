import {createRequire} from 'node:module'
import type {DictGroup, LocalePreset, Trie} from 'opencc-js/core'

/** From one Chinese script to the other, as a region writes the Traditional one. */
export interface Direction {
  readonly to: 'Hans' | 'Hant'
  readonly region: 'TW' | 'HK'
}

interface OpenCC {
  readonly Locale: LocalePreset
  readonly Trie: typeof Trie
}

const load = createRequire(import.meta.url)
const made = new Map<string, readonly Trie[]>()

/**
 * OpenCC's dictionaries of characters for a direction, one for each stage. Never those of phrases of a region: they
 * make 民主程序 a computer program.
 *
 * They are large: they are read when a text is first converted, and once.
 */
export function dictionariesFor({to, region}: Direction): readonly Trie[] {
  const name = `${to} ${region}`
  const known = made.get(name)
  if (known) return known
  const {Locale, Trie}: OpenCC = load(to === 'Hant' ? 'opencc-js/cn2t' : 'opencc-js/t2cn')
  const place = region === 'HK' ? 'hk' : 'tw'
  const groups = to === 'Hant' ? [Locale.from.cn, Locale.to[place]] : [Locale.from[place], Locale.to.cn]
  const dictionaries = groups.flatMap((group) => (group ?? []).map((dictionary) => trieOf(dictionary, Trie)))
  made.set(name, dictionaries)
  return dictionaries
}

function trieOf(group: DictGroup, Dictionary: OpenCC['Trie']): Trie {
  const trie = new Dictionary()
  trie.loadDictGroup(group)
  return trie
}
