import type {Command} from 'commander'
import {say as sayMessage} from '../../model/message.ts'
import {exit} from '../exit.ts'
import {addExamples} from '../help.ts'
import type {Kit, Session} from '../session.ts'

/** `hexapla merge-driver`: called by git, with three versions of a segment file. */
export function addMergeDriver(program: Command, kit: Kit): void {
  const {say, act} = kit
  const command = program
    .command('merge-driver')
    .description(say('merge.about'))
    .argument('<o>', say('merge.base'))
    .argument('<a>', say('merge.ours'))
    .argument('<b>', say('merge.theirs'))
    .argument('[path]', say('merge.path'))
    .action((base: string, ours: string, theirs: string, path: string | undefined) =>
      act((session) => merge(session, {base, ours, theirs, path: path ?? ours}))
    )
  addExamples(command, kit, [['hexapla merge-driver base.md ours.md theirs.md', say('merge.example')]])
}

type Request = Readonly<Record<'base' | 'ours' | 'theirs' | 'path', string>>

/** Anything but 0 tells git that a person has to look at the file. */
async function merge({cwd, languages, say, talk}: Session, request: Request) {
  const {mergeSegmentFiles} = await import('../../pipeline/merge-driver.ts')
  const merged = await mergeSegmentFiles(cwd, request)
  if ('unreadable' in merged) {
    const {place, report} = merged.unreadable
    const where = [place?.file ?? request.path, place?.line].filter((part) => part !== undefined).join(':')
    talk.say(`${where}  ${sayMessage(report, languages.people)}`, say('merge.plain', {path: request.path}))
    return exit.findings
  }
  if (merged.conflicts === 0) return exit.done
  talk.say(say('merge.conflicts', {path: request.path, count: merged.conflicts}))
  return exit.findings
}
