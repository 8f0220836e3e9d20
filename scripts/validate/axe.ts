import {readFileSync} from 'node:fs'
import type {Page} from 'playwright-core'
import {looks, showSite, startBrowser} from './browser.ts'
import {type FileOfRelease, filesOf} from './files.ts'
import {requireTool} from './programs.ts'
import type {Release, Validator} from './validator.ts'

interface Violation {
  readonly id: string
  readonly help: string
  readonly nodes: readonly {readonly target: readonly string[]}[]
}

/** Pages that are looked at beside each other. */
const atOnce = 2

/**
 * All rules of axe-core on every page, light and dark, narrow and wide, in Chromium. The same browser tells what the page
 * asks of other places, what its content security policy refuses, and whether a reader has to scroll sideways.
 */
export const axe: Validator = {
  name: 'axe',
  things: 'pages in four looks',
  needs: ['chromium', 'fonts', 'tools'],
  async run(releases) {
    const script = readFileSync(requireTool.resolve('axe-core/axe.min.js'), 'utf8')
    const shown = releases.filter(({isCase}) => !isCase)
    const faults: string[] = []
    const browser = await startBrowser()
    try {
      const waiting = shown.flatMap((release) => filesOf([release], '.html').map((page) => ({release, page})))
      const looked = waiting.length
      const work = async () => {
        for (let next = waiting.shift(); next; next = waiting.shift()) {
          const tab = await browser.newPage({reducedMotion: 'reduce'})
          for (const fault of await faultsOn(tab, next.release, next.page, script)) {
            faults.push(`${next.page.label}: ${fault}`)
          }
          await tab.close()
        }
      }
      await Promise.all(Array.from({length: atOnce}, work))
      return {looked, faults: faults.sort()}
    } finally {
      await browser.close()
    }
  }
}

async function faultsOn(tab: Page, {folder, url}: Release, {path}: FileOfRelease, script: string): Promise<string[]> {
  const site = url ?? 'https://site.example/'
  const faults = new Set<string>()
  tab.on('console', (message) => message.type() === 'error' && faults.add(message.text()))
  tab.on('pageerror', (error) => faults.add(error.message))
  tab.on('requestfailed', (request) => faults.add(`asks for ${request.url()}`))
  await showSite(tab, folder, site)
  await tab.goto(site + path)
  await tab.evaluate(script)
  for (const {scheme, width} of looks) {
    await tab.setViewportSize({width, height: 800})
    await tab.emulateMedia({colorScheme: scheme})
    if (await tab.evaluate('document.documentElement.scrollWidth > innerWidth')) faults.add(`is wider than ${width} px`)
    const violations = await tab.evaluate<Violation[]>('axe.run().then(({violations}) => violations)')
    for (const {id, help, nodes} of violations) {
      faults.add(`${scheme}, ${width} px: ${id}: ${help}: ${nodes.map(({target}) => target.join(' ')).join(', ')}`)
    }
  }
  return [...faults]
}
