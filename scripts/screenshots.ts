#!/usr/bin/env -S npx tsx
/**
 * Photograph every kind of page in every locale, light and dark, narrow and wide, into `screenshots/`: this
 * repository's own essays, and a small project that shows what they do not. Then look at them.
 *
 *     npm run screenshots [-- part of a path]
 */
import {readdirSync} from 'node:fs'
import {$, echo, path} from 'zx'
import {looks, showSite, startBrowser} from './validate/browser.ts'

const root = path.resolve(import.meta.dirname, '..')
const projects = {own: root, showcase: path.join(root, 'tests/showcase')}
/** Where pages are shown: below a base path, as a publisher's server would. */
const site = 'https://ferry.example/reading/'
const [part = ''] = process.argv.slice(2)

const browser = await startBrowser()
try {
  for (const [name, folder] of Object.entries(projects)) {
    if (!part.startsWith(name) && Object.keys(projects).some((other) => part.startsWith(`${other}/`))) continue
    await $({cwd: root, verbose: false})`npx tsx src/cli/main.ts build --cwd ${folder} --only html,search`
    await photographAll(name, path.join(folder, 'dist'))
  }
} finally {
  await browser.close()
}

async function photographAll(name: string, dist: string): Promise<void> {
  const files = readdirSync(dist, {recursive: true, encoding: 'utf8'}).map((file) => file.replaceAll(path.sep, '/'))
  const pages = files.filter((file) => file.endsWith('.html') && `${name}/${file}`.includes(part)).sort()
  for (const {scheme, width} of looks) {
    const tab = await browser.newPage({colorScheme: scheme, viewport: {width, height: 800}})
    await showSite(tab, dist, site)
    for (const page of pages) {
      await tab.goto(site + page)
      const title = page.replace(/(?:\/?index)?\.html$/u, '').replaceAll('/', '.') || 'index'
      const file = `${name}/${title}-${scheme}-${width}.png`
      await tab.screenshot({path: path.join(root, 'screenshots', file), fullPage: true})
      const overflow = await tab.evaluate('document.documentElement.scrollWidth > innerWidth')
      echo(`${file}${overflow ? '  is wider than the screen' : ''}`)
    }
    await tab.close()
  }
}
