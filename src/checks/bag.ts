import type {Located} from '../markdown/inspect.ts'
import type {Report} from '../model/check.ts'

/** What two things must have in common to be the same; `undefined` is common to nothing. */
export type Likeness = (thing: Located) => string | undefined

/**
 * What one bag lacks of another and has too much.
 *
 * Languages order their clauses differently, so things are compared as a bag, never one by one. What is
 * lacking and what is too much are told together as `different`, in order; the rest is `missing` or `extra`.
 * Where several likenesses are given, the strictest comes first.
 */
export function* compareBags(
  wanted: readonly Located[],
  found: readonly Located[],
  likenesses: Iterable<Likeness> = [({value}) => value]
): Generator<Report> {
  if (wanted.length === 0 && found.length === 0) return
  let missing = wanted
  let extra = found
  for (const likeness of likenesses) {
    ;[missing, extra] = [subtract(missing, extra, likeness), subtract(extra, missing, likeness)]
    if (missing.length === 0 && extra.length === 0) return
  }
  for (const {value} of missing.slice(extra.length)) {
    yield {message: 'missing', values: {wanted: value}, expected: [value]}
  }
  for (const [index, {value, offset, length}] of extra.entries()) {
    const lacking = missing[index]?.value
    if (lacking === undefined) yield {message: 'extra', values: {found: value}, offset, length}
    else yield {message: 'different', values: {found: value, wanted: lacking}, expected: [lacking], offset, length}
  }
}

function subtract(all: readonly Located[], others: readonly Located[], likeness: Likeness): Located[] {
  const counts = new Map<string | undefined, number>()
  for (const other of others) counts.set(likeness(other), (counts.get(likeness(other)) ?? 0) + 1)
  counts.delete(undefined)
  return all.filter((thing) => {
    const left = counts.get(likeness(thing)) ?? 0
    counts.set(likeness(thing), left - 1)
    return left <= 0
  })
}
