import {locate} from '../markdown/inspect.ts'
import type {Readable, Report} from '../model/check.ts'

/** What passes for a mark where the other side has it. */
interface Alike {
  readonly inSource?: RegExp
  readonly inTarget?: RegExp
}

/**
 * Whether a mark is on one side only, and nothing on the other that says the same.
 *
 * How often it is there proves nothing, since one language joins sentences that the other parts. A mark that
 * is gone altogether, or comes from nowhere, changes how the whole is said.
 */
export function* compareMark(
  source: Readable,
  target: Readable,
  mark: RegExp,
  {inSource = mark, inTarget = mark}: Alike = {}
): Generator<Report> {
  const wanted = mark.test(wordsOf(source))
  const found = mark.exec(wordsOf(target))
  if (wanted && !found && !inTarget.test(wordsOf(target))) yield {message: 'missing'}
  else if (!wanted && found && !inSource.test(wordsOf(source))) {
    yield {message: 'extra', ...locate(target.prose, target.text, found.index, found.index + found[0].length)}
  }
}

/** Running text in which addresses are masked: a query has a question mark of its own. */
function wordsOf({prose: {text}}: Readable): string {
  if (!text.includes('/')) return text
  return text.replace(/(?<![a-z])[a-z]+:\/\/[!-~]+|(?<![\w/])\/[!-~]+/giu, (address) => '\uFFFC'.repeat(address.length))
}
