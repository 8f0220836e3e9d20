import type {CheckResult} from '../pipeline/conclude.ts'
import type {ReporterName} from '../report/names.ts'
import {type ExitCode, exit} from './exit.ts'
import type {Session} from './session.ts'
import type {Colors} from './voice.ts'

/** Findings as a text, in one of the forms there are; with the colours of a voice, if given. */
export async function reportOf(
  result: CheckResult,
  form: ReporterName,
  session: Session,
  colours?: Colors
): Promise<string> {
  const {reporters} = await import('../report/index.ts')
  const language = session.languages[reporters[form].reader === 'people' ? 'people' : 'machines']
  const lineOf = await session.lineReader()
  return reporters[form].report(result, {language, lineOf, ...(colours ? {colours} : {})})
}

/** The exit code that findings ask for: unreadable input wins. */
export function codeOf({unreadable, failed}: CheckResult): ExitCode {
  if (unreadable) return exit.cannot
  return failed ? exit.findings : exit.done
}
