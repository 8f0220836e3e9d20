import {dirname, resolve} from 'node:path'
import type {Format} from '../intake/index.ts'
import {InputError} from '../model/message.ts'
import type {ImportedTranslation} from '../pipeline/import-translation.ts'
import type {Project} from '../pipeline/load.ts'
import {harmless} from '../report/width.ts'
import {sayAccount, sayPictures} from './account.ts'
import {type ExitCode, exit} from './exit.ts'
import {expectLocale} from './locales.ts'
import type {Session} from './session.ts'
import {cut, pad, widthOf} from './width.ts'
import {messageOf} from './words/index.ts'

/** An old translation as a person names it. */
export interface OldTranslation {
  readonly file: string
  readonly bytes: Uint8Array
  readonly translationOf: string
  readonly locale?: string
  readonly encoding?: string
  readonly format?: Format
  readonly review?: string
  readonly force: boolean
  readonly dictionary?: {readonly bytes: Uint8Array; readonly file: string}
  readonly dryRun?: boolean
}

/** Give an essay a translation that was made elsewhere, and tell what became of it. */
export async function importOldTranslation(session: Session, asked: OldTranslation): Promise<ExitCode> {
  const {importTranslation} = await import('../pipeline/import-translation.ts')
  const {file, locale, review, dryRun = false, ...options} = asked
  const project = await session.openProject()
  if (locale === undefined) throw new InputError(messageOf('import.noLocale'))
  const named = {locale: expectLocale(locale, project.settings), ...fileOf(session, file)}
  const path = review === undefined ? {} : {review: await pathInProject(session, project, review)}
  const language = session.languages.people
  const done = await importTranslation(project, {...options, ...named, ...path, dryRun, language})
  if (done.intake) sayAccount(session, file === '-' ? session.say('import.stdin') : file, done.intake)
  sayPictures(session, done.pictures ?? [])
  return tell(session, done, {dryRun})
}

function fileOf({cwd}: Session, file: string): {readonly fileName?: string; readonly folder?: string} {
  return file === '-' ? {} : {fileName: file, folder: dirname(resolve(cwd, file))}
}

/** Take over what a person has decided in a review file. */
export async function carryOnReview(
  session: Session,
  review: string,
  {dryRun = false}: {readonly dryRun?: boolean}
): Promise<ExitCode> {
  const {importReview} = await import('../pipeline/import-review.ts')
  const project = await session.openProject()
  const path = await pathInProject(session, project, review)
  const done = await importReview(project, {review: path, dryRun, language: session.languages.people})
  return tell(session, done, {dryRun})
}

/** Review files lie in the project, so that they are written together with what they belong to. */
async function pathInProject({cwd}: Session, {root}: Project, file: string): Promise<string> {
  const {realPathOf, wayFrom} = await import('../project/paths.ts')
  const way = wayFrom(realPathOf(root), realPathOf(resolve(cwd, file)))
  const path = way?.replaceAll('\\', '/')
  if (path !== undefined && /^review\/(?:[^./][^/]*\/)*[^./][^/]*\.md$/u.test(path)) return path
  throw new InputError(messageOf('import.reviewOutside', {file}), {file})
}

function tell(session: Session, done: ImportedTranslation, {dryRun}: {readonly dryRun: boolean}): ExitCode {
  const {out, talk, say} = session
  const {adopted, known, dropped, sections, review, slug, locale, files} = done
  const {dim, green, yellow, bold} = talk.colors
  if (adopted.length > 0) talk.say(`${say('import.taken', {count: adopted.length})}  ${dim(adopted.join(' '))}`)
  if (known > 0) talk.say(say('import.known', {count: known}))
  if (dropped.length > 0) {
    talk.say(
      bold(say('import.dropped')),
      ...rowsOf(
        session,
        dropped.map(({key, text}) => [key, text])
      )
    )
  }
  if (sections.length > 0) {
    const labelled = sections.map(
      ({keys, state, text}) =>
        [
          keys.length === 0 ? '?' : keys.map(({key}) => key).join(' '),
          state === 'conflict' ? `${say('import.conflict')} ${text}` : text
        ] as const
    )
    talk.say(yellow(say('import.toDecide', {count: sections.length})), ...rowsOf(session, labelled))
  }
  if (dryRun) return exit.done
  for (const path of files) out.say(`${green(say('file.wrote'))}  ${path}`)
  if (review !== undefined) talk.say(say('import.nextReview', {file: review}))
  if (adopted.length > 0) talk.say(say('import.nextAccept', {slug, locale}))
  else if (files.length === 0) talk.say(say('import.nothing'))
  return exit.done
}

function rowsOf({talk}: Session, rows: readonly (readonly [label: string, text: string])[]): string[] {
  const width = Math.max(0, ...rows.map(([label]) => widthOf(label)))
  return rows.map(([label, text]) => {
    const start = `  ${talk.colors.dim(pad(label, width))}  `
    return start + cut(harmless(text.replace(/\s+/gu, ' ')), Math.max(30, talk.columns - widthOf(start)))
  })
}
