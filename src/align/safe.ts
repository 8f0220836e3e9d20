import {addressesOf, footnotes, images, links} from '../markdown/inspect.ts'
import {parseInContext} from '../markdown/parse.ts'
import type {Context} from '../model/essay.ts'

/**
 * Whether an older translation may still be shown: its links, pictures, footnotes and digits are those of
 * today's source.
 */
export function isSafe(source: string, target: string, context: Context): boolean {
  const wanted = factsOf(source, context)
  const told = factsOf(target, context)
  return wanted.length === told.length && wanted.every((fact, index) => fact === told[index])
}

function factsOf(text: string, context: Context): string[] {
  const tree = parseInContext(text, context)
  const definitions = addressesOf(context)
  const digits = text.match(/\d+(?:[.,]\d+)*/gu) ?? []
  const marked = [...links(tree, definitions), ...images(tree, definitions), ...footnotes(tree)]
  return [...marked.map(({value}) => value), ...digits].sort()
}
