import type {Command} from 'commander'
import {InputError} from '../../model/message.ts'
import type {Locale} from '../../model/names.ts'
import type {Project} from '../../pipeline/load.ts'
import type {LookUp} from '../../pipeline/look-up.ts'
import {exit} from '../exit.ts'
import {addExamples} from '../help.ts'
import {printJson} from '../json.ts'
import {expectLocale} from '../locales.ts'
import type {Kit, Session} from '../session.ts'
import {messageOf} from '../words/index.ts'

interface Options {
  readonly locale: string
  readonly key?: string
  readonly json?: true
}

/** `hexapla memory`: what was translated before and is like a text. */
export function addMemory(program: Command, kit: Kit): void {
  const {say, act} = kit
  const command = program
    .command('memory')
    .description(say('memory.about'))
    .argument('[text...]', say('memory.text'))
    .requiredOption('--locale <tag>', say('memory.locale'))
    .option('--key <essay/key>', say('memory.key'))
    .option('--json', say('option.json'))
    .action((words: string[], options: Options) => act((session) => memory(session, words.join(' '), options)))
  addExamples(command, kit, [
    ['hexapla memory "The sea was grey." --locale zh-Hans', say('memory.example')],
    ['hexapla memory --key on-trust/p4 --locale zh-Hans', say('memory.exampleKey')]
  ])
}

async function memory(session: Session, text: string, options: Options) {
  if ((text.trim() === '') === (options.key === undefined)) throw new InputError(messageOf('memory.noText'))
  const project = await session.openProject({cache: true})
  const locale = expectLocale(options.locale, project.settings)
  const found = await lookUp(project, text, {locale, ...(options.key === undefined ? {} : {key: options.key})})
  if (options.json) printJson(session.out, forMachines(found, locale))
  else (await import('../look-up.ts')).sayLookUp(session, found)
  return exit.done
}

async function lookUp(project: Project, text: string, asked: {readonly locale: Locale; readonly key?: string}) {
  const {lookUpSegment, lookUpText} = await import('../../pipeline/look-up.ts')
  if (asked.key === undefined) return lookUpText(project, text, asked.locale)
  const [, essay, key] = /^([^/#]+)[/#]([^/#]+)$/u.exec(asked.key) ?? []
  const found = essay && key ? lookUpSegment(project, {essay, key}, asked.locale) : undefined
  if (found) return found
  throw new InputError(messageOf('memory.noKey', {name: asked.key}))
}

function forMachines({text, sourceLocale, matches, sentences}: LookUp, locale: Locale) {
  const plain = (all: LookUp['matches']) => all.map(({percent, unit}) => ({percent, ...unit}))
  return {
    text,
    sourceLocale,
    locale,
    matches: plain(matches),
    sentences: sentences.map((sentence) => ({text: sentence.text, matches: plain(sentence.matches)}))
  }
}
