import {type Command, Option} from 'commander'
import type {Finding} from '../../model/finding.ts'
import {InputError} from '../../model/message.ts'
import type {CheckRequest} from '../../pipeline/check.ts'
import type {CheckResult} from '../../pipeline/conclude.ts'
import type {Project} from '../../pipeline/load.ts'
import {type ReporterName, reporterNames} from '../../report/names.ts'
import {codeOf, reportOf} from '../findings.ts'
import {addExamples, withExtras} from '../help.ts'
import {expectLocale} from '../locales.ts'
import {withProgress} from '../progress.ts'
import {giveReports, wantedReports} from '../reports.ts'
import type {Kit, Session} from '../session.ts'
import {messageOf, type Say} from '../words/index.ts'

interface Options {
  readonly locale?: string
  readonly format?: readonly ReporterName[]
  readonly output?: readonly string[]
  readonly fix?: boolean
  readonly fixSource?: boolean
  readonly since?: string
  readonly baseline?: boolean
  readonly updateBaseline?: boolean
  readonly cache: boolean
  readonly timing?: boolean
}

/** `hexapla check`: findings, and an exit code that tells whether they stop a release. */
export function addCheck(program: Command, kit: Kit): void {
  const {say, act} = kit
  const command = program
    .command('check')
    .description(say('check.about'))
    .argument('[slug...]', say('argument.slugs'))
    .option('--locale <tag>', say('check.locale'))
    .addOption(formatOption(say))
    .option('--output <file>', say('check.output'), (file, before: readonly string[] = []) => [...before, file])
    .option('--fix', say('check.fix'))
    .option('--fix-source', say('check.fixSource'))
    .option('--since <ref>', say('check.since'))
    .option('--baseline', say('check.baseline'))
    .option('--update-baseline', say('check.updateBaseline'))
    .option('--no-cache', say('option.cache'))
    .option('--timing', say('check.timing'))
    .action((slugs: string[], options: Options) => act((session) => check(session, slugs, options)))
  addExamples(command, kit, [
    ['hexapla check on-trust --locale zh-Hant', say('check.example')],
    ['hexapla check --fix', say('check.exampleFix')],
    ['hexapla check --format github', say('check.exampleGithub')],
    [
      'hexapla check --format sarif --output hexapla.sarif --format html --output report.html',
      say('check.exampleFiles')
    ],
    ['hexapla check --since origin/main', say('check.exampleSince')],
    ['hexapla check --update-baseline', say('check.exampleBaseline')]
  ])
}

/** One of the forms, and again as often as it is given. */
function formatOption(say: Say): Option {
  const usual = [say('help.default', {value: reporterNames[0]})]
  const option = new Option('--format <form>', withExtras(say, say('check.format'), usual)).choices(reporterNames)
  const choose = option.parseArg
  return option.argParser((form, before: readonly unknown[] = []) => [...before, choose?.(form, undefined)])
}

async function check(session: Session, slugs: readonly string[], options: Options) {
  const {locale, format = [], output = []} = options
  const wanted = wantedReports(format, output)
  if (!wanted) throw new InputError(messageOf('error.reports', {formats: format.length, outputs: output.length}))
  const {checkProject} = await import('../../pipeline/check.ts')
  const project = await session.openProject({extensions: true, cache: options.cache && !options.timing})
  if (locale !== undefined) expectLocale(locale, project.settings)
  const request = {slugs, today: session.today(), ...(locale === undefined ? {} : {locale})}
  if (options.fix || options.fixSource) await fix(session, project, {...request, source: options.fixSource ?? false})
  const gates = await gatesOf(session, project, request, options)
  const watched = options.timing ? await watch(project) : project
  const result = await withProgress(session, (onProgress) => checkProject(watched, {...request, ...gates, onProgress}))
  await giveReports(session, project, {result, wanted})
  if (session.verbose && result.known?.length) await sayKnown(session, {...result, findings: result.known})
  if (wanted.some(({form}) => form === 'pretty')) sayNext(session, result.findings)
  if (watched.stopwatch) {
    const {sayTimes} = await import('../timing.ts')
    sayTimes(session, watched.stopwatch.times())
  }
  return codeOf(result)
}

async function watch(project: Project): Promise<Project> {
  const {Stopwatch} = await import('../../checks/stopwatch.ts')
  return {...project, stopwatch: new Stopwatch(() => performance.now())}
}

/** What helps next: the repairs that `--fix` would make, and the manual. */
function sayNext({talk, say}: Session, findings: readonly Finding[]): void {
  const certain = findings.filter(({repair, place}) => repair && !place.file.startsWith('source/')).length
  if (certain > 0) talk.say(say('check.fixable', {count: certain}))
  const [first] = findings
  if (first) talk.say(say('check.explain', {check: first.check}))
}

/** Repair what checks are sure of, and say where. */
async function fix({talk, say}: Session, project: Project, request: CheckRequest & {readonly source: boolean}) {
  const {fixProject} = await import('../../pipeline/fix.ts')
  const fixed = await fixProject(project, request)
  for (const {path, count} of fixed) talk.say(`${talk.colors.green(say('check.fixed', {count}))}  ${path}`)
  if (fixed.length === 0) talk.say(say('check.nothingToFix'))
}

/** What is set aside; the baseline is brought up to date before that, if it is to be. */
async function gatesOf(session: Session, project: Project, request: CheckRequest, options: Options) {
  const {since, baseline = false, updateBaseline: isUpdated = false} = options
  if (isUpdated) await update(session, project, request)
  return {baseline: baseline || isUpdated, ...(since === undefined ? {} : {since})}
}

async function update({talk, say}: Session, project: Project, request: CheckRequest) {
  const {updateBaseline} = await import('../../pipeline/baseline.ts')
  const done = await updateBaseline(project, request)
  if (!done) throw new InputError(messageOf('error.baselineUnread'), undefined, messageOf('error.readFirst'))
  const {path, isNew, entries, dropped} = done
  talk.say(say(isNew ? 'check.baselineNew' : 'check.baselineDropped', {file: path, count: isNew ? entries : dropped}))
}

/** What was there before, for those who want to see it all the same. */
async function sayKnown(session: Session, known: CheckResult) {
  const {talk, say} = session
  talk.say('', say('check.known'), '')
  talk.write(await reportOf(known, 'pretty', session, talk.colors))
}
