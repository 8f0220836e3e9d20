import type {Element, ElementContent, Root} from 'hast'
import type {BlockContent, DefinitionContent, FootnoteDefinition, FootnoteReference, RootContent} from 'mdast'
import {attribute, elements, isElement, visibleText} from './hast.ts'

const [referenceName, noteName] = ['note-reference', 'note-text']

/**
 * Mark footnotes, so that they become footnotes of Markdown.
 *
 * A note is what a link leads to and that leads back to the very link: so no other link is taken for one. Systems
 * differ in all else.
 */
export function markNotes(root: Element | Root): void {
  const targets = new Map<string, Element>()
  const links: {readonly link: Element; readonly ids: readonly string[]}[] = []
  const walk = (node: Element | Root, ids: readonly string[]): void => {
    for (const child of node.children) {
      if (child.type !== 'element') continue
      const id = attribute(child, 'id')
      if (id !== undefined && !targets.has(id)) targets.set(id, child)
      const inline = child.tagName === 'a' || child.tagName === 'sup'
      const own = id === undefined ? [] : [id]
      const around = inline ? [...ids, ...own] : []
      if (child.tagName === 'a') links.push({link: child, ids: around})
      walk(child, around)
    }
  }
  walk(root, [])
  const labels = new Map<Element, string>()
  const references = new Map<Element, string>()
  for (const {link, ids} of links) {
    const note = targets.get(fragmentOf(link) ?? '')
    if (!note || ids.length === 0 || visibleText(link).length > 8 || !isBlock(note)) continue
    if (![...elements(note)].some((back) => ids.includes(fragmentOf(back) ?? ''))) continue
    const label = labels.get(note) ?? String(labels.size + 1)
    labels.set(note, label)
    references.set(link, label)
  }
  if (labels.size > 0) replace(root, {labels, references})
}

interface Notes {
  readonly labels: ReadonlyMap<Element, string>
  readonly references: ReadonlyMap<Element, string>
}

function isBlock({tagName}: Element): boolean {
  return ['li', 'p', 'div', 'dd', 'aside'].includes(tagName)
}

function fragmentOf(element: Element): string | undefined {
  const address = element.tagName === 'a' ? attribute(element, 'href') : undefined
  return address?.startsWith('#') && address.length > 1 ? address.slice(1) : undefined
}

function replace(node: Element | Root, notes: Notes): void {
  node.children = (node.children as ElementContent[]).flatMap((child): ElementContent[] => {
    if (child.type !== 'element') return [child]
    const label = notes.labels.get(child)
    if (label !== undefined) return [{...child, tagName: noteName, properties: {label}, children: withoutBack(child)}]
    const reference = referenceIn(child, notes)
    if (reference !== undefined)
      return [{...child, tagName: referenceName, properties: {label: reference}, children: []}]
    replace(child, notes)
    const holds = child.children.filter((inner) => inner.type === 'element')
    const isNotes = holds.length > 0 && holds.every((inner) => isElement(inner, noteName, 'hr'))
    return isNotes ? holds.filter((inner) => inner.tagName === noteName) : [child]
  })
}

/** The label of a link to a note; marks such as brackets and raised letters around it go with it. */
function referenceIn(element: Element, {references}: Notes): string | undefined {
  if (element.tagName === 'a') return references.get(element)
  if (element.tagName !== 'sup') return undefined
  const inside = [...elements(element)].filter((inner) => inner.tagName === 'a')
  const [only] = inside
  return inside.length === 1 && only && visibleText(element).length <= 8 ? references.get(only) : undefined
}

/** A note without the arrow that leads back to the text. */
function withoutBack(note: Element): ElementContent[] {
  const strip = (children: readonly ElementContent[]): ElementContent[] =>
    children.flatMap((child): ElementContent[] => {
      if (child.type !== 'element') return [child]
      const isBack = fragmentOf(child) !== undefined && visibleText(child).length <= 8
      return isBack ? [] : [{...child, children: strip(child.children)}]
    })
  return strip(note.children)
}

/** What the conversion to Markdown calls, as far as it is needed here. */
interface State {
  all(node: Element): RootContent[]
  toFlow(nodes: RootContent[]): RootContent[]
}

/** How the marked notes become Markdown. */
export const noteHandlers = {
  [referenceName]: (_: unknown, node: Element): FootnoteReference => ({
    type: 'footnoteReference',
    ...labelOf(node)
  }),
  [noteName]: (state: State, node: Element): FootnoteDefinition => ({
    type: 'footnoteDefinition',
    ...labelOf(node),
    children: state.toFlow(state.all(node)) as (BlockContent | DefinitionContent)[]
  })
}

function labelOf(node: Element) {
  const label = attribute(node, 'label') ?? ''
  return {identifier: label, label}
}
