import {type Command, Option} from 'commander'
import type {DraftedEssay} from '../../pipeline/draft.ts'
import {harmless} from '../../report/width.ts'
import {exit} from '../exit.ts'
import {addExamples} from '../help.ts'
import {printJson} from '../json.ts'
import {expectLocale} from '../locales.ts'
import type {Kit, Session} from '../session.ts'

interface Options {
  readonly from?: string
  readonly dryRun?: boolean
  readonly json?: boolean
  readonly provider?: string
}

/** `hexapla draft`: segments without a text get one, from the project's own translations or the other Chinese script. */
export function addDraft(program: Command, kit: Kit): void {
  const {say, act} = kit
  const command = program
    .command('draft')
    .description(say('draft.about'))
    .argument('<locale>', say('draft.locale'))
    .argument('[slug...]', say('argument.slugs'))
    .option('--from <locale>', say('draft.from'))
    .option('--dry-run', say('draft.dryRun'))
    .addOption(new Option('--provider <name>', say('draft.provider')).conflicts('dryRun'))
    .option('--json', say('option.json'))
    .action((locale: string, slugs: string[], options: Options) =>
      act((session) => draft(session, locale, slugs, options))
    )
  addExamples(command, kit, [
    ['hexapla draft zh-Hant', say('draft.example')],
    ['hexapla draft zh-Hans on-trust --from zh-Hant --dry-run', say('draft.exampleDry')],
    ['hexapla draft zh-Hans on-trust --provider openai', say('draft.exampleProvider')]
  ])
}

async function draft(session: Session, tag: string, slugs: readonly string[], options: Options) {
  const {draftInProject} = await import('../../pipeline/draft.ts')
  const {provider: service, dryRun = false} = options
  const project = await session.openProject({extensions: service !== undefined})
  const locale = expectLocale(tag, project.settings)
  const from = options.from === undefined ? {} : {from: expectLocale(options.from, project.settings)}
  const essays = await draftInProject(project, {locale, slugs, dryRun, ...from})
  if (!options.json) for (const essay of essays) sayDrafts(session, essay, dryRun)
  if (service === undefined) {
    if (options.json) printJson(session.out, {locale, essays})
    else sayTotal(session, essays)
    return exit.done
  }
  const {draftByService, sayServed} = await import('../draft-by-machine.ts')
  const served = await draftByService(session, project, {service, locale, slugs})
  if (options.json) printJson(session.out, {locale, essays, served})
  else sayServed(session, served)
  return served.some(({units}) => units.some(({outcome}) => outcome !== 'drafted')) ? exit.findings : exit.done
}

function sayDrafts({out, say}: Session, {path, drafted, missing}: DraftedEssay, dryRun: boolean): void {
  if (drafted.length === 0) return
  const {bold, dim, green, yellow} = out.colors
  out.say(`${green(say(dryRun ? 'file.would' : 'file.wrote'))}  ${bold(path)}`)
  for (const by of ['memory', 'conversion'] as const) {
    const keys = drafted.filter((one) => one.by === by).map(({key}) => key)
    if (keys.length > 0) out.say(`  ${say(`draft.${by}`)}  ${dim(keys.join(' '))}`)
  }
  for (const {key, crossings} of drafted) {
    for (const {phrase, became, plain} of crossings) {
      out.say(`  ${yellow(say('draft.look'))}  ${key}  ${harmless(phrase)} → ${harmless(became)} (${harmless(plain)}?)`)
    }
  }
  if (missing.length > 0) out.say(`  ${say('draft.missing')}  ${dim(missing.join(' '))}`)
}

function sayTotal({talk, say}: Session, essays: readonly DraftedEssay[]): void {
  const count = essays.reduce((sum, {drafted}) => sum + drafted.length, 0)
  const left = essays.reduce((sum, {missing}) => sum + missing.length, 0)
  talk.say(count === 0 ? say('draft.none') : say('draft.done', {count}))
  if (left > 0) talk.say(say('draft.left', {count: left}))
}
