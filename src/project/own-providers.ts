import type {Provider} from '../model/provider.ts'

const named = /^[a-z0-9][a-z0-9-]*$/u

/** What a module exports as `providers`: a list of them; or what is wrong with it, and what was wanted. */
export function readOwnProviders(
  exported: unknown
): {readonly providers?: readonly Provider[]} | {readonly name: string; readonly wanted: string} {
  if (exported === undefined) return {}
  if (!Array.isArray(exported)) return {name: 'providers', wanted: '`[{name: …, translate: …}]`'}
  for (const [index, one] of exported.entries()) {
    const name = `providers[${index}]`
    if (typeof one?.name !== 'string' || !named.test(one.name))
      return {name: `${name}.name`, wanted: '`a-z`, `0-9`, `-`'}
    if (typeof one.translate !== 'function') return {name: `${name}.translate`, wanted: '`async (request) => …`'}
  }
  return {providers: exported}
}
