import type {Command} from 'commander'
import {harmless} from '../../report/width.ts'
import {exit} from '../exit.ts'
import {addExamples} from '../help.ts'
import {expectLocale} from '../locales.ts'
import type {Kit, Session} from '../session.ts'

interface Options {
  readonly locale: string
  readonly dryRun?: boolean
}

/** `hexapla promote`: a correction of a conversion becomes a term of the project. */
export function addPromote(program: Command, kit: Kit): void {
  const {say, act} = kit
  const command = program
    .command('promote')
    .description(say('promote.about'))
    .argument('<slug>', say('argument.slug'))
    .argument('<key>', say('promote.key'))
    .requiredOption('--locale <tag>', say('promote.locale'))
    .option('--dry-run', say('promote.dryRun'))
    .action((slug: string, key: string, options: Options) => act((session) => promote(session, slug, key, options)))
  addExamples(command, kit, [
    ['hexapla promote on-trust p4 --locale zh-Hant --dry-run', say('promote.exampleDry')],
    ['hexapla promote on-trust p4 --locale zh-Hant', say('promote.example')]
  ])
}

async function promote(session: Session, slug: string, key: string, {locale: tag, dryRun = false}: Options) {
  const {promoteInProject} = await import('../../pipeline/promote.ts')
  const {out, say} = session
  const project = await session.openProject()
  const locale = expectLocale(tag, project.settings)
  const {terms, paths} = await promoteInProject(project, {slug, key, locale, dryRun})
  const {bold, dim, green} = out.colors
  for (const {from, was, to} of terms) {
    out.say(`${bold(harmless(from))} → ${harmless(to)}  ${dim(say('promote.was', {was: harmless(was)}))}`)
  }
  const verb = say(dryRun ? 'file.would' : 'file.wrote')
  out.say(...paths.map((path) => `${green(verb)}  ${path}`))
  return exit.done
}
