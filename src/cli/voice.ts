import pc from 'picocolors'
import type {Sink, Surroundings} from './surroundings.ts'

export type Colors = ReturnType<typeof pc.createColors>

/** One of the two streams that the program speaks on. */
export interface Voice {
  readonly colors: Colors
  /** Whether a person looks at it as it is written. */
  readonly isTerminal: boolean
  readonly columns: number
  /** Write a text as it is. */
  write(text: string): void
  /** Write lines, each with a line break behind it. */
  say(...lines: readonly string[]): void
}

/** The voice of a stream. Colours are for terminals, unless the environment or `--no-color` says otherwise. */
export function voiceOf(sink: Sink, env: Surroundings['env'], color: boolean): Voice {
  const isTerminal = sink.isTTY === true
  return {
    colors: pc.createColors(color && wantsColor(env, isTerminal)),
    isTerminal,
    columns: sink.columns ?? 80,
    write: (text) => void sink.write(text),
    say: (...lines) => void sink.write(lines.map((line) => `${line}\n`).join(''))
  }
}

/** The same voice, saying nothing. */
export function silent(voice: Voice): Voice {
  return {...voice, isTerminal: false, write: () => {}, say: () => {}}
}

function wantsColor(env: Surroundings['env'], isTerminal: boolean): boolean {
  if (env.NO_COLOR) return false
  if (env.FORCE_COLOR !== undefined) return env.FORCE_COLOR !== '0' && env.FORCE_COLOR !== 'false'
  return isTerminal && env.TERM !== 'dumb'
}
