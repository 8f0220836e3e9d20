import {resolve} from 'node:path'
import {type Command, Option} from 'commander'
import type {Intake} from '../../intake/index.ts'
import {say as sayMessage} from '../../model/message.ts'
import {harmless} from '../../report/width.ts'
import {exit} from '../exit.ts'
import {addExamples} from '../help.ts'
import {expectLocale} from '../locales.ts'
import type {Kit, Session} from '../session.ts'
import {cut, pad, widthOf} from '../width.ts'

interface Options {
  readonly slug?: string
  readonly locale?: string
  readonly encoding?: string
  readonly format?: Intake['format']
  readonly dryRun?: boolean
}

/** `hexapla import`: a text from elsewhere becomes an essay. */
export function addImport(program: Command, kit: Kit): void {
  const {say, act} = kit
  const command = program
    .command('import')
    .description(say('import.about'))
    .argument('<file>', say('import.file'))
    .option('--slug <name>', say('import.slug'))
    .option('--locale <tag>', say('import.locale'))
    .option('--encoding <name>', say('import.encoding'))
    .addOption(new Option('--format <form>', say('import.format')).choices(['page', 'html', 'markdown']))
    .option('--dry-run', say('import.dryRun'))
    .action((file: string, options: Options) => act((session) => importFile(session, file, options)))
  addExamples(command, kit, [
    ['hexapla import page.html --slug on-trust', say('import.example')],
    ['hexapla import page.txt --dry-run', say('import.exampleDry')]
  ])
}

async function importFile(session: Session, file: string, {locale, dryRun = false, ...options}: Options) {
  const {importEssay} = await import('../../pipeline/import.ts')
  const {out, talk, say} = session
  const project = await session.openProject()
  const named = locale === undefined ? {} : {locale: expectLocale(locale, project.settings)}
  const bytes = await readInput(session, file)
  const fileName = file === '-' ? {} : {fileName: file}
  const {path, intake, plan} = await importEssay(project, {bytes, ...fileName, ...named, ...options, dryRun})
  sayAccount(session, file === '-' ? say('import.stdin') : file, intake)
  if (dryRun) {
    out.write(intake.markdown)
    return exit.done
  }
  for (const written of [path, ...plan.files.map((row) => row.path)]) {
    out.say(`${out.colors.green(say('file.wrote'))}  ${written}`)
  }
  talk.say(say('import.next', {file: path, slug: plan.slug}))
  return exit.done
}

async function readInput({stdin, cwd}: Session, file: string): Promise<Uint8Array> {
  if (file !== '-') {
    const {readOutside} = await import('../../project/outside.ts')
    return readOutside(resolve(cwd, file), file)
  }
  const chunks: Uint8Array[] = []
  for await (const chunk of stdin) chunks.push(typeof chunk === 'string' ? Buffer.from(chunk) : chunk)
  return Buffer.concat(chunks)
}

/** Tell what was recognised, what a person should look at, and what is not in the essay. */
function sayAccount({talk, say, languages}: Session, file: string, intake: Intake): void {
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
