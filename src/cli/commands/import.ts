import {dirname, resolve} from 'node:path'
import {type Command, Option} from 'commander'
import type {Format} from '../../intake/index.ts'
import {InputError} from '../../model/message.ts'
import {sayAccount, sayPictures} from '../account.ts'
import {type ExitCode, exit} from '../exit.ts'
import {addExamples} from '../help.ts'
import {expectLocale} from '../locales.ts'
import type {Kit, Session} from '../session.ts'
import {messageOf} from '../words/index.ts'

interface Options {
  readonly slug?: string
  readonly locale?: string
  readonly encoding?: string
  readonly format?: Format
  readonly dryRun?: boolean
  readonly translationOf?: string
  readonly review?: string
  readonly force?: boolean
  readonly dictionary?: string
  readonly mapping?: string
  readonly json?: boolean
}

/** `hexapla import`: a text from elsewhere becomes an essay, or a translation of one. */
export function addImport(program: Command, kit: Kit): void {
  const {say, act} = kit
  const command = program
    .command('import')
    .description(say('import.about'))
    .argument('[file]', say('import.file'))
    .option('--slug <name>', say('import.slug'))
    .option('--locale <tag>', say('import.locale'))
    .option('--encoding <name>', say('import.encoding'))
    .addOption(new Option('--format <form>', say('import.format')).choices(['page', 'html', 'markdown']))
    .option('--translation-of <slug>', say('import.translationOf'))
    .option('--review <file>', say('import.review'))
    .option('--dictionary <file>', say('import.dictionary'))
    .option('--mapping <file>', say('import.mapping'))
    .option('--force', say('import.force'))
    .option('--json', say('import.json'))
    .option('--dry-run', say('import.dryRun'))
    .action((file: string | undefined, options: Options) => act((session) => importAny(session, file, options)))
  addExamples(command, kit, [
    ['hexapla import page.html --slug on-trust', say('import.example')],
    ['hexapla import page.txt --dry-run', say('import.exampleDry')],
    ['hexapla import old.md --translation-of on-trust --locale zh-Hans', say('import.exampleTranslation')],
    ['hexapla import articles.csv --mapping mapping.yaml --dry-run', say('import.exampleArchive')],
    ['hexapla import --review review/on-trust.zh-Hans.md', say('import.exampleReview')]
  ])
}

/** What the arguments ask for: an essay, a translation, or to carry on with a review. */
async function importAny(session: Session, file: string | undefined, all: Options): Promise<ExitCode> {
  const {translationOf, review, dictionary, mapping, json = false, force = false, ...options} = all
  if (mapping !== undefined) return importAll(session, file, {...all, mapping})
  if (json) throw new InputError(messageOf('import.jsonAlone'))
  const {importOldTranslation, carryOnReview} = await import('../import-translation.ts')
  if (file === undefined && review !== undefined) return carryOnReview(session, review, all)
  if (file === undefined) throw new InputError(messageOf('import.noFile'))
  const {isArchive} = await import('../../project/outside.ts')
  if (isArchive(resolve(session.cwd, file))) throw new InputError(messageOf('import.noMapping'), {file})
  if (translationOf === undefined) {
    if (review !== undefined || dictionary !== undefined) throw new InputError(messageOf('import.noEssay'))
    return importFile(session, file, options)
  }
  const bytes = await readInput(session, file)
  return importOldTranslation(session, {
    ...options,
    file,
    bytes,
    translationOf,
    force,
    ...(review === undefined ? {} : {review}),
    ...(dictionary === undefined ? {} : {dictionary: {bytes: await readInput(session, dictionary), file: dictionary}})
  })
}

async function importAll(
  session: Session,
  archive: string | undefined,
  {mapping, dryRun = false, force = false, json = false, ...others}: Options & {readonly mapping: string}
): Promise<ExitCode> {
  const {importWholeArchive} = await import('../import-archive.ts')
  if (archive === undefined) throw new InputError(messageOf('import.noFile'))
  const [other] = Object.keys(others)
  if (other !== undefined) {
    const option = `--${other.replace(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`)}`
    throw new InputError(messageOf('import.notOfArchive', {option}))
  }
  return importWholeArchive(session, {archive, mapping, dryRun, force, json})
}

async function importFile(session: Session, file: string, {locale, dryRun = false, ...options}: Options) {
  const {importEssay} = await import('../../pipeline/import.ts')
  const {out, talk, say} = session
  const project = await session.openProject()
  const named = locale === undefined ? {} : {locale: expectLocale(locale, project.settings)}
  const bytes = await readInput(session, file)
  const fileName = file === '-' ? {} : {fileName: file, folder: dirname(resolve(session.cwd, file))}
  const {path, intake, pictures, plan} = await importEssay(project, {bytes, ...fileName, ...named, ...options, dryRun})
  sayAccount(session, file === '-' ? say('import.stdin') : file, intake)
  sayPictures(session, pictures)
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
