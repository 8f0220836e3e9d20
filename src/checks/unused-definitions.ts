import {identifierOf} from '../markdown/labels.ts'
import type {SplitEssay} from '../model/essay.ts'
import type {UnusedDefinition} from '../model/essay-facts.ts'

const definition = /^ {0,3}\[(\^?)([^[\]\n]+)\]:/gmu
const reference = /\[(\^?[^[\]]+)\](?!:)|(?<!^ {0,3})\[(\^?[^[\]]+)\]:/gmu

/**
 * The definitions of an essay that neither it nor a translation refers to.
 *
 * What looks like a reference counts as one, wherever it stands: rather a definition too many than one deleted
 * that was needed.
 */
export function unusedDefinitions(
  {file, context: {definitions, footnotes}}: Pick<SplitEssay, 'file' | 'context'>,
  essay: string,
  translations: readonly string[]
): UnusedDefinition[] {
  if (definitions.size + footnotes.size === 0) return []
  const used = new Set([essay, ...translations].flatMap((text) => [...referencesIn(text)]))
  return [...essay.matchAll(definition)].flatMap(({index, 1: mark = '', 2: label = ''}) => {
    const identifier = identifierOf(label)
    const isDefined = (mark === '' ? definitions : footnotes).has(identifier)
    if (!isDefined || used.has(mark + identifier)) return []
    const line = essay.slice(0, index).split('\n').length
    return [{kind: mark === '' ? 'link' : 'note', label: mark + label, place: {file, line, column: 1}} as const]
  })
}

function* referencesIn(text: string): Generator<string> {
  for (const {1: one, 2: other} of text.matchAll(reference)) {
    const label = one ?? other ?? ''
    yield label.startsWith('^') ? `^${identifierOf(label.slice(1))}` : identifierOf(label)
  }
}
