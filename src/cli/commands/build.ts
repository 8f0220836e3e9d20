import {resolve} from 'node:path'
import type {Command} from 'commander'
import {InputError} from '../../model/message.ts'
import {type Output, outputNames} from '../../model/settings.ts'
import {exit} from '../exit.ts'
import {codeOf, reportOf} from '../findings.ts'
import {addExamples, withExtras} from '../help.ts'
import {withProgress} from '../progress.ts'
import type {Kit, Session} from '../session.ts'
import {messageOf} from '../words/index.ts'

interface Options {
  readonly out?: string
  readonly only?: string
  readonly allowMissing?: boolean
  readonly cache: boolean
}

/** `hexapla build`: a release, whole or not at all. */
export function addBuild(program: Command, kit: Kit): void {
  const {say, act} = kit
  const command = program
    .command('build')
    .description(say('build.about'))
    .argument('[slug...]', say('argument.slugs'))
    .option('--out <dir>', withExtras(say, say('build.out'), [say('help.default', {value: 'dist'})]))
    .option('--only <outputs>', say('build.only', {outputs: outputNames.join(', ')}))
    .option('--allow-missing', say('build.allowMissing'))
    .option('--no-cache', say('option.cache'))
    .action((slugs: string[], options: Options) => act((session) => build(session, slugs, options)))
  addExamples(command, kit, [
    ['hexapla build', say('build.example')],
    ['hexapla build --only html,json --allow-missing', say('build.exampleOnly')]
  ])
}

async function build(session: Session, slugs: readonly string[], options: Options) {
  const {out: folder, only, allowMissing = false, cache} = options
  const {buildProject} = await import('../../pipeline/build.ts')
  const {out, talk, say, cwd} = session
  const project = await session.openProject({extensions: true, cache})
  const outputs = only === undefined ? {} : {only: outputsOf(only, project.settings.outputs)}
  const request = {
    slugs,
    // Without --out it is the project's own folder, wherever in the project the command was started.
    out: folder === undefined ? 'dist' : resolve(cwd, folder),
    ...outputs,
    allowMissing
  }
  const {check, release} = await withProgress(session, (onProgress) =>
    buildProject(project, {...request, today: session.today(), onProgress})
  )
  if (check.findings.length > 0) out.write(await reportOf(check, 'pretty', session, out.colors))
  if (!release) {
    talk.say(say('build.stopped'))
    return codeOf(check)
  }
  const {written, unchanged, removed} = release
  const counts = {written: written.length, unchanged: unchanged.length, removed: removed.length}
  out.say(`${out.colors.green(folder ?? 'dist')}  ${say('build.counts', counts)}`)
  if (only !== undefined && removed.length > 0) talk.say(say('build.others'))
  return exit.done
}

function outputsOf(only: string, configured: readonly Output[]): Output[] {
  return only.split(',').map((part) => {
    const name = part.trim()
    const output = configured.find((known) => known === name)
    if (output) return output
    throw new InputError(messageOf('error.noOutput', {output: name, known: configured.join(', ')}))
  })
}
