import type {Message} from '../../model/message.ts'
import type {Language} from '../../model/names.ts'
import {partsOf} from '../parts.ts'
import {harmless} from '../width.ts'

/** A text of somebody else as Markdown that shows just it: no marks, no HTML, no links, and nobody is called by name. */
export function textOf(text: string): string {
  return harmless(text.replace(/\s*\n\s*/gu, ' '))
    .replace(/[\\`*_{}[\]()<>|~!&$]/gu, '\\$&')
    .replace(/[@#](?=[\p{L}\p{N}_])|:(?=\/\/)|(?<=www)\./giu, '<span>$&</span>')
}

/** A text as literal: the marks around it are more than it has inside. In a table its `|` have to be escaped besides. */
export function literalOf(text: string): string {
  const shown = harmless(text.replace(/\s*\n\s*/gu, ' ')) || ' '
  const longest = Math.max(0, ...[...shown.matchAll(/`+/gu)].map(([run]) => run.length))
  const marks = '`'.repeat(longest + 1)
  const room = /^[` ]|[` ]$/u.test(shown) ? ' ' : ''
  return `${marks}${room}${shown}${room}${marks}`
}

/** A message as Markdown. */
export function messageAsMarkdown(message: Message, language: Language): string {
  return partsOf(message, language)
    .map(({isLiteral, text}) => (isLiteral ? literalOf(text) : textOf(text)))
    .join('')
}
