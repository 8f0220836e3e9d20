import type {PhrasingContent} from 'mdast'
import {toString as plainText} from 'mdast-util-to-string'
import {identifierOf} from '../labels.ts'
import {bracketClose, bracketOpen, caret, exclamationMark, isBlank, parenthesisOpen} from './characters.ts'
import {readResource} from './resource.ts'
import type {Scanner} from './scanner.ts'

/** Longer labels are none. */
const maxLabel = 999

/** `[`: a footnote reference if the note is defined, else the beginning of a link, or text. */
export function openBracket(scanner: Scanner, at: number): number {
  const {text, context} = scanner
  if (text.charCodeAt(at + 1) !== caret || context.footnotes.size === 0) return scanner.open(bracketOpen, 1, false, at)
  const end = endOfLabel(text, at + 2, isBlank)
  const label = text.slice(at + 2, end)
  if (end < 0 || label === '') return scanner.open(bracketOpen, 1, false, at)
  if (isIntricate(label)) return scanner.decline('reference')
  const identifier = identifierOf(label)
  if (!context.footnotes.has(identifier)) return scanner.open(bracketOpen, 1, false, at)
  scanner.add({type: 'footnoteReference', identifier, label}, at, end + 1)
  return end + 1
}

/** `![`. With a caret behind it, it may be `!` and a footnote reference. */
export function openImage(scanner: Scanner, at: number): number {
  if (scanner.text.charCodeAt(at + 2) === caret) return scanner.decline('image')
  return scanner.open(exclamationMark, 2, false, at)
}

/** `]`: the end of a link or an image, if an address or the label of a definition belongs to it; else text. */
export function closeBracket(scanner: Scanner, at: number): number {
  const {text, openers} = scanner
  const index = openers.findLastIndex(({marker}) => marker === bracketOpen || marker === exclamationMark)
  const opener = openers[index]
  if (!opener) return at + 1
  if (opener.inactive) return leaveBracket(scanner, index, at)
  if (text.charCodeAt(at + 1) === parenthesisOpen) {
    const resource = readResource(text, at + 2)
    if (!resource) return scanner.decline('destination')
    const {url, title, end} = resource
    return finish(scanner, index, at, end, (children) =>
      opener.marker === bracketOpen
        ? {type: 'link', title, url, children}
        : {type: 'image', title, url, alt: plainText(children)}
    )
  }
  const own = text.slice(opener.start + opener.size, at)
  const reference = scanner.context.definitions.size === 0 ? undefined : readReference(scanner, own, at)
  if (scanner.declined) return -1
  if (!reference) return leaveBracket(scanner, index, at)
  const {end, ...fields} = reference
  return finish(scanner, index, at, end, (children) =>
    opener.marker === bracketOpen
      ? {type: 'linkReference', children, ...fields}
      : {type: 'imageReference', alt: plainText(children), ...fields}
  )
}

interface Reference {
  readonly label: string
  readonly identifier: string
  readonly referenceType: 'full' | 'collapsed' | 'shortcut'
  readonly end: number
}

/** What makes text in brackets a reference: `[label]` behind it, `[]`, or nothing, if there is no bracket at all. */
function readReference(scanner: Scanner, own: string, at: number): Reference | undefined {
  const {text} = scanner
  if (text.charCodeAt(at + 1) !== bracketOpen) return referenceTo(scanner, own, 'shortcut', at + 1)
  if (text.charCodeAt(at + 2) === bracketClose) return referenceTo(scanner, own, 'collapsed', at + 3)
  const end = endOfLabel(text, at + 2, (code) => code === 10 || code === 13)
  if (end >= 0) return referenceTo(scanner, text.slice(at + 2, end), 'full', end + 1)
  scanner.decline('reference') // a label on two lines
  return undefined
}

function referenceTo(
  scanner: Scanner,
  label: string,
  referenceType: Reference['referenceType'],
  end: number
): Reference | undefined {
  const identifier = identifierOf(label)
  if (isIntricate(label)) scanner.decline('reference')
  else if (scanner.context.definitions.has(identifier)) return {label, identifier, referenceType, end}
  return undefined
}

/** Where the bracket closes that a label ends with, or -1 if something else comes first. */
function endOfLabel(text: string, from: number, isEnd: (code: number) => boolean): number {
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === bracketClose) return at
    if (code === bracketOpen || isEnd(code)) return -1
  }
  return -1
}

/** Escapes and character references in a label count for one thing and not for another. */
function isIntricate(label: string): boolean {
  return label.length > maxLabel || /[\\&]/u.test(label)
}

function finish(
  scanner: Scanner,
  index: number,
  at: number,
  end: number,
  make: (children: PhrasingContent[]) => PhrasingContent
): number {
  const isLink = scanner.openers[index]?.marker === bracketOpen
  while (scanner.openers.length - 1 > index) scanner.dissolve()
  scanner.close(at, end, make)
  if (isLink) for (const opener of scanner.openers) if (opener.marker === bracketOpen) opener.inactive = true
  return scanner.declined ? -1 : end
}

/** The bracket is text. Marks opened in it may close behind it, which is left to remark-parse. */
function leaveBracket(scanner: Scanner, index: number, at: number): number {
  if (index < scanner.openers.length - 1) return scanner.decline('emphasis')
  scanner.dissolve()
  return scanner.declined ? -1 : at + 1
}
