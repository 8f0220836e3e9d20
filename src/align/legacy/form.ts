import type {Segment} from '../../model/essay.ts'
import {unstorable} from '../../segments/codec.ts'
import type {Piece} from './match.ts'

const atx = /^#{1,6}(?:[ \t]+|$)/u

/**
 * The text of a translation in the form that its segment asks for: a heading with its marks, a field on one line.
 * @returns undefined where it cannot have that form
 */
export function formed(
  segment: Pick<Segment, 'kind' | 'depth'>,
  pieces: readonly Pick<Piece, 'kind' | 'text'>[]
): string | undefined {
  if (pieces.some(({kind}) => (kind === 'image') !== (segment.kind === 'image'))) return undefined
  const texts = pieces.map(({kind, text}) => (kind === 'heading' ? withoutMarks(text) : text).trim())
  return shaped(segment, texts.join('\n\n'))
}

/** A text as a person left it, in the form that its segment asks for. */
export function shaped({kind, depth}: Pick<Segment, 'kind' | 'depth'>, written: string): string | undefined {
  const text = written.trim()
  if (text === '' || unstorable(text) >= 0) return undefined
  if (kind === 'meta' || kind === 'cell' || kind === 'heading') {
    if (/\n[ \t]*\n/u.test(text)) return undefined
    const line = text.replace(/\s*\n\s*/gu, ' ')
    return kind === 'heading' ? `${'#'.repeat(depth ?? 2)} ${withoutMarks(line)}` : line
  }
  return text
}

/** A heading's words, whether it is marked before them or underlined. */
function withoutMarks(text: string): string {
  return text
    .replace(/\n[ \t]*(?:=+|-+)[ \t]*$/u, '')
    .replace(atx, '')
    .replace(/[ \t]+#+[ \t]*$/u, '')
    .trim()
}
