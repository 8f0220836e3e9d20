import type {Command} from 'commander'
import {exit} from '../exit.ts'
import {addExamples} from '../help.ts'
import type {Kit, Session} from '../session.ts'

interface Options {
  readonly reason: string
  readonly by?: string
  readonly dryRun?: boolean
}

/** `hexapla minor`: changes of the source that leave translations current, with a record. */
export function addMinor(program: Command, kit: Kit): void {
  const {say, act} = kit
  const command = program
    .command('minor')
    .description(say('minor.about'))
    .argument('<slug>', say('argument.slug'))
    .argument('<key...>', say('minor.keys'))
    .requiredOption('--reason <text>', say('minor.reason'))
    .option('--by <name>', say('minor.by'))
    .option('--dry-run', say('minor.dryRun'))
    .action((slug: string, keys: string[], options: Options) => act((session) => minor(session, slug, keys, options)))
  addExamples(command, kit, [
    ['hexapla minor on-trust p4 --reason "a comma"', say('minor.example')],
    ['hexapla minor on-trust p4 p7 --reason "spelling" --dry-run', say('minor.exampleDry')]
  ])
}

async function minor(session: Session, slug: string, keys: string[], {reason, by, dryRun = false}: Options) {
  const [{declareMinor}, {showChange}] = await Promise.all([
    import('../../pipeline/minor.ts'),
    import('../../report/change.ts')
  ])
  const {out, say} = session
  const request = {slug, keys, reason, dryRun, date: session.today(), ...(by === undefined ? {} : {by})}
  const {declared, paths} = await declareMinor(await session.openProject(), request)
  for (const {key, fingerprint, text, now} of declared) {
    const change = text === undefined ? say('minor.unknown', {fingerprint}) : showChange({was: text, now}, out.colors)
    out.say(`${out.colors.bold(key)}  ${change}`)
  }
  const verb = say(dryRun ? 'file.would' : 'file.wrote')
  out.say(...paths.map((path) => `${out.colors.green(verb)}  ${path}`))
  return exit.done
}
