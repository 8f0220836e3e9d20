import {html, type Part} from '../../model/markup.ts'
import type {Message} from '../../model/message.ts'
import type {Language} from '../../model/names.ts'
import {partsOf} from '../parts.ts'

/** A message as HTML: what is literal in it may be of any language and direction. */
export function messageOf(message: Message, language: Language): Part {
  return partsOf(message, language).map(({isLiteral, text}) =>
    isLiteral ? html`<code dir="auto">${text}</code>` : text
  )
}
