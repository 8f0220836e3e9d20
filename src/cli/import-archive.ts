import {dirname, resolve} from 'node:path'
import {say as sayMessage} from '../model/message.ts'
import {type ArchiveReport, type ArticleNews, countNews} from '../pipeline/archive/index.ts'
import {harmless} from '../report/width.ts'
import {type ExitCode, exit} from './exit.ts'
import {printJson} from './json.ts'
import {withProgress} from './progress.ts'
import type {Session} from './session.ts'

/** An archive as a person names it. */
interface NamedArchive {
  readonly archive: string
  readonly mapping: string
  readonly dryRun: boolean
  readonly force: boolean
  readonly json: boolean
}

/** Bring in an archive, and tell what became of each article. */
export async function importWholeArchive(session: Session, asked: NamedArchive): Promise<ExitCode> {
  const {archive, mapping: file, dryRun, force, json} = asked
  const {importArchive} = await import('../pipeline/archive/index.ts')
  const {readMapping} = await import('../project/mapping.ts')
  const {readOutside} = await import('../project/outside.ts')
  const project = await session.openProject()
  const place = resolve(session.cwd, file)
  const mapping = readMapping(readOutside(place, file), file)
  const folder = typeof mapping.pictures === 'object' ? mapping.pictures.folder : mapping.pictures
  const report = await withProgress(session, (onStep) =>
    importArchive(project, {
      ...{archive: resolve(session.cwd, archive), name: archive, mapping, force, dryRun, onStep},
      ...(folder === undefined ? {} : {pictures: resolve(dirname(place), folder)}),
      language: session.languages.people
    })
  )
  if (json) printJson(session.out, jsonOf(report, session))
  else tell(session, report, {dryRun})
  return countNews(report).failed > 0 ? exit.findings : exit.done
}

function jsonOf(report: ArchiveReport, {languages}: Session): object {
  const articles = report.articles.map(({place, doubts, fault, ...row}) => ({
    ...row,
    file: place.file,
    ...(place.line === undefined ? {} : {line: place.line}),
    doubts: doubts.map((doubt) => sayMessage(doubt, languages.machines)),
    ...(fault
      ? {
          problem: sayMessage(fault.report, languages.machines),
          ...(fault.remedy ? {remedy: sayMessage(fault.remedy, languages.machines)} : {})
        }
      : {})
  }))
  return {summary: countNews(report), journal: report.journal, articles}
}

/** More lines than a person reads on a terminal. */
const most = 40

function tell(session: Session, report: ArchiveReport, {dryRun}: {readonly dryRun: boolean}): void {
  const {out, talk, say, languages} = session
  const {bold, dim, green, red, yellow} = talk.colors
  const {articles, journal} = report
  for (const {outcome, slug, locale} of articles) {
    const wrote = green(say(dryRun ? 'file.would' : 'file.wrote'))
    if (outcome === 'essay') out.say(`${wrote}  source/${slug}.md`)
    if (outcome === 'translation') out.say(`${wrote}  locales/${locale}/${slug}.md`)
  }
  const rows = (title: string, lines: readonly string[]): void => {
    if (lines.length === 0) return
    talk.say(title, ...lines.slice(0, most).map((line) => `  ${line}`))
    if (lines.length > most) talk.say(`  ${dim(say('archive.more', {count: lines.length - most}))}`)
  }
  const at = (row: ArticleNews): string => dim(harmless([placeOf(row), row.slug].filter(Boolean).join('  ')))
  rows(
    yellow(say('archive.doubts')),
    articles.flatMap((row) => [
      ...row.doubts.map((doubt) => `${at(row)}  ${harmless(sayMessage(doubt, languages.people))}`),
      ...row.removed.map((text) => `${at(row)}  ${harmless(say('archive.removed', {text: text.slice(0, 200)}))}`)
    ])
  )
  rows(
    yellow(say('archive.reviews')),
    articles.flatMap(({review, toDecide = 0}) => (review === undefined ? [] : [`${review}  ${dim(String(toDecide))}`]))
  )
  const failed = articles.flatMap((row) => (row.fault ? [{row, fault: row.fault}] : []))
  rows(
    red(say('archive.failed')),
    failed.flatMap(({row, fault}) => [
      `${at(row)}  ${harmless(sayMessage(fault.report, languages.people))}`,
      ...(fault.remedy ? [`  ${harmless(sayMessage(fault.remedy, languages.people))}`] : [])
    ])
  )
  const counts = countNews(report)
  talk.say(bold(say(dryRun ? 'archive.planned' : 'archive.counts', counts)), say('archive.taken', counts))
  if (!dryRun) talk.say(counts.failed > 0 ? say('archive.again', {file: journal}) : say('archive.next'))
}

/** Where an article stands; where in it the fault is, if that is known. */
function placeOf({place, fault}: ArticleNews): string {
  const {file, line, column} = fault?.place?.file === place.file ? fault.place : place
  return [file, line, column].filter((part) => part !== undefined).join(':')
}
