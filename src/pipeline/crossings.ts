import {isAsMade, viaOf} from '../align/derive/via.ts'
import {isApproved} from '../align/pair.ts'
import type {Synced} from '../align/sync.ts'
import {crossingsIn} from '../locale/conversion/crossings.ts'
import type {Key, Locale} from '../model/names.ts'
import type {Alignment, Crossing, Pair} from '../model/pair.ts'
import type {Settings} from '../model/settings.ts'
import {fingerprintOf} from '../segments/fingerprint.ts'
import type {Assembled} from './assemble.ts'
import {derivationOf} from './derivation.ts'

/** An alignment that tells where conversions may be wrong. They are looked for when a check asks: dictionaries are large. */
export function withCrossings(alignment: Alignment, assembled: Assembled, settings: Settings): Alignment {
  if (!alignment.pairs.some(isUnseen)) return alignment
  const crossings = (pair: Pair) => (isUnseen(pair) ? crossingsOf(pair, alignment.locale, assembled, settings) : [])
  return {...alignment, crossings}
}

type Unseen = Pair & {readonly target: NonNullable<Pair['target']>}

/** Whether a text stands as it was converted, and no person has approved it. */
function isUnseen(pair: Pair): pair is Unseen {
  const {target} = pair
  return target !== undefined && viaOf(target) !== undefined && isAsMade(target) && !isApproved(target, 'reviewed')
}

function crossingsOf({target}: Unseen, locale: Locale, {essay, synced}: Assembled, settings: Settings): Crossing[] {
  const via = viaOf(target)
  const origin = via && originText(synced, via.from, target.key)
  // Of a text that has changed since nobody knows what it was.
  if (!via || origin === undefined || fingerprintOf(origin) !== via.origin) return []
  const wanted = {slug: essay.slug, locale, from: via.from, fill: false, follow: false}
  const derivation = derivationOf(settings, wanted)
  const found = derivation ? crossingsIn(origin, derivation.conversion) : []
  // What is code or an address was not converted.
  return found.filter(({became}) => target.text.includes(became))
}

/** The text of a segment in a locale, which may be that of the source. */
export function originText(
  {ledger, segments, targets}: Synced,
  from: Locale | undefined,
  key: Key
): string | undefined {
  const all = from === ledger.head.locale ? segments : targets.find(({locale}) => locale === from)?.file.entries
  return all?.find((one) => one.key === key)?.text
}
