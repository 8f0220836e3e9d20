import {dirname, join} from 'node:path'
import {$} from 'zx'
import {filesOf} from './files.ts'
import {requireTool} from './programs.ts'
import type {Validator} from './validator.ts'

interface Message {
  readonly url?: string
  readonly lastLine?: number
  readonly type: string
  readonly message: string
}

/**
 * The checker knows files by their places on the disk, where nothing is of the same origin, and it takes JSON-LD for a
 * script that runs. What a browser really refuses is seen by axe's browser.
 */
const policyOnDisk = /^(?:Resource|Inline script) violates Content Security Policy \(meta tag\): .*blocked by/u

/** The Nu HTML Checker, which the W3C runs, over all pages in one run of Java. */
export const nu: Validator = {
  name: 'Nu HTML Checker',
  things: 'pages',
  needs: ['java', 'tools'],
  async run(releases) {
    const pages = filesOf(releases, '.html')
    const labels = new Map(pages.map(({place, label}) => [place, label]))
    const jar = join(dirname(requireTool.resolve('vnu-jar/package.json')), 'build/dist/vnu.jar')
    const {stderr} = await $({quiet: true, nothrow: true})`java -jar ${jar} --format json ${[...labels.keys()]}`
    const {messages} = JSON.parse(stderr) as {messages: Message[]}
    const faults = messages
      .filter(({message}) => !policyOnDisk.test(message))
      .map(({url, lastLine, message}) => {
        const place = url === undefined ? '' : decodeURIComponent(new URL(url).pathname)
        return `${labels.get(place) ?? place}:${lastLine ?? 1} ${message}`
      })
    return {looked: pages.length, faults}
  }
}
