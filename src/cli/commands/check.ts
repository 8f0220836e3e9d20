import {resolve} from 'node:path'
import {type Command, Option} from 'commander'
import type {CheckRequest} from '../../pipeline/check.ts'
import type {Project} from '../../pipeline/load.ts'
import {type ReporterName, reporterNames} from '../../report/names.ts'
import {codeOf, reportOf} from '../findings.ts'
import {addExamples} from '../help.ts'
import {expectLocale} from '../locales.ts'
import {withProgress} from '../progress.ts'
import type {Kit, Session} from '../session.ts'
import type {Voice} from '../voice.ts'

interface Options {
  readonly locale?: string
  readonly format: ReporterName
  readonly output?: string
  readonly fix?: boolean
  readonly fixSource?: boolean
}

/** `hexapla check`: findings, and an exit code that tells whether they stop a release. */
export function addCheck(program: Command, kit: Kit): void {
  const {say, act} = kit
  const command = program
    .command('check')
    .description(say('check.about'))
    .argument('[slug...]', say('argument.slugs'))
    .option('--locale <tag>', say('check.locale'))
    .addOption(new Option('--format <form>', say('check.format')).choices(reporterNames).default(reporterNames[0]))
    .option('--output <file>', say('check.output'))
    .option('--fix', say('check.fix'))
    .option('--fix-source', say('check.fixSource'))
    .action((slugs: string[], options: Options) => act((session) => check(session, slugs, options)))
  addExamples(command, kit, [
    ['hexapla check on-trust --locale zh-Hant', say('check.example')],
    ['hexapla check --fix', say('check.exampleFix')],
    ['hexapla check --format github', say('check.exampleGithub')]
  ])
}

async function check(session: Session, slugs: readonly string[], options: Options) {
  const {locale, format, output} = options
  const {checkProject} = await import('../../pipeline/check.ts')
  const {out, talk, say, cwd} = session
  const project = await session.openProject()
  if (locale !== undefined) expectLocale(locale, project.settings)
  const request = {slugs, today: session.today(), ...(locale === undefined ? {} : {locale})}
  if (options.fix || options.fixSource) await fix(session, project, {...request, source: options.fixSource ?? false})
  const result = await withProgress(session, (onProgress) => checkProject(project, {...request, onProgress}))
  const isForPeople = format === 'pretty'
  const count = (voice: Voice) => reportOf({...result, findings: []}, 'pretty', session, voice.colors)
  if (output === undefined) {
    out.write(await reportOf(result, format, session, out.colors))
    if (!isForPeople) talk.write(await count(talk))
  } else {
    const {writeFileSafely} = await import('../../project/write.ts')
    await writeFileSafely(resolve(cwd, output), await reportOf(result, format, session), {root: cwd})
    out.write(await count(out))
    talk.say(say('check.written', {file: output}))
  }
  const first = result.findings[0]
  if (first && isForPeople) talk.say(say('check.explain', {check: first.check}))
  return codeOf(result)
}

/** Repair what checks are sure of, and say where. */
async function fix({talk, say}: Session, project: Project, request: CheckRequest & {readonly source: boolean}) {
  const {fixProject} = await import('../../pipeline/fix.ts')
  const fixed = await fixProject(project, request)
  for (const {path, count} of fixed) talk.say(`${talk.colors.green(say('check.fixed', {count}))}  ${path}`)
  if (fixed.length === 0) talk.say(say('check.nothingToFix'))
}
