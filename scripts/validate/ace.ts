import {fs, path, tmpdir} from 'zx'
import {findBrowser} from './browser.ts'
import {filesOf} from './files.ts'
import {requireTool} from './programs.ts'
import type {Validator} from './validator.ts'

interface Assertion {
  readonly 'earl:test': {readonly 'dct:title': string; readonly 'earl:impact': string}
  readonly 'earl:result': {readonly 'dct:description': string}
}

interface Report {
  readonly assertions: readonly {
    readonly 'earl:testSubject': {readonly url: string}
    readonly assertions: readonly Assertion[]
  }[]
}

interface Runner {
  readonly launch: () => Promise<void>
  readonly close: () => Promise<void>
}

type Ace = (book: string, options: object, runner: Runner) => Promise<readonly [job: string, report: Report]>

/**
 * Ace by DAISY over every kind of book in every locale; the small projects that show one thing have no other kinds, and
 * EPUBCheck looks at all of them. One browser serves all books: starting it takes longer than most of them.
 */
export const ace: Validator = {
  name: 'Ace',
  things: 'books',
  needs: ['chromium', 'fonts', 'tools'],
  async run(releases) {
    process.env.PUPPETEER_EXECUTABLE_PATH = findBrowser() ?? ''
    process.env.ACE_TIMEOUT_INITIAL = '60000'
    const look = requireTool('@daisy/ace-core') as Ace
    const runner = requireTool('@daisy/ace-axe-runner-puppeteer') as Runner
    const books = filesOf(
      releases.filter(({isCase}) => !isCase),
      '.epub'
    )
    const outdir = tmpdir()
    const faults: string[] = []
    await runner.launch()
    try {
      const shared = {...runner, launch: async () => {}, close: async () => {}}
      for (const {place, label} of books) {
        const options = {cwd: process.cwd(), outdir, initLogger: true, silent: true, fileName: path.join(outdir, 'log')}
        const [, report] = await look(place, options, shared)
        faults.push(...faultsIn(report).map((fault) => `${label}: ${fault}`))
      }
    } finally {
      await runner.close()
      await fs.remove(outdir)
    }
    return {looked: books.length, faults}
  }
}

function faultsIn({assertions}: Report): string[] {
  return assertions.flatMap((document) =>
    document.assertions.map(({'earl:test': test, 'earl:result': result}) => {
      const where = document['earl:testSubject'].url
      return `${where}: ${test['earl:impact']} ${test['dct:title']}: ${result['dct:description']}`
    })
  )
}
