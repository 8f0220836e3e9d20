import type {AlignmentCheck, Check, CheckOptions, EssayCheck, PairCheck, TextCheck} from '../model/check.ts'
import type {Locale} from '../model/names.ts'
import {type CheckSettings, isOn, optionsOf} from './setting.ts'

/** A check with its options. */
interface Ready<Kind extends Check> {
  readonly check: Kind
  readonly options: CheckOptions
}

/** The checks that a project wants of a locale, by what they look at. */
export interface WantedChecks {
  readonly all: readonly Check[]
  readonly alignment: readonly Ready<AlignmentCheck>[]
  readonly pair: readonly Ready<PairCheck>[]
  readonly text: readonly Ready<TextCheck>[]
  readonly essay: readonly Ready<EssayCheck>[]
}

/** Which checks a project wants of a locale, and how. */
export function wantedIn(locale: Locale, settings: CheckSettings, all: readonly Check[]): WantedChecks {
  const on = all.filter((check) => isOn(check, locale, settings))
  const ready = <Kind extends Check>(check: Kind) => ({check, options: optionsOf(check, settings, locale)})
  return {
    all: on,
    alignment: on.filter((check) => check.scope === 'alignment').map(ready),
    pair: on.filter((check) => check.scope === 'pair').map(ready),
    text: on.filter((check) => check.scope === 'text').map(ready),
    essay: on.filter((check) => check.scope === 'essay').map(ready)
  }
}
