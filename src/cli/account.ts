import type {Intake} from '../intake/index.ts'
import {say as sayMessage} from '../model/message.ts'
import type {PictureNews} from '../pipeline/import-pictures.ts'
import {harmless} from '../report/width.ts'
import type {Session} from './session.ts'
import {cut, pad, widthOf} from './width.ts'

/** Tell what was recognised, what a person should look at, and what is not in the essay. */
export function sayAccount({talk, say, languages}: Session, file: string, intake: Intake): void {
  const {bold, dim, yellow} = talk.colors
  const {recognised, doubts, removed, format, encoding, locale} = intake
  const rows = (items: readonly {readonly line: number; readonly label: string; readonly text: string}[]) => {
    const width = Math.max(0, ...items.map(({label}) => widthOf(label)))
    const digits = Math.max(0, ...items.map(({line}) => String(line).length))
    return items.map(({line, label, text}) => {
      const start = `  ${dim(pad(String(line), digits, 'left'))}  ${label === '' ? '' : `${pad(label, width)}  `}`
      return start + cut(harmless(text), Math.max(30, talk.columns - widthOf(start)))
    })
  }
  talk.say(bold(say('import.recognised', {file, format, encoding, locale})))
  talk.say(...rows(recognised.map(({line, what, text}) => ({line, label: say(`recognised.${what}`), text}))))
  talk.say(`  ${dim(say('import.paragraphs', {count: intake.paragraphs}))}`)
  if (doubts.length > 0) {
    talk.say(yellow(say('import.doubts')))
    for (const {line, message} of doubts)
      talk.say(`  ${dim(`${line}`)}  ${harmless(sayMessage(message, languages.people))}`)
  }
  if (removed.length > 0) {
    talk.say(bold(say('import.removed')))
    talk.say(...rows(removed.map(({line, what, text}) => ({line, label: say(`removed.${what}`), text}))))
  }
  talk.say('')
}

/** Tell which pictures came with a text, and which did not and why. */
export function sayPictures({talk, say, languages}: Session, pictures: readonly PictureNews[]): void {
  if (pictures.length === 0) return
  const {bold, dim, yellow} = talk.colors
  talk.say(bold(say('import.pictures')))
  for (const {address, path, fault} of pictures) {
    const told = fault ? yellow(harmless(sayMessage(fault, languages.people))) : dim(`source/${path}`)
    talk.say(`  ${harmless(address)}  ${told}`)
  }
  talk.say('')
}
