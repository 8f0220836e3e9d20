import type {Command, CommanderError} from 'commander'
import {InputError} from '../model/message.ts'
import {messageOf, type WordName} from './words/index.ts'

/** Arguments that were not understood, and the command they were for. */
export class UsageError extends Error {
  override readonly cause: CommanderError
  readonly command: Command

  constructor(cause: CommanderError, command: Command) {
    super(cause.message)
    this.cause = cause
    this.command = command
  }
}

const reports: Readonly<Record<string, WordName>> = {
  'commander.unknownOption': 'error.unknownOption',
  'commander.unknownCommand': 'error.unknownCommand',
  'commander.missingArgument': 'error.missingArgument',
  'commander.missingMandatoryOptionValue': 'error.missingOption',
  'commander.optionMissingArgument': 'error.optionMissingArgument',
  'commander.invalidArgument': 'error.invalidArgument',
  'commander.excessArguments': 'error.excessArguments',
  'commander.conflictingOption': 'error.conflictingOption'
}

/**
 * What commander says in English about arguments, in our words.
 *
 * It gives a code and a sentence with names between quotes, so the names are taken from there. Undefined
 * where it complains of nothing: help and version were shown.
 */
export function usageFault({cause, command}: UsageError): InputError | undefined {
  if (cause.exitCode === 0 || cause.code === 'commander.help') return undefined
  const path = pathOf(command)
  const [first = '', second = ''] = [...cause.message.matchAll(/'([^'\n]*)'/gu)].map((found) => found[1] ?? '')
  const report = reports[cause.code]
  if (report === undefined) throw new Error(`Unexpected complaint of commander: ${cause.message}`)
  const name = cause.code === 'commander.excessArguments' ? excessOf(command) : first
  const wanted = /Allowed choices are (.*)\./u.exec(cause.message)?.[1] ?? ''
  const meant = /\(Did you mean (?:one of )?([^,?]+)/u.exec(cause.message)?.[1]
  const remedy =
    meant === undefined
      ? messageOf('error.seeHelp', {command: path})
      : messageOf('error.didYouMean', {name: cause.code === 'commander.unknownCommand' ? `${path} ${meant}` : meant})
  return new InputError(messageOf(report, {name, value: second, command: path, wanted}), undefined, remedy)
}

/** A command with the program's name before it, as it is typed. */
export function pathOf(command: Command): string {
  return command.parent ? `${pathOf(command.parent)} ${command.name()}` : command.name()
}

function excessOf({args, registeredArguments}: Command): string {
  return args[registeredArguments.length] ?? ''
}
