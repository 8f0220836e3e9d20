import {createRequire} from 'node:module'
import {$, fs, path, which} from 'zx'
import {findBrowser} from './browser.ts'

/** Programs that npm does not bring, by their Debian packages, and the npm packages of `tools/`. */
export type Program = 'java' | 'chromium' | 'pandoc' | 'fonts' | 'tools'

const run = $({nothrow: true, verbose: false, quiet: true})
const tools = path.join(import.meta.dirname, 'tools')

/** Loads a package of `tools/`, which are there only when they are wanted. */
export const requireTool = createRequire(path.join(tools, 'package.json'))

const debian: Readonly<Record<Exclude<Program, 'tools'>, string>> = {
  java: 'default-jdk-headless',
  chromium: 'chromium',
  pandoc: 'pandoc',
  fonts: 'fonts-noto-cjk'
}

/**
 * Bring what these validators need onto the machine: npm packages into an ignored folder, in the versions of its lock
 * file; Debian packages by `apt-get`, where that is there and may be used.
 * @throws Error that names what is to be installed by hand
 */
export async function provide(programs: ReadonlySet<Program>): Promise<void> {
  if (programs.has('tools')) await provideTools()
  const absent = await absentOf(programs)
  if (absent.length === 0) return
  const canInstall = process.getuid?.() === 0 && (await which('apt-get', {nothrow: true}))
  if (canInstall) {
    await run`apt-get update`
    await run({
      env: {...process.env, DEBIAN_FRONTEND: 'noninteractive'}
    })`apt-get install -y --no-install-recommends ${absent}`
  }
  const still = await absentOf(programs)
  if (still.length > 0) throw new Error(`Unexpected missing programs, expected \`apt-get install ${still.join(' ')}\``)
}

async function absentOf(programs: ReadonlySet<Program>): Promise<string[]> {
  const isThere = {
    java: async () => (await run`javac -version`).exitCode === 0,
    chromium: async () => findBrowser() !== undefined,
    pandoc: async () => (await which('pandoc', {nothrow: true})) !== null,
    // Where fonts cannot be listed they come with the system.
    fonts: async () =>
      (await which('fc-list', {nothrow: true})) === null || (await run`fc-list :lang=zh-tw`).stdout !== ''
  }
  const absent: string[] = []
  for (const [program, name] of Object.entries(debian) as [keyof typeof isThere, string][]) {
    if (programs.has(program) && !(await isThere[program]())) absent.push(name)
  }
  return absent
}

/** Browsers are not downloaded: Chromium is that of the system. */
async function provideTools(): Promise<void> {
  const {dependencies} = (await fs.readJson(path.join(tools, 'package.json'))) as {dependencies: Record<string, string>}
  const installed = await Promise.all(
    Object.entries(dependencies).map(async ([name, version]) => {
      const manifest = path.join(tools, 'node_modules', name, 'package.json')
      return (await fs.pathExists(manifest)) && (await fs.readJson(manifest)).version === version
    })
  )
  if (installed.every(Boolean)) return
  const {exitCode, stderr} = await run({
    cwd: tools,
    env: {...process.env, PUPPETEER_SKIP_DOWNLOAD: '1'}
  })`npm ci --ignore-scripts --no-audit --no-fund`
  if (exitCode !== 0) throw new Error(`Unexpected failure of \`npm ci\` in ${tools}\n${stderr}`)
}
