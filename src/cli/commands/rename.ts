import type {Command} from 'commander'
import {exit} from '../exit.ts'
import {addExamples} from '../help.ts'
import type {Kit, Session} from '../session.ts'

/** `hexapla rename`: an essay gets another name everywhere. */
export function addRename(program: Command, kit: Kit): void {
  const {say, act} = kit
  const command = program
    .command('rename')
    .description(say('rename.about'))
    .argument('<old>', say('rename.from'))
    .argument('<new>', say('rename.to'))
    .action((from: string, to: string) => act((session) => rename(session, from, to)))
  addExamples(command, kit, [['hexapla rename on-trust trust-online', say('rename.example')]])
}

async function rename({openProject, out, say}: Session, from: string, to: string) {
  const {renameEssay} = await import('../../pipeline/rename.ts')
  const paths = await renameEssay(await openProject(), from, to)
  out.say(...paths.map((path) => `${out.colors.green(say('file.wrote'))}  ${path}`))
  return exit.done
}
