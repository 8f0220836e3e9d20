import type {Repair} from '../align/repair/types.ts'
import type {Session} from './session.ts'

/** Say what is mended in the files of an essay, each with its place; nothing where they are sound. */
export function sayRepairs({out, say}: Pick<Session, 'out' | 'say'>, essay: string, repairs: readonly Repair[]): void {
  if (repairs.length === 0) return
  const {bold, yellow} = out.colors
  out.say(bold(say('repair.title', {essay})))
  for (const {repair, key, to = '', file, line} of repairs) {
    out.say(`  ${file}${line ? `:${line}` : ''}  ${yellow(say(`repair.${repair}`, {key, to}))}`)
  }
  out.say('')
}
