import type {Command} from 'commander'
import type {Check} from '../../model/check.ts'
import {InputError} from '../../model/message.ts'
import {exit} from '../exit.ts'
import {addExamples} from '../help.ts'
import type {Kit, Session} from '../session.ts'
import type {Colors} from '../voice.ts'
import {pad, wrap} from '../width.ts'
import {messageOf} from '../words/index.ts'

/** `hexapla explain`: the manual page of a check, or the list of all. */
export function addExplain(program: Command, kit: Kit): void {
  const {say, act} = kit
  const command = program
    .command('explain')
    .description(say('explain.about'))
    .argument('[check]', say('explain.check'))
    .action((check: string | undefined) =>
      act((session) => (check === undefined ? listAll(session) : explain(session, check)))
    )
  addExamples(command, kit, [
    ['hexapla explain content/numbers', say('explain.example')],
    ['hexapla explain', say('explain.exampleAll')]
  ])
}

async function explain({out, languages, ownChecks}: Session, id: string) {
  const {findCheck, manualOf} = await import('../../checks/manual.ts')
  const known = findCheck(id)
  const own = known ? [] : await ownChecks()
  const check = known ?? own.find((one) => one.id === id)
  if (!check) throw await unknown(id, own)
  const lines = manualOf(check, languages.people).trimEnd().split('\n')
  out.say(...lines.map((line) => painted(line, out.colors)))
  return exit.done
}

async function listAll({out, talk, say, languages, ownChecks}: Session) {
  const checks = [...(await import('../../checks/index.ts')).checks, ...(await ownChecks())]
  const width = Math.max(...checks.map(({id}) => id.length)) + 2
  for (const {id, promise} of checks) {
    const text = wrap(promise[languages.people], Math.max(30, Math.min(out.columns, 100) - width))
    out.say(out.colors.cyan(pad(id, width)) + text.replaceAll('\n', `\n${' '.repeat(width)}`))
  }
  talk.say('', say('explain.next', {check: checks[0]?.id ?? ''}))
  return exit.done
}

async function unknown(id: string, own: readonly Check[]): Promise<InputError> {
  const [all, {nearest}] = await Promise.all([import('../../checks/index.ts'), import('../../project/nearest.ts')])
  const checks = [...all.checks, ...own]
  // People often know only the name behind the family.
  const ids = new Map(
    checks.flatMap((check) => [check.id, check.id.replace(/^.*\//u, '')].map((name) => [name, check.id]))
  )
  const name = ids.get(nearest(id, [...ids.keys()]) ?? '')
  const help = name === undefined ? undefined : messageOf('error.didYouMean', {name: `hexapla explain ${name}`})
  return new InputError(messageOf('error.noCheck', {check: id}), undefined, help)
}

/** The page is Markdown; on a terminal its headings stand out and its fences recede. */
function painted(line: string, {bold, dim}: Colors): string {
  if (/^#+ /u.test(line)) return bold(line)
  return /^`{3,}/u.test(line) ? dim(line) : line
}
