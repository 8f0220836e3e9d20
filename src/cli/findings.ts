import type {CheckResult} from '../pipeline/check.ts'
import {reporters} from '../report/index.ts'
import {pretty} from '../report/pretty.ts'
import {type ExitCode, exit} from './exit.ts'
import type {Session} from './session.ts'
import type {Colors} from './voice.ts'

/** Findings as a text, in one of the forms that `forms` lists; with the colours of a voice, if given. */
export async function reportOf(result: CheckResult, form: string, session: Session, colours?: Colors): Promise<string> {
  const reporter = reporters.find(({name}) => name === form)
  if (!reporter) throw new Error(`There is no report form ${form}`)
  const language = reporter === pretty ? session.languages.people : session.languages.machines
  const lineOf = await session.lineReader()
  return reporter.report(result, {language, lineOf, ...(colours ? {colours} : {})})
}

/** Names of the forms that a report can take; the first is the one for people. */
export const forms = [
  pretty.name,
  ...reporters.filter((reporter) => reporter !== pretty).map(({name}) => name)
] as const

/** The exit code that findings ask for: unreadable input wins. */
export function codeOf({unreadable, failed}: CheckResult): ExitCode {
  if (unreadable) return exit.cannot
  return failed ? exit.findings : exit.done
}
