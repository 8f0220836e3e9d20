import type {Finding} from '../model/finding.ts'
import type {InputError} from '../model/message.ts'
import type {Slug} from '../model/names.ts'

/** What could not be read, as a finding: files that stop a reader are reported beside everything else. */
export function findingOf(error: InputError, essay: Slug): Finding {
  return {
    check: error.check ?? 'alignment/unreadable',
    severity: 'error',
    place: error.place ?? {file: `source/${essay}.md`},
    essay,
    message: error.report,
    ...(error.remedy ? {note: error.remedy} : {})
  }
}
