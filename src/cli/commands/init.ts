import {resolve} from 'node:path'
import type {Command} from 'commander'
import {exit} from '../exit.ts'
import {addExamples} from '../help.ts'
import type {Kit, Session} from '../session.ts'
import {pad, widthOf} from '../width.ts'

/** `hexapla init`: a new project, in a folder that may have files already. */
export function addInit(program: Command, kit: Kit): void {
  const {say, act} = kit
  const command = program
    .command('init')
    .description(say('init.about'))
    .argument('[dir]', say('init.folder'))
    .action((folder: string | undefined) => act((session) => init(session, folder ?? '.')))
  addExamples(command, kit, [
    ['hexapla init essays', say('init.example')],
    ['hexapla init', say('init.exampleHere')]
  ])
}

async function init({cwd, out, talk, say}: Session, folder: string) {
  const {initProject} = await import('../../pipeline/init.ts')
  const {files, driver} = await initProject(resolve(cwd, folder))
  const labels = files.map(({what}) => say(`init.${what}`))
  const width = Math.max(...labels.map(widthOf))
  const tints = {written: out.colors.green, extended: out.colors.yellow, kept: out.colors.dim}
  for (const [index, {path, what}] of files.entries()) {
    out.say(`${tints[what](pad(labels[index] ?? '', width))}  ${path}`)
  }
  if (driver === 'registered')
    out.say(
      `${out.colors.green(pad(say('init.written'), width))}  .git/config  ${out.colors.dim(say('init.registered'))}`
    )
  const {bold, cyan, dim} = talk.colors
  const steps = [
    ...(folder === '.' ? [] : [[`cd ${folder}`, '']]),
    ['hexapla check', say('init.stepCheck')],
    ['hexapla build', say('init.stepBuild')],
    ['hexapla import article.html', say('init.stepImport')],
    ...(driver === 'no repository' ? [['hexapla init', say('init.stepGit')]] : [])
  ]
  const rows = steps.map(([use = '', purpose = '']) => `  ${cyan(pad(use, 30))}${dim(purpose)}`.trimEnd())
  talk.say('', bold(say('init.next')), ...rows)
  return exit.done
}
