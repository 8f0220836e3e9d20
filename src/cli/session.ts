import type {Check} from '../model/check.ts'
import type {Project} from '../pipeline/load.ts'
import type {ExitCode} from './exit.ts'
import type {Languages} from './language.ts'
import type {Surroundings} from './surroundings.ts'
import type {Voice} from './voice.ts'
import type {Say} from './words/index.ts'

/** What a command needs of a project besides its settings. */
export interface Wanted {
  /** Whether its modules are loaded, which runs their code: only commands that check do so. */
  readonly extensions?: boolean
  /** Whether what earlier runs found is used, and what this one finds is kept. */
  readonly cache?: boolean
}

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
  /** Variables of the environment, for services that a person names. */
  readonly environment: Surroundings['env']
  /** The day of the work in UTC, as ISO 8601 has it; that of `SOURCE_DATE_EPOCH` where it is set. */
  today(): string
  /** Whether more is to be said than usual. */
  readonly verbose: boolean
  /** The project that the folder belongs to. @throws InputError where there is none. */
  openProject(wanted?: Wanted): Promise<Project>
  /** The checks that the project of the folder adds; none where there is no project. */
  ownChecks(): Promise<readonly Check[]>
  /** The end of the command: what was learnt is kept for the next, and how to undo what was written is said. */
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
