import type {Container} from '../model/essay.ts'

/**
 * Take the marks of the containers away from the later lines of a block.
 *
 * `> a` over `> b` in a quotation is a paragraph of two lines, `a` and `b`. A line that lacks a mark
 * (a lazy continuation) ends the taking.
 */
export function withoutMarks(slice: string, containers: readonly Container[]): string {
  const [first = '', ...later] = slice.split(/\r?\n/u)
  return [first, ...later.map((line) => stripLine(line, containers))].join('\n')
}

function stripLine(line: string, containers: readonly Container[]): string {
  let rest = line
  for (const container of containers) {
    const mark =
      container.type === 'quotation' ? /^ {0,3}>[ \t]?/u : new RegExp(`^(?:\\t| {1,${container.indent}})`, 'u')
    const found = mark.exec(rest)
    if (!found) break
    rest = rest.slice(found[0].length)
  }
  return rest
}

/**
 * Put a text into its containers: its first line takes the place of the block, later lines get what the
 * containers want (`>` stays, the marks of lists and notes become spaces).
 */
export function withMarks(text: string, containers: readonly Container[]): string {
  const prefix = containers
    .map((container) => (container.type === 'quotation' ? '> ' : ' '.repeat(container.indent)))
    .join('')
  const blank = prefix.trimEnd()
  return text.replace(/\n(?=([^\n]?))/gu, (_, next: string) => `\n${next === '' || next === '\n' ? blank : prefix}`)
}
