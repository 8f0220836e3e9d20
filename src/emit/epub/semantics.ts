import type {Element, ElementContent, Root} from 'hast'
import type {Locale} from '../../model/names.ts'
import {toPlain} from './plain.ts'
import type {Heading} from './types.ts'

/** What is met in a text on its way into a book. */
export interface Met {
  readonly headings: Heading[]
  /** Whether a picture without a description was met. */
  undescribed: boolean
  /** Id of the list of notes. */
  notes?: string
}

/**
 * Say in the words of books what a text is made of: notes, the way to them and back, and headings.
 *
 * What only pages need (lazy pictures, relations of links) is taken away.
 */
export function settleForBook(parent: Element | Root, met: Met, prefix: string): void {
  for (const node of parent.children) {
    if (node.type !== 'element') continue
    settleElement(node, met, prefix)
    settleForBook(node, met, prefix)
  }
}

function settleElement(node: Element, met: Met, prefix: string): void {
  const {tagName, properties} = node
  delete properties.rel
  delete properties.loading
  if (tagName === 'img') met.undescribed ||= !properties.alt
  if (tagName === 'a' && properties.dataFootnoteRef) settleReference(properties)
  if (tagName === 'a' && 'dataFootnoteBackref' in properties) settleWayBack(properties)
  if (tagName === 'section' && properties.dataFootnotes) settleNotes(node, met, prefix)
  else if (/^h[2-6]$/u.test(tagName) && properties.id !== undefined && properties.id !== `${prefix}notes-title`) {
    const lang = properties.lang === undefined ? {} : {lang: String(properties.lang) as Locale}
    met.headings.push({id: String(properties.id), depth: Number(tagName[1]), title: {text: toPlain(node), ...lang}})
  }
}

function settleReference(properties: Element['properties']): void {
  delete properties.dataFootnoteRef
  delete properties.ariaDescribedBy
  Object.assign(properties, {'epub:type': 'noteref', role: 'doc-noteref'})
}

function settleWayBack(properties: Element['properties']): void {
  delete properties.dataFootnoteBackref
  Object.assign(properties, {'epub:type': 'backlink', role: 'doc-backlink', className: ['backlink']})
}

/** Notes are a list, which every reader can show; a note in an element of its own is lost in some. */
function settleNotes(section: Element, met: Met, prefix: string): void {
  const id = `${prefix}notes`
  met.notes ??= id
  section.properties = {
    id,
    className: ['notes'],
    'epub:type': 'endnotes',
    role: 'doc-endnotes',
    ariaLabelledBy: [`${id}-title`]
  }
  for (const child of section.children) {
    if (child.type !== 'element') continue
    if (child.tagName === 'h2') child.properties = {id: `${id}-title`}
    if (child.tagName === 'ol') child.children.forEach(settleNote)
  }
}

function settleNote(node: ElementContent): void {
  if (node.type === 'element' && node.tagName === 'li') node.properties['epub:type'] = 'endnote'
}
