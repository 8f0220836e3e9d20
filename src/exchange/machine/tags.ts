import type {CodeFault} from '../../model/exchange.ts'
import type {Piece} from '../codes.ts'
import {type Read, type Restored, restore} from '../returned.ts'

/** Marks that no essay has, so that nothing has to be escaped. */
const tag = /⟦(\/?)(\d+)(\/?)⟧/gu

/** Text with its codes as `⟦1⟧…⟦/1⟧` and `⟦2/⟧`; undefined where the text has such marks of its own. */
export function tagged(pieces: readonly Piece[]): string | undefined {
  if (pieces.some((piece) => typeof piece === 'string' && /[⟦⟧]/u.test(piece))) return undefined
  return pieces.map((piece) => (typeof piece === 'string' ? piece : tagOf(piece))).join('')
}

function tagOf({role, id}: Exclude<Piece, string>): string {
  if (role === 'alone') return `⟦${id}/⟧`
  return role === 'open' ? `⟦${id}⟧` : `⟦/${id}⟧`
}

/**
 * A translation with Markdown in the place of its codes. Whatever a machine did to them is a fault: one that is lost,
 * told twice, crossed, or of no code that went out.
 */
export function untagged(text: string, source: readonly Piece[]): Restored {
  const read = readTags(text)
  const given = source.flatMap((piece): Read[] => (typeof piece === 'string' ? [] : [codeOf(piece)]))
  const restored = restore(read, given)
  const fault = restored.fault ?? twice(read)
  return fault ? {...restored, fault} : restored
}

function codeOf({id, role, data}: Exclude<Piece, string>): Exclude<Read, string> {
  return {id: String(id), role, data}
}

function readTags(text: string): Read[] {
  const read: Read[] = []
  let last = 0
  for (const {0: whole, 1: before, 2: id = '', 3: behind, index} of text.matchAll(tag)) {
    if (index > last) read.push(text.slice(last, index))
    const role = before === '/' ? 'close' : 'open'
    read.push({id, role: behind === '/' ? 'alone' : role})
    last = index + whole.length
  }
  if (last < text.length) read.push(text.slice(last))
  return read
}

function twice(read: readonly Read[]): CodeFault | undefined {
  const seen = new Set<string>()
  for (const piece of read) {
    if (typeof piece === 'string') {
      if (/[⟦⟧]/u.test(piece)) return {fault: 'unreadable', code: /[^⟦⟧]{0,10}[⟦⟧]/u.exec(piece)?.[0] ?? ''}
      continue
    }
    const name = `${piece.role} ${piece.id}`
    if (seen.has(name)) return {fault: 'unpaired', code: piece.id}
    seen.add(name)
  }
  return undefined
}
