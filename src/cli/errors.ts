import {InputError, type Place, say as sayMessage} from '../model/message.ts'
import type {Language} from '../model/names.ts'
import {frame} from '../report/frame.ts'
import {harmless} from '../report/width.ts'
import {exit} from './exit.ts'
import type {Voice} from './voice.ts'
import {pad, widthOf} from './width.ts'
import type {Say} from './words/index.ts'

/** What a complaint is made with. */
export interface Complaining {
  readonly language: Language
  readonly say: Say
  readonly voice: Voice
  readonly verbose: boolean
  readonly lineOf: (file: string, line: number) => string | undefined
}

/** Say what was wrong and what helps. Bad input is explained; anything else is a fault of Hexapla. */
export function complain(error: unknown, complaining: Complaining): typeof exit.cannot {
  const {language, say, voice, verbose} = complaining
  if (error instanceof InputError) {
    const {place, report, remedy} = error
    if (place) voice.say(voice.colors.bold(harmless(nameOf(place))))
    const rows = [['error', sayMessage(report, language)]] as [Row, string][]
    if (remedy) rows.push(['help', sayMessage(remedy, language)])
    sayRows(rows, complaining, place ? frameOf(place, complaining) : [])
  } else {
    const reason = error instanceof Error ? error.message : String(error)
    const rows: [Row, string][] = [['error', say('error.fault', {reason: reason.split('\n')[0] ?? ''})]]
    if (!verbose) rows.push(['help', say('error.verbose')])
    sayRows(rows, complaining, [])
  }
  if (verbose && error instanceof Error && error.stack !== undefined) voice.say(voice.colors.dim(error.stack))
  return exit.cannot
}

type Row = 'error' | 'help'

function sayRows(rows: readonly (readonly [Row, string])[], {say, voice}: Complaining, frame: readonly string[]): void {
  const labels = {error: say('error.error'), help: say('error.help')}
  const width = Math.max(...Object.values(labels).map(widthOf))
  const tint = {error: voice.colors.red, help: voice.colors.green}
  for (const [row, text] of rows) {
    voice.say(`  ${tint[row](pad(labels[row], width))}  ${harmless(text)}`)
    if (row === 'error') voice.say(...frame)
  }
}

function nameOf({file, line, column}: Place): string {
  return [file, line, line === undefined ? undefined : column].filter((part) => part !== undefined).join(':')
}

/** The line that is meant, with a mark below the column. */
function frameOf(place: Place, {lineOf, voice}: Complaining): string[] {
  const text = place.line === undefined ? undefined : lineOf(place.file, place.line)
  if (text === undefined || text.trim() === '') return []
  const [line = '', mark = ''] = frame(text, place)
  return place.column === undefined ? [voice.colors.dim(line)] : [voice.colors.dim(line), voice.colors.red(mark)]
}
