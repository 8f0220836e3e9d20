import {type Command, Option} from 'commander'
import type {StatusRow} from '../../pipeline/status.ts'
import {harmless} from '../../report/width.ts'
import {exit} from '../exit.ts'
import {addExamples} from '../help.ts'
import {printJson} from '../json.ts'
import type {Kit, Session} from '../session.ts'
import {shareOf} from '../share.ts'
import {type Column, table} from '../table.ts'
import {cut} from '../width.ts'

interface Options {
  readonly json?: true
  readonly words?: boolean
  readonly csv?: true
}

/** `hexapla status`: how far each essay has come in each locale. */
export function addStatus(program: Command, kit: Kit): void {
  const {say, act} = kit
  const command = program
    .command('status')
    .description(say('status.about'))
    .argument('[slug...]', say('argument.slugs'))
    .option('--words', say('status.wordsOption'))
    .addOption(new Option('--csv', say('status.csv')).implies({words: true}))
    .addOption(new Option('--json', say('option.json')).conflicts('csv'))
    .action((slugs: string[], options: Options) => act((session) => status(session, slugs, options)))
  addExamples(command, kit, [
    ['hexapla status', say('status.example')],
    ['hexapla status --json', say('status.exampleJson')],
    ['hexapla status --words', say('status.exampleWords')]
  ])
}

async function status(session: Session, slugs: readonly string[], {json, csv, words = false}: Options) {
  const {statusOf} = await import('../../pipeline/status.ts')
  const rows = statusOf(await session.openProject({cache: words}), slugs, {words})
  if (json) printJson(session.out, {essays: rows.map(forMachines)})
  else if (csv) session.out.write((await import('../words-table.ts')).wordsAsCsv(rows))
  else if (rows.length === 0) session.talk.say(session.say('status.none'))
  else if (words) (await import('../words-table.ts')).sayWords(session, rows)
  else sayTable(session, rows)
  return exit.done
}

function forMachines({slug, sourceLocale, title, status, locales}: StatusRow) {
  const entries = locales.map(({locale, coverage, work, words}) => [
    locale,
    {
      ...coverage,
      ...work,
      coverage: shareOf(coverage.translated, coverage.segments),
      ...(words ? {words} : {})
    }
  ])
  return {slug, sourceLocale, title, status, locales: Object.fromEntries(entries)}
}

function sayTable({out, say}: Session, rows: readonly StatusRow[]): void {
  const {bold, dim, green, red, yellow} = out.colors
  const columns: Column[] = [
    {title: say('status.essay')},
    {title: say('status.locale')},
    {title: say('status.translated'), side: 'left'},
    {title: '%', side: 'left'},
    {title: say('status.stale'), side: 'left', tint: yellow},
    {title: say('status.missing'), side: 'left', tint: red},
    {title: say('status.unverified'), side: 'left', tint: yellow},
    {title: say('status.words'), side: 'left'}
  ]
  const lines = rows.flatMap(({slug, title, status, locales}) => {
    const mark = status === 'published' ? '' : ` (${say(`status.${status}`)})`
    return locales.map(({locale, coverage, work}, index) => {
      const {translated, segments, stale, missing, unverified} = coverage
      const percent = String(Math.floor(shareOf(translated, segments) * 100))
      const words = work.missingWords + work.changedWords
      const counts = [stale, missing, unverified, words].map((count) => (count === 0 ? dim('·') : String(count)))
      const name = index === 0 ? bold(slug) + mark : index === 1 ? dim(cut(harmless(title), 32)) : ''
      const share = translated === segments ? green(percent) : percent
      return [name, locale, `${translated}/${segments}`, share, ...counts]
    })
  })
  out.say(...table(columns, lines, out.colors))
}
