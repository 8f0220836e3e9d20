#!/usr/bin/env -S npx tsx
/**
 * Photograph every kind of page in every locale, light and dark, narrow and wide, into `screenshots/`: this
 * repository's own essays, and a small project that shows what they do not. Then look at them.
 *
 *     npm run screenshots [-- part of a path]
 */
import {existsSync, readdirSync} from 'node:fs'
import {chromium} from 'playwright-core'
import {$, echo, path} from 'zx'

const browsers = [
  process.env.CHROMIUM_PATH ?? '',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe'
]
const executablePath = browsers.find((file) => file !== '' && existsSync(file))
if (executablePath === undefined) {
  throw new Error(
    'Unexpected missing Chromium: install it (Debian: apt install chromium fonts-noto-cjk), or set CHROMIUM_PATH'
  )
}

const root = path.resolve(import.meta.dirname, '..')
const projects = {own: root, showcase: path.join(root, 'tests/showcase')}
const looks = (['light', 'dark'] as const).flatMap((scheme) => [360, 1280].map((width) => ({scheme, width})))
/** Where pages are shown: below a base path, as a publisher's server would. */
const base = '/reading/'
const site = `https://ferry.example${base}`
const [part = ''] = process.argv.slice(2)

const browser = await chromium.launch({executablePath})
try {
  for (const [name, folder] of Object.entries(projects)) {
    if (!part.startsWith(name) && Object.keys(projects).some((other) => part.startsWith(`${other}/`))) continue
    await $({cwd: root, verbose: false})`npx tsx src/cli/main.ts build --cwd ${folder} --only html`
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
    await tab.route(`${site}**`, (route) => {
      const {pathname} = new URL(route.request().url())
      return route.fulfill({path: path.join(dist, decodeURIComponent(pathname.slice(base.length)))})
    })
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
