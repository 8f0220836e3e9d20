import {relative, resolve} from 'node:path'
import {Argument, type Command} from 'commander'
import {type ExportFormat, exportFormats} from '../../model/exchange.ts'
import {exit} from '../exit.ts'
import {addExamples} from '../help.ts'
import {expectLocale} from '../locales.ts'
import type {Kit, Session} from '../session.ts'

interface Options {
  readonly locale?: string
  readonly output?: string
}

/** `hexapla export`: work goes out to translators' own tools. */
export function addExport(program: Command, kit: Kit): void {
  const {say, act} = kit
  const command = program
    .command('export')
    .description(say('export.about'))
    .addArgument(new Argument('<format>', say('export.format')).choices(exportFormats))
    .argument('[slug...]', say('argument.slugs'))
    .option('--locale <tag>', say('export.locale'))
    .option('--output <path>', say('export.output'))
    .action((format: ExportFormat, slugs: string[], options: Options) =>
      act((session) => exportWork(session, format, slugs, options))
    )
  addExamples(command, kit, [
    ['hexapla export xliff on-trust --locale zh-Hans', say('export.example')],
    ['hexapla export po --output ~/work', say('export.examplePo')]
  ])
}

async function exportWork(session: Session, format: ExportFormat, slugs: readonly string[], options: Options) {
  const {exportProject} = await import('../../pipeline/export.ts')
  const {cwd, out, say, talk} = session
  const project = await session.openProject({cache: format.startsWith('xliff')})
  const named = options.locale === undefined ? {} : {locale: expectLocale(options.locale, project.settings)}
  const output = options.output === undefined ? resolve(project.root, 'exchange') : resolve(cwd, options.output)
  const paths = await exportProject(project, {format, slugs, ...named, output, today: session.today()})
  for (const path of paths) {
    out.say(`${out.colors.green(say('file.wrote'))}  ${relative(cwd, path).replaceAll('\\', '/')}`)
  }
  if (format !== 'tmx' && format !== 'tbx') talk.say(say('export.next'))
  return exit.done
}
