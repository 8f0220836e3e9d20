import {differenceOf, type Run} from '../locale/difference.ts'
import type {Difference} from '../model/finding.ts'
import type {Colours} from './types.ts'
import {harmless} from './width.ts'

/** How many characters of what stayed the same are shown on each side of a change. */
const context = 24

/**
 * What changed between two versions of a text, on one line: `a [-letter-]{+postcard+} came`.
 *
 * The marks are those of git, so that the line also tells without colours; what is far from any change is left out.
 */
export function showChange({was, now}: Difference, {red, green}: Pick<Colours, 'red' | 'green'>): string {
  const runs = differenceOf(oneLine(was), oneLine(now))
  return runs.map((run, index) => show(run, index === 0, index === runs.length - 1, {red, green})).join('')
}

function show(run: Run, first: boolean, last: boolean, {red, green}: Pick<Colours, 'red' | 'green'>): string {
  if (run.in === 'old') return red(`[-${run.text}-]`)
  if (run.in === 'new') return green(`{+${run.text}+}`)
  const characters = [...run.text]
  if (characters.length <= (first || last ? context : 2 * context)) return run.text
  // Words written with spaces are shown whole.
  const before = first
    ? ''
    : characters
        .slice(0, context)
        .join('')
        .replace(/(?<=\s)\p{Script=Latin}*$/u, '')
  const after = last
    ? ''
    : characters
        .slice(-context)
        .join('')
        .replace(/^\p{Script=Latin}*(?=\s)/u, '')
  return `${before.trimEnd()}…${after.trimStart()}`
}

function oneLine(text: string): string {
  return harmless(text.replace(/\s*\n\s*/gu, ' '))
}
