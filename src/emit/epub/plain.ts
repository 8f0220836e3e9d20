import type {Element, ElementContent} from 'hast'

/** The words of an element without what is said beside them: numbers of notes, remarks. */
export function toPlain(node: Element): string {
  return words(node).replace(/\s+/gu, ' ').trim()
}

function words(node: ElementContent): string {
  if (node.type === 'text') return node.value
  if (node.type !== 'element' || node.tagName === 'sup' || node.tagName === 'small') return ''
  return node.tagName === 'br' ? ' ' : node.children.map(words).join('')
}
