import type {Command} from 'commander'
import type {Condition} from '../../project/conditions.ts'
import {harmless} from '../../report/width.ts'
import {exit} from '../exit.ts'
import {addExamples} from '../help.ts'
import {printJson} from '../json.ts'
import type {Kit, Session} from '../session.ts'
import {pad, widthOf} from '../width.ts'
import {wordsIn} from '../words/index.ts'

/** `hexapla doctor`: whether the machine can do all this, and what to do where it cannot. Needs no project. */
export function addDoctor(program: Command, kit: Kit): void {
  const {say, act} = kit
  const command = program
    .command('doctor')
    .description(say('doctor.about'))
    .option('--json', say('option.json'))
    .action(({json}: {readonly json?: true}) => act((session) => examine(session, json ?? false)))
  addExamples(command, kit, [
    ['hexapla doctor', say('doctor.example')],
    ['hexapla doctor --json', say('doctor.exampleJson')]
  ])
}

async function examine({cwd, out, say, languages}: Session, json: boolean) {
  const [{conditions}, {findRoot}] = await Promise.all([
    import('../../project/conditions.ts'),
    import('../../project/root.ts')
  ])
  const found = conditions(findRoot(cwd) ?? cwd)
  const able = found.every(({state}) => state !== 'wanting')
  const remedyIn = (words: typeof say, {name, state}: Condition) =>
    state === 'ok' ? {} : {remedy: words(`doctor.${name}.remedy`)}
  if (json) {
    const words = wordsIn(languages.machines)
    printJson(out, {able, conditions: found.map((condition) => ({...condition, ...remedyIn(words, condition)}))})
  } else {
    const tints = {ok: out.colors.green, wanting: out.colors.red, advised: out.colors.yellow, optional: out.colors.dim}
    const states = found.map(({state}) => say(`doctor.state.${state}`))
    const width = Math.max(...states.map(widthOf))
    for (const [index, condition] of found.entries()) {
      const {name, state, found: value} = condition
      const {remedy} = remedyIn(say, condition)
      const label = say(`doctor.${name}`) + (value === undefined ? '' : ` ${harmless(value)}`)
      const line = remedy === undefined ? label : say('doctor.line', {label, remedy})
      out.say(`${tints[state](pad(states[index] ?? '', width))}  ${line}`)
    }
  }
  return able ? exit.done : exit.cannot
}
