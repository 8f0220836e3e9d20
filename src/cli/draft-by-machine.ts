import {say as sayMessage} from '../model/message.ts'
import type {Locale} from '../model/names.ts'
import type {Project} from '../pipeline/load.ts'
import type {MachineFile} from '../pipeline/machine.ts'
import type {MachineUnit} from '../pipeline/machine-answers.ts'
import {harmless} from '../report/width.ts'
import {withProgress} from './progress.ts'
import type {Session} from './session.ts'

/** What a service is asked for, by its name. */
interface NamedService {
  readonly service: string
  readonly locale: Locale
  readonly slugs: readonly string[]
}

/** Have a service translate what is still missing. */
export async function draftByService(
  session: Session,
  project: Project,
  {service, locale, slugs}: NamedService
): Promise<MachineFile[]> {
  const {draftByMachine} = await import('../pipeline/machine.ts')
  const {providerNamed} = await import('../project/providers.ts')
  const provider = providerNamed(service, project.extensions, session.environment)
  return withProgress(session, (onProgress) => draftByMachine(project, {slugs, locale, provider, onProgress}))
}

const tints = {drafted: 'green', unanswered: 'yellow', broken: 'red', refused: 'red'} as const

/** What became of each segment: those that were filled in one line, of the others why they were not. */
export function sayServed(session: Session, files: readonly MachineFile[]): void {
  const {out, say, talk} = session
  const {bold, dim} = out.colors
  for (const {path, units} of files) {
    out.say(bold(path))
    for (const outcome of ['drafted', 'unanswered'] as const) {
      const keys = units.filter((one) => one.outcome === outcome).map(({key}) => key)
      if (keys.length > 0) out.say(`  ${out.colors[tints[outcome]](say(`served.${outcome}`))}  ${dim(keys.join(' '))}`)
    }
    for (const unit of units) {
      const why = reasonOf(unit, session)
      if (why !== undefined)
        out.say(`  ${out.colors[tints[unit.outcome]](say(`served.${unit.outcome}`))}  ${unit.key}  ${why}`)
    }
  }
  const count = files.flatMap(({units}) => units).filter(({outcome}) => outcome === 'drafted').length
  if (count > 0) talk.say(say('served.next', {count}))
}

function reasonOf({fault, finding}: MachineUnit, {say, languages}: Session): string | undefined {
  if (fault) return say('served.mark', {code: harmless(fault.code)})
  return finding && `${harmless(sayMessage(finding.message, languages.people))}  ${finding.check}`
}
