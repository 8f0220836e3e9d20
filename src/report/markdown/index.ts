import type {Finding, Severity} from '../../model/finding.ts'
import {say} from '../../model/message.ts'
import type {Language} from '../../model/names.ts'
import {pageWords, purposes} from '../page-words.ts'
import {suggestionsFor} from '../suggest.ts'
import type {CheckOutcome, Reporter} from '../types.ts'
import {countOf, totalOf} from '../words.ts'
import {itemOf} from './item.ts'
import {matrixOf} from './matrix.ts'
import {literalOf} from './text.ts'

/** GitHub takes so many characters in a comment and refuses longer ones. */
const limit = 65_536

/** Room for the sentence that says what was left out, in any language. */
const roomForCut = 400

/**
 * A comment for a pull request: the coverage matrix, the findings by severity and file, and what to run.
 *
 * It never grows over what GitHub takes. Hints are left out before warnings and warnings before errors, and a
 * sentence says how many.
 */
export const markdown: Reporter = {
  name: 'markdown',
  reader: 'people',
  report(outcome, {language = 'en'}) {
    const {summary, findings} = outcome
    const head = [
      `## ${say({words: pageWords.title}, language)}`,
      totalOf(summary, language),
      matrixOf(outcome, language)
    ]
    const tail = runOf(outcome, language)
    const before = `${head.filter(Boolean).join('\n\n')}\n`
    const left = limit - before.length - tail.length - roomForCut
    const {text, shown} = listOf(findings, language, left)
    return before + text + cutOf(findings, shown, language) + tail
  }
}

const order: readonly Severity[] = ['error', 'warning', 'info']
const names = {error: 'errors', warning: 'warnings', info: 'infos'} as const

/** What is longer is left out, so that one text cannot take the room of all others. */
const longest = 4000

/** As many findings as there is room for, the worst first: after the first that has none, no other is shown. */
function listOf(findings: readonly Finding[], language: Language, room: number) {
  const shown = new Set<Finding>()
  let text = ''
  let isFull = false
  for (const severity of order) {
    const own = findings.filter((finding) => finding.severity === severity)
    const title = `\n<details${severity === 'error' ? ' open' : ''}><summary>${countOf(names[severity], own.length, language)}</summary>\n`
    const end = '\n</details>\n'
    let body = ''
    let file: string | undefined
    for (const finding of own) {
      const heading = finding.place.file === file ? '' : `\n${literalOf(finding.place.file)}\n\n`
      const item = heading + itemOf(finding, language)
      if (item.length > longest) continue
      isFull ||= text.length + title.length + body.length + item.length + end.length > room
      if (isFull) break
      body += item
      file = finding.place.file
      shown.add(finding)
    }
    if (body !== '') text += title + body + end
  }
  return {text, shown}
}

function cutOf(findings: readonly Finding[], shown: ReadonlySet<Finding>, language: Language): string {
  const counts = order.flatMap((severity) => {
    const count = findings.filter((finding) => finding.severity === severity && !shown.has(finding)).length
    return count === 0 ? [] : countOf(names[severity], count, language)
  })
  const list = counts.join(language === 'en' ? ', ' : '、')
  return counts.length === 0 ? '' : `\n> ${say({words: pageWords.cut, values: {findings: list}}, language)}\n`
}

function runOf(outcome: CheckOutcome, language: Language): string {
  const rows = suggestionsFor(outcome).map(
    ({command, purpose}) => `| ${literalOf(command).replaceAll('|', '\\|')} | ${purposes[purpose][language]} |\n`
  )
  if (rows.length === 0) return ''
  return `\n| ${say({words: pageWords.run}, language)} | |\n| --- | --- |\n${rows.join('')}`
}
