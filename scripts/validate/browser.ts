import {existsSync} from 'node:fs'
import {join} from 'node:path'
import {type Browser, chromium, type Page} from 'playwright-core'

const browsers = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe'
]

/** Reader’s systems, and the narrowest and a common width of their screens. */
export const looks = (['light', 'dark'] as const).flatMap((scheme) => [360, 1280].map((width) => ({scheme, width})))

/** Where Chromium is: `CHROMIUM_PATH`, or where systems put it. */
export function findBrowser(): string | undefined {
  return [process.env.CHROMIUM_PATH ?? '', ...browsers].find((file) => file !== '' && existsSync(file))
}

/** @throws Error that says what to install */
export async function startBrowser(): Promise<Browser> {
  const executablePath = findBrowser()
  if (executablePath === undefined) {
    throw new Error(
      'Unexpected missing Chromium: install it (Debian: apt install chromium fonts-noto-cjk), or set CHROMIUM_PATH'
    )
  }
  return await chromium.launch({executablePath})
}

/** Show the files of a folder at an address, as a server would; nothing else is there. */
export async function showSite(page: Page, folder: string, url: string): Promise<void> {
  await page.route('**', (route) => {
    const address = route.request().url()
    if (!address.startsWith(url)) return route.abort()
    const {pathname} = new URL(address)
    const file = join(folder, decodeURIComponent(pathname.slice(new URL(url).pathname.length)))
    return existsSync(file) ? route.fulfill({path: file}) : route.fulfill({status: 404, body: ''})
  })
}
