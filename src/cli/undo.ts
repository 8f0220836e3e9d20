import {relative} from 'node:path'
import type {Written} from '../project/undo.ts'
import type {Session} from './session.ts'

/** Say how git brings back what was written over, as it is typed in this folder; nothing where git cannot. */
export function sayUndo(
  {talk, say}: Pick<Session, 'talk' | 'say'>,
  {restore, unsaved, made}: Written,
  {cwd, root}: {readonly cwd: string; readonly root: string}
): void {
  if (restore.length === 0) return
  const way = relative(cwd, root)
  const words = ['git', ...(way === '' ? [] : ['-C', way]), 'restore', ...restore]
  talk.say(talk.colors.dim(say('undo.how', {command: words.map(quoted).join(' ')})))
  if (made.length > 0) talk.say(talk.colors.dim(say('undo.made')))
  if (unsaved.length > 0) talk.say(talk.colors.dim(say('undo.unsaved', {files: unsaved.join(', ')})))
}

/** Paths of a project have no quotation marks in them, but the way to it may hold a space. */
function quoted(word: string): string {
  return /^[\w./:@+-]+$/u.test(word) ? word : `"${word}"`
}
