import type {Report} from '../model/check.ts'
import type {Segment} from '../model/essay.ts'
import type {Repair} from '../model/finding.ts'
import type {Place} from '../model/message.ts'
import type {Entry} from '../model/segment-file.ts'

/** A place in a translation, as a place in the translator's file. */
export function placeInTarget({text, textLine}: Entry, report: Pick<Report, 'offset' | 'length'>, file: string): Place {
  const {line, column, words} = placeIn(text, report)
  return {file, ...extent(Math.max(1, textLine) + line, column, words)}
}

/** A place in a segment of the source, as a place in `source/`: later lines have the marks of containers there. */
export function placeInSource(
  {text, slice, line: first, column: start}: Segment,
  report: Pick<Report, 'offset' | 'length'>,
  file: string
): Place {
  const {line, column, words} = placeIn(text, report)
  const own = text.split('\n')[line] ?? ''
  const written = slice.split(/\r?\n/u)[line] ?? ''
  const before = line === 0 ? start - 1 : Math.max(0, written.lastIndexOf(own))
  return {file, ...extent(first + line, column + before, words)}
}

/** What is to stand there instead, with what stands there now; nothing where that is more than a part of one line. */
export function repairOf({offset = 0, length = 0, repair}: Report, text: string): {readonly repair?: Repair} {
  const found = text.slice(offset, offset + length)
  if (repair === undefined || found === '' || /\n/u.test(found + repair)) return {}
  return {repair: {found, text: repair}}
}

/** Line from 0, column from 1. */
function placeIn(text: string, {offset = 0, length = 0}: Pick<Report, 'offset' | 'length'>) {
  const before = text.slice(0, offset)
  const line = before.split('\n').length - 1
  return {line, column: offset - before.lastIndexOf('\n'), words: text.slice(offset, offset + length)}
}

function extent(line: number, column: number, words: string): Omit<Place, 'file'> {
  return words !== '' && !words.includes('\n') ? {line, column, endColumn: column + words.length} : {line, column}
}
