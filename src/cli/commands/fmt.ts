import type {Command} from 'commander'
import {exit} from '../exit.ts'
import {addExamples} from '../help.ts'
import type {Kit, Session} from '../session.ts'

/** `hexapla fmt`: segment files into canonical form. */
export function addFmt(program: Command, kit: Kit): void {
  const {say, act} = kit
  const command = program
    .command('fmt')
    .description(say('fmt.about'))
    .argument('[slug...]', say('argument.slugs'))
    .option('--check', say('fmt.check'))
    .action((slugs: string[], options: {readonly check?: true}) =>
      act((session) => format(session, slugs, options.check ?? false))
    )
  addExamples(command, kit, [
    ['hexapla fmt', say('fmt.example')],
    ['hexapla fmt --check', say('fmt.exampleCheck')]
  ])
}

async function format({openProject, out, talk, say}: Session, slugs: readonly string[], check: boolean) {
  const {formatProject} = await import('../../pipeline/format.ts')
  const paths = await formatProject(await openProject(), slugs, {dryRun: check})
  out.say(...paths)
  if (paths.length === 0) talk.say(say('fmt.none'))
  else if (check) talk.say(say('fmt.fix'))
  return check && paths.length > 0 ? exit.findings : exit.done
}
