import {type Argument, type Command, Help} from 'commander'
import type {Kit} from './session.ts'
import {pathOf} from './usage.ts'
import type {Voice} from './voice.ts'
import {widthOf, wrap} from './width.ts'
import type {Say} from './words/index.ts'

/** How help is laid out: titles in the reader's language, widths as terminals see them. */
export function helpStyle(say: Say, {colors}: Voice): Partial<Help> {
  const titles: Readonly<Record<string, string>> = {
    'Usage:': say('help.usage'),
    'Arguments:': say('help.arguments'),
    'Options:': say('help.options'),
    'Global Options:': say('help.global'),
    'Commands:': say('help.commands')
  }
  return {
    showGlobalOptions: true,
    minWidthToWrap: 20,
    // Commander puts a space behind each title; a full-width colon has its own.
    formatHelp: (command, help) => Help.prototype.formatHelp.call(help, command, help).replace('： ', '：'),
    styleTitle: (title) => colors.bold(titles[title] ?? title),
    commandUsage: (command) => {
      const own = command.registeredArguments.map(termOf)
      const rest = command.commands.length > 0 ? [say('help.commandHere')] : own
      return [pathOf(command), say('help.optionsHere'), ...rest].join(' ')
    },
    styleOptionText: (text) => colors.cyan(text),
    styleSubcommandText: (text) => colors.cyan(text),
    styleArgumentText: (text) => colors.cyan(text),
    displayWidth: widthOf,
    boxWrap: wrap,
    subcommandTerm: (command) => [command.name(), ...command.registeredArguments.map(termOf)].join(' '),
    optionDescription: ({description, argChoices, defaultValue, negate}) => {
      const choices = argChoices && say('help.choices', {values: argChoices.join(', ')})
      const standard = defaultValue !== undefined && !negate && say('help.default', {value: String(defaultValue)})
      return withExtras(say, description, [choices, standard])
    },
    argumentDescription: ({description, defaultValue}) =>
      withExtras(say, description, [defaultValue !== undefined && say('help.default', {value: String(defaultValue)})])
  }
}

/** One use of a command and what it is good for. */
export type Example = readonly [command: string, purpose: string]

/** Put examples below the help of a command. */
export function addExamples(
  command: Command,
  {say, out}: Pick<Kit, 'say' | 'out'>,
  examples: readonly Example[]
): void {
  const lines = examples.map(([use, purpose]) => `  ${out.colors.dim(`# ${purpose}`)}\n  ${use}\n`)
  command.addHelpText('after', `\n${out.colors.bold(say('help.examples'))}\n${lines.join('\n')}`)
}

/** A description with what else is to be known of it: a default, the choices. */
export function withExtras(say: Say, description: string, extras: readonly (string | false | undefined)[]): string {
  const told = extras.filter((extra) => extra !== undefined && extra !== false)
  return told.length === 0 ? description : description + say('help.extra', {text: told.join('; ')})
}

function termOf(argument: Argument): string {
  const text = `${argument.name()}${argument.variadic ? '…' : ''}`
  return argument.required ? `<${text}>` : `[${text}]`
}
