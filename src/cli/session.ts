import type {Project} from '../pipeline/load.ts'
import type {ExitCode} from './exit.ts'
import type {Languages} from './language.ts'
import type {Surroundings} from './surroundings.ts'
import type {Voice} from './voice.ts'
import type {Say} from './words/index.ts'

/** What a command works with. */
export interface Session {
  readonly languages: Languages
  readonly say: Say
  /** For results: standard output. */
  readonly out: Voice
  /** For progress and talk: standard error, silent with `--quiet`. */
  readonly talk: Voice
  /** Absolute path of the folder that the program works in. */
  readonly cwd: string
  readonly stdin: Surroundings['stdin']
  /** The day of the work in UTC, as ISO 8601 has it; that of `SOURCE_DATE_EPOCH` where it is set. */
  today(): string
  /** The project that the folder belongs to. @throws InputError where there is none. */
  openProject(): Promise<Project>
  /** What is said when the command has said everything: how to undo what it wrote. */
  sayLast(): void
  /** What gives a line of a file that a place names, without its line break; undefined where it cannot be read. */
  lineReader(): Promise<(file: string, line: number) => string | undefined>
}

/** What a command file needs to add its command to the program. */
export interface Kit {
  readonly say: Say
  /** The voice that help is given with. */
  readonly out: Voice
  /** The action of a command: called with a session once the arguments are understood. */
  act(work: (session: Session) => Promise<ExitCode>): Promise<void>
}
