import {cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {unzipSync} from 'fflate'
import {buildProject} from '../../src/pipeline/build.ts'
import {readConfig} from '../../src/project/config.ts'

/** Golden folders: a stock project, what a case lays over it, and the release that must come out. */
const golden = import.meta.dirname

/** A case: `case.json` says in a sentence what it shows and which files of the release it looks at. */
export interface GoldenCase {
  readonly name: string
  readonly shows: string
  readonly files: readonly string[]
  /** Books that are looked into. */
  readonly books?: readonly string[]
}

/** All cases, by their folders. */
export function goldenCases(): GoldenCase[] {
  return readdirSync(join(golden, 'cases'))
    .sort()
    .map((name) => ({name, ...JSON.parse(readFileSync(join(golden, 'cases', name, 'case.json'), 'utf8'))}))
}

/** Folder with the files that a case expects. */
export function expectedFolder({name}: GoldenCase): string {
  return join(golden, 'cases', name, 'expected')
}

/** Every file below a folder with its text, `/` in paths, sorted; none where there is no folder. */
export function textsIn(folder: string): Map<string, string> {
  if (!existsSync(folder)) return new Map()
  const names = readdirSync(folder, {recursive: true, withFileTypes: true}).filter((entry) => entry.isFile())
  const paths = names.map((entry) => join(entry.parentPath, entry.name)).sort()
  return new Map(paths.map((path) => [path.slice(folder.length + 1).replaceAll('\\', '/'), readFileSync(path, 'utf8')]))
}

/** Build a case in a folder of its own and give back the files that it looks at. */
export async function buildCase(golden: GoldenCase): Promise<Map<string, string>> {
  const root = mkdtempSync(join(tmpdir(), 'hexapla-golden-'))
  try {
    layOut(golden, root)
    const settings = readConfig(root)
    const {check, release} = await buildProject({root, settings}, {slugs: [], out: 'dist', allowMissing: false})
    if (!release) throw new Error(`${golden.name} was not built: ${JSON.stringify(check.findings)}`)
    const all = textsIn(join(root, 'dist'))
    const list = [...all.keys()].map((path) => `${path}\n`).join('')
    const chosen = [...all].filter(
      ([path]) => !/\.(?:epub|ico|png)$/u.test(path) && golden.files.some((prefix) => path.startsWith(prefix))
    )
    const books = (golden.books ?? []).flatMap((path) => [...unpacked(join(root, 'dist'), path)])
    return new Map([['files.txt', list], ...chosen, ...books])
  } finally {
    rmSync(root, {recursive: true, force: true})
  }
}

/** The files of a book, as texts below its name. */
function unpacked(dist: string, path: string): [string, string][] {
  const entries = Object.entries(unzipSync(readFileSync(join(dist, path))))
  return entries.map(([name, bytes]) => [`${path}/${name}`, new TextDecoder().decode(bytes)])
}

function layOut({name}: GoldenCase, root: string): void {
  cpSync(join(golden, 'stock'), root, {recursive: true})
  const overlay = join(golden, 'cases', name, 'overlay')
  if (existsSync(overlay)) cpSync(overlay, root, {recursive: true})
}
