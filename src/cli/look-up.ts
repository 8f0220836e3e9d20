import type {MemoryMatch} from '../model/memory.ts'
import type {LookUp} from '../pipeline/look-up.ts'
import {showChange} from '../report/change.ts'
import {harmless} from '../report/width.ts'
import type {Session} from './session.ts'
import {pad} from './width.ts'

/** Show what the memory has: how like, the words that differ, the translation, and where it stands. */
export function sayLookUp(session: Session, {text, matches, sentences, size}: LookUp): void {
  const {out, talk, say} = session
  const found = sentences.filter((sentence) => sentence.matches.length > 0)
  if (matches.length === 0 && found.length === 0) talk.say(say('memory.none', {count: size}))
  for (const match of matches) out.say(...linesOf(match, text, session))
  for (const sentence of found) {
    out.say('', out.colors.bold(`${say('memory.sentence')} ${sentences.indexOf(sentence) + 1}`))
    for (const match of sentence.matches) out.say(...linesOf(match, sentence.text, session))
  }
}

function linesOf({percent, unit}: MemoryMatch, text: string, {out, say}: Session): string[] {
  const {bold, dim, green, yellow} = out.colors
  const tint = percent === 100 ? green : yellow
  const name = unit.essay === undefined ? '' : `  #${unit.key}`
  const level = unit.level === 'sentence' ? `, ${say('memory.sentence')}` : ''
  const place = harmless(`${unit.file}:${unit.line}${name}  ${say(`memory.${unit.standing}`)}${level}`)
  return [
    `${bold(tint(pad(`${percent} %`, 5, 'left')))}  ${dim(place)}`,
    `       ${percent === 100 ? oneLine(unit.source) : showChange({was: unit.source, now: text}, out.colors)}`,
    `       ${oneLine(unit.target)}`
  ]
}

function oneLine(text: string): string {
  return harmless(text.replace(/\s*\n\s*/gu, ' '))
}
