import {locate} from '../markdown/inspect.ts'
import type {Readable, Report} from '../model/check.ts'

/**
 * Whether a mark is on one side only, and nothing on the other that says the same.
 *
 * How often it is there proves nothing, since one language joins sentences that the other parts. A mark that
 * is gone altogether, or comes from nowhere, changes how the whole is said.
 * @param alike what passes for the mark on the other side
 */
export function* compareMark(source: Readable, target: Readable, mark: RegExp, alike = mark): Generator<Report> {
  const wanted = mark.test(wordsOf(source))
  const found = mark.exec(wordsOf(target))
  if (wanted && !found && !alike.test(wordsOf(target))) yield {message: 'missing'}
  else if (!wanted && found && !alike.test(wordsOf(source))) {
    yield {message: 'extra', ...locate(target.prose, target.text, found.index, found.index + found[0].length)}
  }
}

/** Running text in which addresses are masked: a query has a question mark of its own. */
function wordsOf({prose: {text}}: Readable): string {
  if (!text.includes('/')) return text
  return text.replace(/(?<![a-z])[a-z]+:\/\/[!-~]+|(?<![\w/])\/[!-~]+/giu, (address) => '\uFFFC'.repeat(address.length))
}
