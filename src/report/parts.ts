import {type Message, say} from '../model/message.ts'
import type {Language} from '../model/names.ts'
import {harmless} from './width.ts'

/** A piece of a message: a sentence, or something literal that the sentence has between back quotes. */
export interface MessagePart {
  readonly isLiteral: boolean
  readonly text: string
}

/**
 * A message in pieces, for forms that set literal text apart.
 *
 * The sentence is cut before its holes are filled, so that a back quote in a translation ends nothing.
 */
export function partsOf(message: Message, language: Language): MessagePart[] {
  const pieces = message.words[language].split(/(`[^`]*`)/u).filter((piece) => piece !== '')
  return pieces.map((piece) => {
    const isLiteral = piece.startsWith('`')
    const words = {...message.words, [language]: isLiteral ? piece.slice(1, -1) : piece}
    return {isLiteral, text: harmless(say({...message, words}, language))}
  })
}
