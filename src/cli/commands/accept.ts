import {type Command, Option} from 'commander'
import {exit} from '../exit.ts'
import {addExamples} from '../help.ts'
import {expectLocale} from '../locales.ts'
import type {Kit, Session} from '../session.ts'

interface Options {
  readonly locale?: string
  readonly as?: 'reviewed' | 'final'
  readonly by?: string
}

/** `hexapla accept`: translations are confirmed, or approved. */
export function addAccept(program: Command, kit: Kit): void {
  const {say, act} = kit
  const command = program
    .command('accept')
    .description(say('accept.about'))
    .argument('<slug>', say('argument.slug'))
    .argument('[key...]', say('accept.keys'))
    .option('--locale <tag>', say('accept.locale'))
    .addOption(new Option('--as <state>', say('accept.as')).choices(['reviewed', 'final']))
    .option('--by <name>', say('accept.by'))
    .action((slug: string, keys: string[], options: Options) =>
      act((session) => acceptKeys(session, slug, keys, options))
    )
  addExamples(command, kit, [
    ['hexapla accept on-trust p4 --locale zh-Hans', say('accept.example')],
    ['hexapla accept on-trust --locale zh-Hant --as reviewed --by lin', say('accept.exampleReviewed')]
  ])
}

async function acceptKeys({openProject, out, talk, say}: Session, slug: string, keys: string[], options: Options) {
  const {acceptInProject} = await import('../../pipeline/accept.ts')
  const project = await openProject()
  if (options.locale !== undefined) expectLocale(options.locale, project.settings)
  const accepted = await acceptInProject(project, {slug, keys, ...options})
  for (const path of new Set(accepted.map((row) => row.path))) {
    const keys = accepted.filter((row) => row.path === path).map(({key}) => key)
    out.say(`${path}  ${out.colors.dim(keys.join(' '))}`)
  }
  talk.say(accepted.length === 0 ? say('accept.none') : say('accept.done', {count: accepted.length}))
  return exit.done
}
