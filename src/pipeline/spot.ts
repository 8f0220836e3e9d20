import type {Segment} from '../model/essay.ts'
import type {PassageText} from '../model/finding.ts'
import type {Place} from '../model/message.ts'
import type {Entry} from '../model/segment-file.ts'

/** Where the words of a place stand in the text of a translation; nothing where they are not there. */
export function spotInTarget({text, textLine}: Entry, place: Place): PassageText['mark'] {
  return spotIn(text, place, textLine, () => 0)
}

/** The same in a segment of the source, whose later lines have the marks of containers in the file. */
export function spotInSource({text, slice, line, column}: Segment, place: Place): PassageText['mark'] {
  const own = text.split('\n')
  const written = slice.split(/\r?\n/u)
  return spotIn(text, place, line, (index) =>
    index === 0 ? column - 1 : Math.max(0, written[index]?.lastIndexOf(own[index] ?? '') ?? 0)
  )
}

/** @param before how many code units stand before the text on a line of the file */
function spotIn(
  text: string,
  {line, column, endColumn}: Place,
  firstLine: number,
  before: (index: number) => number
): PassageText['mark'] {
  if (line === undefined || column === undefined || endColumn === undefined) return undefined
  const lines = text.split('\n')
  const index = line - firstLine
  const own = lines[index]
  if (own === undefined) return undefined
  const from = lines.slice(0, index).reduce((sum, one) => sum + one.length + 1, 0)
  const [start, end] = [column - 1 - before(index), endColumn - 1 - before(index)]
  return start < 0 || end > own.length || start >= end ? undefined : {start: from + start, end: from + end}
}
