import {type Located, links, locate} from '../markdown/inspect.ts'
import type {Readable} from '../model/check.ts'

/**
 * Addresses that a text shows in its words, with the places where they stand.
 *
 * An address that is itself a link to what it shows is a matter of links, and not told twice.
 */
export function shownAddresses({prose, text, tree}: Readable, pattern: RegExp): Located[] {
  const shown = [...prose.text.matchAll(pattern)].map(({index, 0: found}): Located => {
    const value = found.replace(/[.,;:!?'"…)\]}]+$/u, (end) => (balances(found, end) ? end : ''))
    return {value, ...locate(prose, text, index, index + value.length)}
  })
  if (shown.length === 0) return shown
  const linked = links(tree, new Map())
  return shown.filter(
    ({value, offset}) =>
      !linked.some(
        (link) =>
          link.offset <= offset &&
          offset < link.offset + link.length &&
          link.value.toLowerCase().includes(value.toLowerCase())
      )
  )
}

/** Whether a closing bracket at the end belongs to the address, as in some encyclopedias. */
function balances(address: string, end: string): boolean {
  return end === ')' && address.includes('(')
}
