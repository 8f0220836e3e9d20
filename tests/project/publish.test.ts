import {spawn} from 'node:child_process'
import {createHash} from 'node:crypto'
import {existsSync, mkdirSync, readdirSync, readFileSync, readlinkSync, rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {manifestOf} from '../../src/emit/manifest.ts'
import {commit} from '../../src/project/journal.ts'
import {publish, rollBack} from '../../src/project/live/publish.ts'
import {release} from '../../src/project/release.ts'
import {openStaging} from '../../src/project/staging.ts'
import {verify} from '../../src/project/verify.ts'
import {complaint, contents, fill, newFolder} from './folder.ts'
import {artifactsOf} from './site.ts'

/** Build a release of these files in a folder of its own, and give the folder. */
async function built(files: Readonly<Record<string, string>>, root = newFolder()): Promise<string> {
  await release('dist', artifactsOf(files), {
    root,
    manifest: (listed) => manifestOf({files: listed, essays: [], generator: 'hexapla 0.0.0'})
  })
  return join(root, 'dist')
}

const site = (day: string) => ({'index.html': day, 'en/on-tides/index.html': `tides of ${day}`})
const live = (to: string) => readFileSync(join(to, 'current/index.html'), 'utf8')

describe('a release that is published', () => {
  test('is whole behind the link, under its own name', async () => {
    const to = newFolder()
    const {release: name, removed} = await publish({from: await built(site('Monday')), to, keep: 5})
    expect(readlinkSync(join(to, 'current'))).toBe(`releases/${name}`)
    expect(verify(join(to, 'current'))).toMatchObject({ok: true, files: 2})
    expect(removed).toEqual([])
    expect(readdirSync(to).sort()).toEqual(['current', 'history.json', 'releases'])
  })

  test('stays when the folder that it came from changes', async () => {
    const [root, to] = [newFolder(), newFolder()]
    await publish({from: await built(site('Monday'), root), to, keep: 5})
    await built(site('Tuesday'), root)
    expect(live(to)).toBe('Monday')
  })

  test('leaves the last few beside it, and no more', async () => {
    const to = newFolder()
    for (const day of ['Monday', 'Tuesday', 'Wednesday']) await publish({from: await built(site(day)), to, keep: 2})
    expect(live(to)).toBe('Wednesday')
    expect(readdirSync(join(to, 'releases'))).toHaveLength(2)
  })

  test('is mended in its place where somebody damaged it', async () => {
    const to = newFolder()
    const from = await built(site('Monday'))
    await publish({from, to, keep: 5})
    fill(join(to, 'current'), {'index.html': 'graffiti', 'en/more.html': 'more'})
    rmSync(join(to, 'current/en/on-tides/index.html'))
    await publish({from, to, keep: 5})
    expect(verify(join(to, 'current')).findings).toEqual([])
  })

  test('is finished first where a build was stopped while it put it in place', async () => {
    const [root, to] = [newFolder(), newFolder()]
    const from = await built(site('Monday'), root)
    const other = await built(site('Tuesday'))
    const staging = openStaging(from, {root})
    const paths = ['index.html', 'en/on-tides/index.html', 'manifest.json']
    for (const [at, path] of paths.entries())
      writeFileSync(join(staging.files, `${at}`), readFileSync(join(other, path)))
    const write = paths.map((path, at) => ({path, staged: `${at}`}))
    await commit(staging, {version: 1, replace: [], write, remove: []}, {root})
    expect(verify(from).interrupted).toBe(true)
    await publish({from, to, keep: 5})
    expect(live(to)).toBe('Tuesday')
    expect(existsSync(`${from}.next`)).toBe(false)
  })

  test('is refused where it is not whole, and what is live stays', async () => {
    const [root, to] = [newFolder(), newFolder()]
    await publish({from: await built(site('Monday'), root), to, keep: 5})
    const from = await built(site('Tuesday'), root)
    fill(from, {'index.html': 'graffiti'})
    expect(await complaint(() => publish({from, to, keep: 5}))).toMatch(/not whole \(index\.html\)/u)
    expect(live(to)).toBe('Monday')
  })

  test('never replaces what is no link of ours, nor goes into the folder that it comes from', async () => {
    const from = await built(site('Monday'))
    const to = newFolder({'current/index.html': 'by hand'})
    expect(await complaint(() => publish({from, to, keep: 5}))).toMatch(/Unexpected `.*current`, expected/u)
    expect(contents(to)).toMatchObject({'current/index.html': 'by hand'})
    expect(await complaint(() => publish({from, to: join(from, 'live'), keep: 5}))).toMatch(/expected one apart/u)
  })
})

test('on Windows nothing is published: between the old link and the new one there would be none', async () => {
  const [from, to] = [await built(site('Monday')), newFolder()]
  const platform = Object.getOwnPropertyDescriptor(process, 'platform') ?? {}
  Object.defineProperty(process, 'platform', {...platform, value: 'win32'})
  try {
    expect(await complaint(() => publish({from, to, keep: 5}))).toMatch(/Unexpected Windows, expected a system/u)
  } finally {
    Object.defineProperty(process, 'platform', platform)
  }
  expect(readdirSync(to)).toEqual([])
})

describe('going back', () => {
  test('leads to the release before, step by step, and forward again by publishing', async () => {
    const to = newFolder()
    const days = ['Monday', 'Tuesday', 'Wednesday']
    const folders = await Promise.all(days.map((day) => built(site(day))))
    for (const from of folders) await publish({from, to, keep: 5})
    await rollBack({to})
    expect(live(to)).toBe('Tuesday')
    await rollBack({to})
    expect(live(to)).toBe('Monday')
    expect(await complaint(() => rollBack({to}))).toMatch(/expected a release before the current one/u)
    await publish({from: folders[2] ?? '', to, keep: 5})
    await rollBack({to})
    expect(live(to)).toBe('Monday')
  })

  test('is refused where the release before is damaged, and what is live stays', async () => {
    const to = newFolder()
    const {release: first} = await publish({from: await built(site('Monday')), to, keep: 5})
    await publish({from: await built(site('Tuesday')), to, keep: 5})
    fill(join(to, 'releases', first), {'index.html': 'graffiti'})
    expect(await complaint(() => rollBack({to}))).toMatch(/not whole/u)
    expect(live(to)).toBe('Tuesday')
  })
})

test('who reads during a hundred publishes finds a whole release each time', async () => {
  const to = newFolder()
  const folders = await Promise.all(['one', 'two', 'three'].map((day) => built(site(day))))
  await publish({from: folders[0] ?? '', to, keep: 3})
  const reader = spawn(process.execPath, ['-e', reading, to], {stdio: ['pipe', 'pipe', 'inherit']})
  let said = ''
  reader.stdout.on('data', (piece) => {
    said += piece
  })
  await new Promise((resolve) => reader.stdout.once('data', resolve))
  for (let count = 0; count < 100; count++) await publish({from: folders[count % 3] ?? '', to, keep: 3})
  reader.stdin.end()
  await new Promise((resolve) => reader.once('close', resolve))
  const {reads, seen, faults} = JSON.parse(said.slice(said.indexOf('{')))
  expect(faults).toEqual([])
  expect(reads).toBeGreaterThan(50)
  expect(seen).toBe(3)
})

/** A reader: follows the link once, reads all, and holds it against the manifest; also reads one file by the link. */
const reading = `
const {readFileSync, realpathSync} = require('node:fs')
const {createHash} = require('node:crypto')
const link = process.argv[1] + '/current'
const faults = [], names = new Set()
let reads = 0, ended = false
process.stdin.on('end', () => { ended = true }).resume()
const read = () => {
  try {
    readFileSync(link + '/index.html')
    const folder = realpathSync(link)
    const {files, release} = JSON.parse(readFileSync(folder + '/manifest.json', 'utf8'))
    names.add(release)
    for (const {path, sha256} of files) {
      const found = createHash('sha256').update(readFileSync(folder + '/' + path)).digest('hex')
      if (found !== sha256) faults.push(path + ' is of another release')
    }
  } catch (error) { faults.push(String(error)) }
  if (reads++ === 0) console.log('begun')
  if (ended) console.log(JSON.stringify({reads, seen: names.size, faults}))
  else setImmediate(read)
}
read()
`

test('the name of a release is that of its files: another name is no release of ours', async () => {
  const from = await built(site('Monday'))
  const manifest = JSON.parse(readFileSync(join(from, 'manifest.json'), 'utf8'))
  expect(manifest.release).toMatch(/^[0-9a-f]{64}$/u)
  const other = createHash('sha256').update('other').digest('hex')
  writeFileSync(join(from, 'manifest.json'), JSON.stringify({...manifest, release: other}))
  mkdirSync(join(from, '..', 'live'))
  expect(await complaint(() => publish({from, to: join(from, '..', 'live'), keep: 5}))).toMatch(/not whole/u)
})
