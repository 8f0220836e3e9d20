import type {CodeFault} from '../model/exchange.ts'

/** A stretch of text, or a code, as a file has it. */
export type Read = string | ReadCode

/** A code of a file that comes back; `data` is absent where the tool lost it. */
interface ReadCode {
  readonly id: string
  readonly role: 'open' | 'close' | 'alone'
  readonly data?: string
}

/** Markdown out of what was read. */
export interface Restored {
  readonly text: string
  readonly placed: readonly string[]
  readonly fault?: CodeFault
}

/** Whether a mark may be left out of a translation: emphasis and line breaks may; a link, a note, a picture may not. */
export function isOptional(data: string): boolean {
  return /^(?:[*_~]+|[ \t]*\\?\r?\n)$/u.test(data)
}

/** Put the marks of Markdown back in the place of codes. The source's codes lend what a tool has lost. */
export function restore(read: readonly Read[], source: readonly Read[] = []): Restored {
  const lent = new Map(codesOf(source).map((code) => [nameOf(code), code.data]))
  const placed: string[] = []
  const open: string[] = []
  let fault: CodeFault | undefined
  const text = read.map((piece) => {
    if (typeof piece === 'string') return piece
    const data = piece.data ?? lent.get(nameOf(piece))
    if (data === undefined) fault ??= {fault: 'unknown', code: piece.id}
    if (piece.role === 'open') open.push(piece.id)
    if (piece.role === 'close' && open.pop() !== piece.id) fault ??= {fault: 'unpaired', code: data ?? piece.id}
    placed.push(data ?? '')
    return data ?? ''
  })
  const left = open.pop()
  if (left !== undefined) fault ??= {fault: 'unpaired', code: left}
  fault ??= missingOf(read, source)
  return {text: text.join(''), placed, ...(fault ? {fault} : {})}
}

function missingOf(read: readonly Read[], source: readonly Read[]): CodeFault | undefined {
  const here = new Set(codesOf(read).map(nameOf))
  const lost = codesOf(source).find((code) => !here.has(nameOf(code)) && !isOptional(code.data ?? ''))
  return lost && {fault: 'missing', code: lost.data ?? lost.id}
}

function codesOf(read: readonly Read[]): ReadCode[] {
  return read.filter((piece) => typeof piece !== 'string')
}

function nameOf({id, role}: ReadCode): string {
  return `${role} ${id}`
}
