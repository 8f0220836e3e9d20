import {resolve} from 'node:path'
import type {Command} from 'commander'
import {harmless} from '../../report/width.ts'
import {exit} from '../exit.ts'
import {addExamples, withExtras} from '../help.ts'
import type {Kit, Session} from '../session.ts'
import {pad, widthOf} from '../width.ts'

/** `hexapla verify`: whether a release is whole. Needs no project, so that it also runs where a release is served. */
export function addVerify(program: Command, kit: Kit): void {
  const {say, act} = kit
  const command = program
    .command('verify')
    .description(say('verify.about'))
    .argument('[folder]', withExtras(say, say('verify.folder'), [say('help.default', {value: 'dist'})]))
    .action((folder: string | undefined) => act((session) => verifyRelease(session, folder)))
  addExamples(command, kit, [['hexapla verify', say('verify.example')]])
}

async function verifyRelease({cwd, out, talk, say}: Session, folder: string | undefined) {
  const [{verify}, {findRoot}] = await Promise.all([import('../../project/verify.ts'), import('../../project/root.ts')])
  const root = folder === undefined ? (findRoot(cwd) ?? cwd) : cwd
  const name = folder ?? 'dist'
  const {ok, files, findings, interrupted} = verify(resolve(root, name), {root})
  if (ok) {
    out.say(say('verify.whole', {folder: name, count: files}))
    return exit.done
  }
  const labels = findings.map(({problem}) => say(`verify.${problem}`))
  const width = Math.max(0, ...labels.map(widthOf))
  for (const [index, {path}] of findings.entries()) {
    out.say(`${out.colors.red(pad(labels[index] ?? '', width))}  ${harmless(path)}`)
  }
  if (interrupted) out.say(say('verify.interrupted'))
  talk.say(say(interrupted ? 'verify.finish' : 'verify.rebuild'))
  return exit.findings
}
