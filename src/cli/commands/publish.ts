import {resolve} from 'node:path'
import type {Command} from 'commander'
import {InputError} from '../../model/message.ts'
import {exit} from '../exit.ts'
import {addExamples, withExtras} from '../help.ts'
import type {Kit, Session} from '../session.ts'
import {messageOf} from '../words/index.ts'

interface Options {
  readonly from?: string
  readonly keep: string
  readonly rollback?: boolean
}

/** `hexapla publish`: a release goes live in one step. Needs no project, so that it also runs on a server. */
export function addPublish(program: Command, kit: Kit): void {
  const {say, act} = kit
  const command = program
    .command('publish')
    .description(say('publish.about'))
    .argument('<dir>', say('publish.folder'))
    .option('--from <folder>', withExtras(say, say('publish.from'), [say('help.default', {value: 'dist'})]))
    .option('--keep <number>', say('publish.keep'), '5')
    .option('--rollback', say('publish.rollback'))
    .action((folder: string, options: Options) => act((session) => publishRelease(session, folder, options)))
  addExamples(command, kit, [
    ['hexapla build && hexapla publish /var/www/essays', say('publish.example')],
    ['hexapla publish /var/www/essays --rollback', say('publish.exampleRollback')]
  ])
}

async function publishRelease(session: Session, folder: string, {from, keep, rollback = false}: Options) {
  const {cwd, out, say} = session
  const [{publish, rollBack}, {findRoot}] = await Promise.all([
    import('../../project/live/publish.ts'),
    import('../../project/root.ts')
  ])
  const to = resolve(cwd, folder)
  const source = from === undefined ? resolve(findRoot(cwd) ?? cwd, 'dist') : resolve(cwd, from)
  const done = rollback
    ? await rollBack({to, root: cwd})
    : await publish({from: source, to, keep: countOf(keep), root: cwd})
  const {release, before, removed} = done
  out.say(`${out.colors.green(folder)}  ${say('publish.live', {release: short(release)})}`)
  if (before !== undefined && before !== release) out.say(say('publish.before', {release: short(before)}))
  if (removed.length > 0) out.say(say('publish.removed', {count: removed.length}))
  return exit.done
}

/** As much of a name as people compare. */
function short(release: string): string {
  return release.slice(0, 12)
}

function countOf(keep: string): number {
  if (/^[1-9]\d{0,3}$/u.test(keep)) return Number(keep)
  throw new InputError(messageOf('error.invalidArgument', {value: keep, name: '--keep', wanted: '1, 2, 3, …'}))
}
