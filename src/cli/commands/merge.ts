import {resolve} from 'node:path'
import type {Command} from 'commander'
import type {MergedFile, MergedUnit} from '../../pipeline/merge.ts'
import {harmless, widest} from '../../report/width.ts'
import {exit} from '../exit.ts'
import {addExamples} from '../help.ts'
import {printJson} from '../json.ts'
import type {Kit, Session} from '../session.ts'
import {pad} from '../width.ts'

interface Options {
  readonly dryRun?: boolean
  readonly json?: boolean
}

/** `hexapla merge`: work comes back from translators' own tools. */
export function addMerge(program: Command, kit: Kit): void {
  const {say, act} = kit
  const command = program
    .command('merge')
    .description(say('mergeWork.about'))
    .argument('<file...>', say('mergeWork.files'))
    .option('--dry-run', say('sync.dryRun'))
    .option('--json', say('option.json'))
    .action((files: string[], options: Options) => act((session) => mergeWork(session, files, options)))
  addExamples(command, kit, [
    ['hexapla merge on-trust.zh-Hans.xlf --dry-run', say('mergeWork.exampleDry')],
    ['hexapla merge exchange/*.po', say('mergeWork.example')]
  ])
}

async function mergeWork(session: Session, names: readonly string[], {dryRun = false, json = false}: Options) {
  const [{isLeftOut, mergeIntoProject}, {readReturnedWork}] = await Promise.all([
    import('../../pipeline/merge.ts'),
    import('../../project/outside.ts')
  ])
  const project = await session.openProject()
  const sent = names.flatMap((name) => readReturnedWork(resolve(session.cwd, name), name))
  const merged = await mergeIntoProject(project, sent, {dryRun})
  if (json) printJson(session.out, {files: merged})
  else for (const file of merged) sayFile(session, file, dryRun)
  return merged.some(({units}) => units.some(isLeftOut)) ? exit.findings : exit.done
}

const tints = {
  unchanged: 'dim',
  translated: 'green',
  confirmed: 'green',
  unverified: 'yellow',
  stale: 'yellow',
  conflict: 'red',
  emptied: 'red',
  gone: 'red',
  broken: 'red'
} as const

/** What became of each translation that is not as it was, and what is to be done about it. */
function sayFile({out, say}: Session, {file, path, units}: MergedFile, dryRun: boolean): void {
  const {bold, dim, green} = out.colors
  const told = units.filter(({outcome}) => outcome !== 'unchanged')
  const width = widest(told.map(({outcome}) => say(`taken.${outcome}`)))
  const keyWidth = widest(told.map(({key}) => key))
  out.say(bold(harmless(file)))
  for (const unit of told) {
    const name = out.colors[tints[unit.outcome]](pad(say(`taken.${unit.outcome}`), width))
    out.say(`  ${name}  ${pad(unit.key, keyWidth)}${remedyOf(unit, say)}`.trimEnd())
  }
  const same = units.length - told.length
  if (same > 0) out.say(dim(`  ${say('sync.same', {count: same})}`))
  if (told.some(({outcome}) => isWritten[outcome])) {
    out.say(`  ${green(say(dryRun ? 'file.would' : 'file.wrote'))}  ${path}`)
  }
  out.say('')
}

const isWritten: Readonly<Record<MergedUnit['outcome'], boolean>> = {
  unchanged: false,
  translated: true,
  confirmed: true,
  unverified: true,
  stale: true,
  conflict: false,
  emptied: false,
  gone: false,
  broken: false
}

function remedyOf({outcome, fault, line}: MergedUnit, say: Session['say']): string {
  if (fault) return `  ${say(`fault.${fault.fault}`, {code: harmless(fault.code), line})}`
  if (outcome === 'unchanged' || outcome === 'translated' || outcome === 'confirmed' || outcome === 'broken') return ''
  return `  ${say(`takenWhy.${outcome}`, {line})}`
}
