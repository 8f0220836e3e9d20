import {InputError} from '../model/message.ts'
import type {Fingerprint, Key, Locale} from '../model/names.ts'
import type {Pair} from '../model/pair.ts'
import type {Settings} from '../model/settings.ts'
import {fingerprintOf} from '../segments/fingerprint.ts'
import {alignmentsOf, assemble} from './assemble.ts'
import type {EssayInput} from './input.ts'

/** What a translation was worth in one state of the project. */
export interface TranslationState {
  readonly state: Pair['state']
  /** Of the source that it is held against; absent where that is gone. */
  readonly source?: Fingerprint
  /** Of the text; absent where there is none. */
  readonly text?: Fingerprint
}

/** The translations of one essay, by locale and key. */
export type EssayStates = ReadonlyMap<Locale, ReadonlyMap<Key, TranslationState>>

/** The states of an essay's translations as `sync` would leave them; undefined where a file cannot be read. */
export function statesOf(input: EssayInput, settings: Settings): EssayStates | undefined {
  try {
    return new Map(
      alignmentsOf(assemble(input, settings)).map(({locale, pairs}) => [locale, new Map(pairs.map(stateOf))])
    )
  } catch (error) {
    if (error instanceof InputError) return undefined
    throw error
  }
}

function stateOf(pair: Pair): readonly [Key, TranslationState] {
  const {state, target} = pair
  const source = 'source' in pair ? pair.source : undefined
  const key = source?.key ?? (target as NonNullable<typeof target>).key
  return [
    key,
    {
      state,
      ...(source ? {source: source.fingerprint} : {}),
      ...(target && target.text !== '' ? {text: fingerprintOf(target.text)} : {})
    }
  ]
}
