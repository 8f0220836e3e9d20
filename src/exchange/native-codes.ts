import type {Code, Piece} from './codes.ts'
import {ctypesOfCodes, previewOf} from './preview.ts'
import {element, type XmlNode} from './xml/write.ts'

const names = {open: 'bpt', close: 'ept', alone: 'ph'} as const

/** Text with codes as XLIFF 1.2 has them: what opens, what closes, what stands alone, each with its own marks inside. */
export function nativeCodes(pieces: readonly Piece[]): (XmlNode | string)[] {
  return pieces.map((piece) => (typeof piece === 'string' ? piece : codeOf(piece)))
}

function codeOf(code: Code): XmlNode {
  const {kind, role, id, data} = code
  const ctype = role === 'close' ? undefined : ctypesOfCodes[kind]
  const attributes = {
    id: String(id),
    rid: role === 'alone' ? undefined : String(id),
    ctype,
    'equiv-text': previewOf(code)
  }
  return element(names[role], attributes, data)
}
