import {resolve} from 'node:path'
import type {CheckResult} from '../pipeline/conclude.ts'
import type {Project} from '../pipeline/load.ts'
import {type ReporterName, reporterNames} from '../report/names.ts'
import {reportOf} from './findings.ts'
import type {Session} from './session.ts'
import type {Voice} from './voice.ts'

/** A form of the report, and the file that it goes to; standard output if there is none. */
export interface WantedReport {
  readonly form: ReporterName
  readonly file?: string
}

/**
 * The reports that were asked for: each `--output` belongs to the `--format` at the same place, counted from the last.
 *
 * So one form, the first, may be without a file: that one is printed. Undefined where the numbers do not fit.
 */
export function wantedReports(forms: readonly ReporterName[], files: readonly string[]): WantedReport[] | undefined {
  const all = forms.length === 0 ? [reporterNames[0]] : forms
  const printed = all.length - files.length
  if (printed !== 0 && printed !== 1) return undefined
  return all.map((form, index) => {
    const file = files[index - printed]
    return file === undefined ? {form} : {form, file}
  })
}

/** Print reports, and write those that go to files; then say how much was found, where no person has read it yet. */
export async function giveReports(
  session: Session,
  project: Project,
  {result, wanted}: {readonly result: CheckResult; readonly wanted: readonly WantedReport[]}
): Promise<void> {
  const {out, talk, say, cwd} = session
  const count = (voice: Voice) => reportOf({...result, findings: []}, 'pretty', session, voice.colors)
  const full = await withTexts(project, result, wanted)
  const printed = wanted.find(({file}) => file === undefined)
  if (printed) out.write(await reportOf(full, printed.form, session, out.colors))
  for (const {form, file} of wanted) {
    if (file === undefined) continue
    const {writeFileSafely} = await import('../project/write.ts')
    await writeFileSafely(resolve(cwd, file), await reportOf(full, form, session), {root: cwd})
  }
  if (!printed) out.write(await count(out))
  else if (printed.form !== 'pretty') talk.write(await count(talk))
  for (const {file} of wanted) if (file !== undefined) talk.say(say('check.written', {file}))
}

/** With the texts that findings are about, if one of the reports shows them. */
async function withTexts(project: Project, result: CheckResult, wanted: readonly WantedReport[]): Promise<CheckResult> {
  const {reporters} = await import('../report/index.ts')
  if (!wanted.some(({form}) => reporters[form].showsPassages)) return result
  const {withPassages} = await import('../pipeline/passages.ts')
  return withPassages(project, result)
}
