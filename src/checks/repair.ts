import type {Finding} from '../model/finding.ts'

/**
 * A text with all repairs that findings in it are sure of.
 *
 * A repair is made only where the words still stand that the finding is about; of two that overlap, the first
 * is made. What can be repaired then is found by looking again.
 * @param first line of the file on which the text begins, from 1
 */
export function repairLines(text: string, findings: readonly Finding[], first = 1): string {
  const lines = text.split('\n')
  const done = new Map<number, number>()
  for (const {line, column, found, repaired} of placed(findings)) {
    const at = line - first
    const written = lines[at]
    const end = column - 1 + found.length
    if (written?.slice(column - 1, end) !== found || end > (done.get(at) ?? Number.POSITIVE_INFINITY)) continue
    lines[at] = written.slice(0, column - 1) + repaired + written.slice(end)
    done.set(at, column - 1)
  }
  return lines.join('\n')
}

/** Repairs from the end of each line to its beginning, so that places before them stay as they are. */
function placed(findings: readonly Finding[]) {
  const known = findings.flatMap(({place: {line, column}, repair}) =>
    repair && line !== undefined && column !== undefined
      ? {line, column, found: repair.found, repaired: repair.text}
      : []
  )
  return known.sort((a, b) => b.column - a.column || a.found.length - b.found.length)
}
