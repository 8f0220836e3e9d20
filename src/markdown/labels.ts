import {normalizeIdentifier} from 'micromark-util-normalize-identifier'

/** A label as mdast has it: references find definitions regardless of case and white space. */
export function identifierOf(label: string): string {
  return normalizeIdentifier(label).toLowerCase()
}
