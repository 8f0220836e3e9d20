import {Command} from 'commander'
import {versionOf} from '../project/version.ts'
import {addCommands} from './commands/index.ts'
import {complain} from './errors.ts'
import {type ExitCode, exit} from './exit.ts'
import {addExamples, helpStyle} from './help.ts'
import {chooseLanguages, type Languages, languagesFrom} from './language.ts'
import {type Globals, openSession} from './open.ts'
import type {Session} from './session.ts'
import type {Surroundings} from './surroundings.ts'
import {UsageError, usageFault} from './usage.ts'
import {type Voice, voiceOf} from './voice.ts'
import {type Say, wordsIn} from './words/index.ts'

/**
 * Run the program once.
 *
 * Nothing of the process is touched but what is handed in, so that it runs in a test as it does in a shell.
 * @param argv the arguments alone, without the names of node and of the program
 */
export async function run(argv: readonly string[], surroundings: Surroundings): Promise<ExitCode> {
  const {env, stdout, stderr} = surroundings
  const color = !argv.includes('--no-color')
  const [out, talk] = [voiceOf(stdout, env, color), voiceOf(stderr, env, color)]
  let languages = languagesFrom(env)
  let session: Session | undefined
  try {
    languages = chooseLanguages(argv, env)
    const say = wordsIn(languages.people)
    let code: ExitCode = exit.done
    const program = makeProgram(say, out, talk)
    addCommands(program, {
      say,
      out,
      act: async (work) => {
        session = openSession(program.opts<Globals>(), surroundings, {languages, out, talk})
        code = await work(session)
        session.sayLast()
      }
    })
    for (const command of [program, ...program.commands]) throwFrom(command)
    await program.parseAsync(argv, {from: 'user'})
    return code
  } catch (error) {
    const told = error instanceof UsageError ? usageFault(error) : error
    if (told === undefined) return (error as UsageError).cause.exitCode === 0 ? exit.done : exit.cannot
    return explain(told, {argv, surroundings, languages, talk, session})
  }
}

interface Failing {
  readonly argv: readonly string[]
  readonly surroundings: Surroundings
  readonly languages: Languages
  readonly talk: Voice
  readonly session: Session | undefined
}

/** Bad input is explained, and what the system refuses; anything else is a fault of ours. */
async function explain(thrown: unknown, {argv, surroundings, languages, talk, session}: Failing): Promise<ExitCode> {
  const known = session ?? openSession({}, surroundings, {languages, out: talk, talk})
  const lineOf = await known.lineReader()
  const {diskError} = await import('../project/disk.ts')
  const error = diskError(thrown, (thrown as NodeJS.ErrnoException | undefined)?.path ?? '')
  const verbose = argv.includes('--verbose')
  return complain(error, {language: languages.people, say: known.say, voice: talk, verbose, lineOf})
}

function makeProgram(say: Say, out: Voice, talk: Voice): Command {
  const program = new Command('hexapla')
    .description(say('program'))
    .configureHelp(helpStyle(say, out))
    .configureOutput({
      writeOut: out.write,
      writeErr: talk.write,
      outputError: () => {},
      getOutHelpWidth: () => Math.min(out.columns, 100),
      getErrHelpWidth: () => Math.min(talk.columns, 100),
      getOutHasColors: () => out.colors.isColorSupported,
      getErrHasColors: () => out.colors.isColorSupported
    })
    .version(versionOf(), '-V, --version', say('option.version'))
    .helpOption('-h, --help', say('option.help'))
    .helpCommand('help [command]', say('help.command'))
    .option('--cwd <dir>', say('option.cwd'))
    .option('--lang <tag>', say('option.lang'))
    .option('-q, --quiet', say('option.quiet'))
    .option('--verbose', say('option.verbose'))
    .option('--no-color', say('option.color'))
  addExamples(program, {say, out}, [
    ['hexapla init essays', say('init.example')],
    ['hexapla sync && hexapla check', say('sync.example')],
    ['hexapla build', say('build.example')]
  ])
  return program
}

/** Commander would end the process. */
function throwFrom(command: Command): void {
  command.exitOverride((error) => {
    throw new UsageError(error, command)
  })
}
