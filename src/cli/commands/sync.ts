import type {Command} from 'commander'
import type {Change} from '../../align/plan.ts'
import type {SyncPlan} from '../../pipeline/sync.ts'
import {widest} from '../../report/width.ts'
import {exit} from '../exit.ts'
import {addExamples} from '../help.ts'
import {printJson} from '../json.ts'
import {sayRepairs} from '../repairs.ts'
import type {Kit, Session} from '../session.ts'
import {pad} from '../width.ts'

interface Options {
  readonly dryRun?: boolean
  readonly repair?: boolean
  readonly prune?: boolean
  readonly across?: boolean
  readonly json?: boolean
}

/** `hexapla sync`: prints the plan, then what was written. */
export function addSync(program: Command, kit: Kit): void {
  const {say, act} = kit
  const command = program
    .command('sync')
    .description(say('sync.about'))
    .argument('[slug...]', say('argument.slugs'))
    .option('--dry-run', say('sync.dryRun'))
    .option('--repair', say('sync.repair'))
    .option('--prune', say('sync.prune'))
    .option('--across', say('sync.across'))
    .option('--json', say('option.json'))
    .action((slugs: string[], options: Options) => act((session) => sync(session, slugs, options)))
  addExamples(command, kit, [
    ['hexapla sync', say('sync.example')],
    ['hexapla sync on-trust --dry-run', say('sync.exampleDry')],
    ['hexapla sync --repair --dry-run', say('sync.exampleRepair')]
  ])
}

async function sync(session: Session, slugs: readonly string[], options: Options) {
  const {dryRun = false, repair = false, prune = false, across = false, json} = options
  const {syncProject} = await import('../../pipeline/sync.ts')
  const onPlan = (found: readonly SyncPlan[]): void => {
    if (!json) for (const {slug, repairs} of found) sayRepairs(session, slug, repairs)
  }
  const plans = await syncProject(await session.openProject(), slugs, {dryRun, repair, prune, across, onPlan})
  if (json) printJson(session.out, {essays: plans.map(forMachines)})
  else {
    for (const plan of plans) sayPlan(session, plan, dryRun)
    for (const {slug, trivial} of plans) {
      if (trivial.length > 0) session.talk.say(session.say('sync.minor', {slug, keys: trivial.join(' ')}))
    }
    const changed = plans.some(({files}) => files.length > 0)
    if (!changed) session.out.say(session.say('sync.none'))
    else if (!dryRun) session.talk.say(session.say('sync.next'))
  }
  return exit.done
}

/** Orphans are told only where they were asked for. */
function forMachines({slug, changes, pruned, repairs}: SyncPlan) {
  return {slug, changes, ...(pruned.length === 0 ? {} : {pruned}), ...(repairs.length === 0 ? {} : {repairs})}
}

/** Say what became of each segment of an essay, then which files follow; nothing where nothing changed. */
function sayPlan({out, say}: Session, {slug, changes, pruned, files}: SyncPlan, dryRun: boolean): void {
  if (files.length === 0) return
  const {bold, dim, green} = out.colors
  out.say(bold(slug))
  const told = changes.filter(({change}) => change !== 'same')
  const names = told.map(({change}) => say(`change.${change}`))
  const verb = say(dryRun ? 'file.would' : 'file.wrote')
  const width = widest([...names, verb, ...(pruned.length === 0 ? [] : [say('sync.pruned')])])
  const keyWidth = widest(told.map(({key}) => key))
  for (const [index, change] of told.entries()) {
    const name = out.colors[tints[change.change]](pad(names[index] ?? '', width))
    out.say(`  ${name}  ${pad(change.key, keyWidth)}${likeness(change)}${relation(change, say)}`.trimEnd())
  }
  const same = changes.length - told.length
  if (same > 0) out.say(dim(`  ${say('sync.same', {count: same})}`))
  for (const {locale, key} of pruned) out.say(`  ${out.colors.red(pad(say('sync.pruned'), width))}  ${key}  ${locale}`)
  for (const {path, isNew} of files) {
    out.say(`  ${green(pad(verb, width))}  ${path}${isNew ? dim(`  ${say('file.made')}`) : ''}`)
  }
  out.say('')
}

const tints = {
  same: 'dim',
  edited: 'yellow',
  moved: 'blue',
  split: 'yellow',
  merged: 'red',
  new: 'green',
  retired: 'red'
} as const

function likeness({similarity}: Change): string {
  return similarity === undefined ? '' : `  ${Math.min(similarity, 1).toFixed(2)}`
}

/** Which other key a change has to do with. */
function relation({of, into, fromKey, fromEssay, toKey, toEssay}: Change, say: Session['say']): string {
  const other = (key: string, essay: string | undefined) => ({key: essay === undefined ? key : `${essay}#${key}`})
  if (of !== undefined) return `  ${say('change.of', {key: of})}`
  if (into !== undefined) return `  ${say('change.into', {key: into})}`
  if (fromKey !== undefined) return `  ${say('change.from', other(fromKey, fromEssay))}`
  return toKey === undefined ? '' : `  ${say('change.to', other(toKey, toEssay))}`
}
