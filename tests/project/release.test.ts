import {existsSync, mkdirSync, statSync, symlinkSync, utimesSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import fc from 'fast-check'
import {afterEach, describe, expect, test, vi} from 'vitest'
import type {Artifact} from '../../src/model/edition.ts'
import type {Locale, Slug} from '../../src/model/names.ts'
import {finishRelease} from '../../src/project/journal.ts'
import {release} from '../../src/project/release.ts'
import {verify} from '../../src/project/verify.ts'
import {fault, heal} from './faulty-disk.ts'
import {complaint, contents, fill, newFolder} from './folder.ts'
import {artifactsOf, manifestFor} from './site.ts'

vi.mock('node:fs', async (original) => (await import('./faulty-disk.ts')).faulty(await original()))

afterEach(heal)

type Files = Readonly<Record<string, string>>

const publish = (root: string, files: Files | Iterable<Artifact>, out = 'dist') =>
  release(out, Symbol.iterator in files ? files : artifactsOf(files), {root, manifest: manifestFor})

/** What lies in `dist/`, without the manifest. */
function site(root: string): Record<string, string> {
  const {'manifest.json': _, ...files} = contents(join(root, 'dist'))
  return files
}

const first = {'index.html': 'home', 'en/on-tides/index.html': 'tides', 'en/on-dunes/index.html': 'dunes'}

describe('a release', () => {
  test('has every artifact and their manifest, and leaves nothing beside it', async () => {
    const root = newFolder()
    const artifacts = [
      {path: 'zh-Hans/on-tides/index.html', content: '潮汐', essay: 'on-tides' as Slug, locale: 'zh-Hans' as Locale},
      {path: 'assets/dot.bin', content: Uint8Array.of(0, 255)}
    ]
    const {files, written, unchanged, removed} = await publish(root, artifacts)
    expect(files).toEqual([
      {
        path: 'assets/dot.bin',
        sha256: '06eb7d6a69ee19e5fbdf749018d3d2abfa04bcbd1365db312eb86dc7169389b8',
        bytes: 2
      },
      {
        path: 'zh-Hans/on-tides/index.html',
        sha256: 'e2f38e1d8248de5e48086a1427631b0a8e279c2a5bb9844f813c9383ed02ca71',
        bytes: 6,
        essay: 'on-tides',
        locale: 'zh-Hans'
      }
    ])
    expect({written, unchanged, removed}).toEqual({
      written: ['assets/dot.bin', 'zh-Hans/on-tides/index.html'],
      unchanged: [],
      removed: []
    })
    expect(verify('dist', {root})).toEqual({ok: true, files: 2, findings: [], interrupted: false})
    expect(Object.keys(contents(root)).every((path) => path.startsWith('dist/'))).toBe(true)
    expect(existsSync(join(root, 'dist.next'))).toBe(false)
  })

  test('follows the one before: changed files are written, old ones deleted with their folders', async () => {
    const root = newFolder()
    await publish(root, first)
    const next = {'index.html': 'home', 'en/on-tides/index.html': 'tides, edited', 'en/on-wells/index.html': 'wells'}
    const {written, unchanged, removed} = await publish(root, next)
    expect({written, unchanged, removed}).toEqual({
      written: ['en/on-tides/index.html', 'en/on-wells/index.html'],
      unchanged: ['index.html'],
      removed: ['en/on-dunes/index.html']
    })
    expect(site(root)).toEqual(next)
    expect(existsSync(join(root, 'dist/en/on-dunes'))).toBe(false)
    expect(verify('dist', {root}).ok).toBe(true)
  })

  test('does not touch files whose bytes are the same, the manifest included', async () => {
    const root = newFolder()
    await publish(root, first)
    const past = new Date('2001-01-01')
    const all = Object.keys(contents(join(root, 'dist')))
    for (const path of all) utimesSync(join(root, 'dist', path), past, past)
    const {written} = await publish(root, first)
    expect(written).toEqual([])
    expect(all.map((path) => statSync(join(root, 'dist', path)).mtime)).toEqual(all.map(() => past))
  })

  test('mends what was altered or deleted by hand', async () => {
    const root = newFolder()
    await publish(root, first)
    fill(join(root, 'dist'), {'index.html': 'HOME'})
    const {written} = await publish(root, {...first, 'en/on-dunes/index.html': 'dunes'})
    expect(written).toEqual(['index.html'])
    expect(site(root)).toEqual(first)
  })

  test('is the same whatever the order of the artifacts', async () => {
    const roots = [newFolder(), newFolder()] as const
    await publish(roots[0], artifactsOf(first))
    await publish(roots[1], artifactsOf(first).reverse())
    expect(contents(roots[0])).toEqual(contents(roots[1]))
  })

  test('takes artifacts one at a time, also those that come later', async () => {
    const root = newFolder()
    const later = async function* () {
      for (const artifact of artifactsOf(first)) yield await Promise.resolve(artifact)
    }
    await release('dist', later(), {root, manifest: manifestFor})
    expect(site(root)).toEqual(first)
  })

  test('takes the place of any other one', async () => {
    const names = fc.constantFrom('a', 'b', 'c/a', 'c/b', 'c/d/a', 'e', 'e/f', 'e/f/g')
    const free = (files: Files) =>
      Object.keys(files).every((path) => !Object.keys(files).some((other) => other.startsWith(`${path}/`)))
    const sites = fc.dictionary(names, fc.constantFrom('1', '2'), {maxKeys: 5}).filter(free)
    const root = newFolder({'dist-notes.txt': 'beside'})
    await fc.assert(
      fc.asyncProperty(sites, async (files) => {
        await publish(root, files)
        expect(site(root)).toEqual(files)
        expect(verify('dist', {root}).ok).toBe(true)
      }),
      {numRuns: 60}
    )
  })

  test('whose essays fail half way leaves the old one and nothing beside it', async () => {
    const root = newFolder()
    await publish(root, first)
    const before = contents(root)
    const failing = function* () {
      yield {path: 'index.html', content: 'new'}
      throw new Error('an essay failed')
    }
    await expect(publish(root, failing())).rejects.toThrow('an essay failed')
    expect(contents(root)).toEqual(before)
    expect(existsSync(join(root, 'dist.next'))).toBe(false)
  })

  test('whose manifest would not be read again is a mistake of ours', async () => {
    const root = newFolder()
    await expect(release('dist', artifactsOf(first), {root, manifest: () => '{}'})).rejects.toThrow('manifest')
    expect(contents(root)).toEqual({})
  })
})

describe("others' files", () => {
  test('are never deleted', async () => {
    const root = newFolder()
    await publish(root, first)
    fill(join(root, 'dist'), {CNAME: 'example.org', 'en/on-dunes/notes.txt': 'mine'})
    const {removed} = await publish(root, {'index.html': 'home'})
    expect(removed).toEqual(['en/on-dunes/index.html', 'en/on-tides/index.html'])
    expect(site(root)).toEqual({'index.html': 'home', CNAME: 'example.org', 'en/on-dunes/notes.txt': 'mine'})
  })

  test.each([
    ['robots.txt', 'robots.txt'],
    ['en', 'en'],
    ['assets/x/y.css', 'assets/x'],
    ['en/on-tides/index.html/below.txt', 'en/on-tides/index.html']
  ])('are not overwritten: %s where %s is to go', async (theirs, ours) => {
    const root = newFolder()
    await publish(root, {'index.html': 'home'})
    fill(join(root, 'dist'), {[theirs]: 'mine'})
    const before = contents(root)
    const files = ours === 'en' ? first : {[ours]: 'new'}
    expect(await complaint(() => publish(root, files))).toBe(
      `dist/${theirs} Unexpected \`dist/${theirs}\`, which is not part of the earlier release, in the place of a new file\n` +
        `Move \`dist/${theirs}\` away; what Hexapla did not write it never deletes`
    )
    expect(contents(root)).toEqual(before)
  })

  test('with the very bytes of a new file are taken as it', async () => {
    const root = newFolder()
    await publish(root, {'index.html': 'home'})
    fill(join(root, 'dist'), {'robots.txt': 'all'})
    expect((await publish(root, {'index.html': 'home', 'robots.txt': 'all'})).unchanged).toContain('robots.txt')
  })

  test.each<[string, Files]>([
    ['no manifest', {'holiday.jpg': 'x'}],
    ['a manifest of something else', {'manifest.json': '{"name": "An app", "start_url": "/"}'}],
    ['a manifest that was cut off', {'manifest.json': '{"schemaVersion": 1,'}],
    [
      'a manifest that names files outside',
      {'manifest.json': manifestFor([{path: '../hexapla.config.json', sha256: '0'.repeat(64), bytes: 1}])}
    ],
    [
      'a manifest that names itself',
      {'manifest.json': manifestFor([{path: 'manifest.json', sha256: '0'.repeat(64), bytes: 1}])}
    ]
  ])('in a folder with %s stop the release', async (_, files) => {
    const root = newFolder({'hexapla.config.json': '{}'})
    fill(join(root, 'dist'), files)
    const before = contents(root)
    const said = await complaint(() => publish(root, first))
    expect(said).toMatch(/^dist Unexpected (?:files in the output folder|content of) `dist/u)
    expect(said).toContain('Choose another folder with `--out`')
    expect(contents(root)).toEqual(before)
  })

  test('reached through links in the folder are safe', async () => {
    const other = newFolder({'on-tides/index.html': 'theirs', 'on-dunes/index.html': 'theirs'})
    const root = newFolder()
    await publish(root, {'index.html': 'home'})
    symlinkSync(other, join(root, 'dist/en'))
    expect(await complaint(() => publish(root, first))).toContain('Unexpected `dist/en`, which is not part')
    // A manifest that claims them does not make them ours.
    const claimed = ['en/on-tides/index.html', 'index.html'].map((path) => ({path, sha256: '0'.repeat(64), bytes: 6}))
    writeFileSync(join(root, 'dist/manifest.json'), manifestFor(claimed))
    await publish(root, {'index.html': 'home'})
    expect(contents(other)).toEqual({'on-tides/index.html': 'theirs', 'on-dunes/index.html': 'theirs'})
  })
})

describe('the output folder', () => {
  const root = newFolder({'source/on-tides.md': 'x', 'locales/en/on-tides.md': 'x', 'hexapla.config.json': '{}'})
  symlinkSync(join(root, 'source'), join(root, 'linked'))

  test.each([
    ['.', 'hexapla.config.json'],
    ['..', 'hexapla.config.json'],
    ['source', 'source/'],
    ['source/dist', 'source/'],
    ['locales', 'locales/'],
    ['locales/en', 'locales/'],
    ['linked/site', 'source/'],
    ['.git/site', '.git/']
  ])('%s is refused', async (out, part) => {
    const said = await complaint(() => publish(root, first, out))
    expect(said).toContain(`expected one apart from \`${part}\``)
    expect(said).toContain('Choose another folder with `--out`')
  })

  test('may lie outside the project, may be a link, and may be empty', async () => {
    const other = newFolder()
    await publish(root, first, join(other, 'public/site'))
    expect(verify(join(other, 'public/site')).ok).toBe(true)
    mkdirSync(join(other, 'empty'))
    symlinkSync(join(other, 'empty'), join(root, 'public'))
    await publish(root, first, 'public')
    expect(verify(join(other, 'empty')).ok).toBe(true)
  })

  test('is not a file', async () => {
    const other = newFolder({dist: 'a file', 'x/y': 'a file'})
    expect(await complaint(() => publish(other, first))).toContain('Unexpected files in the output folder `dist`')
    expect(await complaint(() => publish(other, first, 'x/y/z'))).toContain('expected a folder')
  })
})

describe('addresses', () => {
  test.each([
    ['a/index.html', 'a/index.html'],
    ['a/index.html', 'A/index.html'],
    ['a/Index.html', 'a/index.html'],
    ['caf\u00E9.html', 'CAF\u00C9.html'],
    ['a', 'a/index.html'],
    ['a/index.html', 'a'],
    ['A/x.html', 'a/y.html'],
    ['x.html', 'Manifest.json']
  ])('%s and %s are one on some disk', async (one, other) => {
    const root = newFolder()
    const said = await complaint(() =>
      publish(root, [
        {path: one, content: '1'},
        {path: other, content: '2'}
      ])
    )
    expect(said).toContain(`Unexpected second use of \`${other}\` in the release`)
    expect(said).toContain('Rename one of the two essays')
    expect(contents(root)).toEqual({})
  })

  test.each(['/a', '../a', 'a/../b', './a', 'a//b', 'a/', '', 'a\\b', 'a\0', 'c:a', 'cafe\u0301', 'a.', 'a /b', '.'])(
    '%j is a mistake of ours',
    async (path) => {
      const root = newFolder()
      await expect(publish(root, [{path, content: ''}])).rejects.toThrow('Not a path of a release')
      expect(contents(root)).toEqual({})
    }
  )
})

describe('another build', () => {
  test('at work on the same folder is not disturbed', async () => {
    const root = newFolder({'dist.next/owner.json': `{"process":${process.ppid}}\n`, 'dist.next/files/a': 'x'})
    const before = contents(root)
    const said = await complaint(() => publish(root, first))
    expect(said).toContain(`Unexpected \`dist.next\`, in which another build (process ${process.ppid}) is at work`)
    expect(said).toContain(`Wait until it has ended; if process ${process.ppid} is no build, remove \`dist.next\``)
    expect(await complaint(() => finishRelease('dist', {root}))).toContain('is at work')
    expect(contents(root)).toEqual(before)
  })

  test('that ended before it had decided is cleared away', async () => {
    const root = newFolder()
    await publish(root, first)
    fill(root, {'dist.next/owner.json': '{"process":99999999}\n', 'dist.next/files/index.html': 'half'})
    expect(await finishRelease('dist', {root})).toBe('cleared')
    expect(await finishRelease('dist', {root})).toBe('nothing')
    expect(site(root)).toEqual(first)
    expect(existsSync(join(root, 'dist.next'))).toBe(false)
  })

  test('is not what somebody keeps under that name', async () => {
    const root = newFolder({'dist.next/novel.txt': 'Chapter 1'})
    const said = await complaint(() => publish(root, first))
    expect(said).toContain('dist.next Unexpected `dist.next`, expected that name to be free')
    expect(contents(root)).toEqual({'dist.next/novel.txt': 'Chapter 1'})
  })

  test.each([
    '{',
    '{"version":1,"replace":[],"write":[{"path":"../x","staged":"0"}],"remove":[]}',
    '{"version":1,"replace":[],"write":[{"path":"x","staged":"../../x"}],"remove":[]}',
    '{"version":2}'
  ])('with the journal %s is not believed', async (journal) => {
    const root = newFolder({'dist.next/owner.json': '', 'dist.next/journal.json': journal, x: 'mine'})
    const said = await complaint(() => publish(root, first))
    expect(said).toContain('Unexpected content of `dist.next/journal.json`')
    expect(said).toContain('Remove `dist.next` and run `hexapla build`')
    expect(contents(root)).toMatchObject({x: 'mine'})
  })
})

describe('a disk that refuses', () => {
  test.each(['writeFileSync', 'mkdirSync'])('in %s while staging leaves the old release', async (name) => {
    const root = newFolder()
    await publish(root, first)
    const before = contents(root)
    fault(name, 'ENOSPC', 3)
    const said = await complaint(() => publish(root, {...first, 'en/new/index.html': 'new', 'index.html': 'changed'}))
    expect(said).toContain('Unexpected end of space while writing')
    expect(said).toContain('Make room on the disk')
    expect(contents(root)).toEqual(before)
  })

  test('the journal leaves the old release, and gives back the room that the new one took', async () => {
    const root = newFolder()
    await publish(root, first)
    const before = contents(root)
    fault('renameSync', 'ENOSPC', 1)
    expect(await complaint(() => publish(root, {'index.html': 'new home'}))).toContain('Make room on the disk')
    expect(contents(root)).toEqual(before)
    expect(existsSync(join(root, 'dist.next'))).toBe(false)
  })

  test('after the decision lets the next command finish', async () => {
    const root = newFolder()
    await publish(root, first)
    const next = {'index.html': 'new home', 'zh-Hans/index.html': '首页'}
    fault('renameSync', 'EACCES', 3, 5)
    expect(await complaint(() => publish(root, next))).toContain('expected permission for `dist/zh-Hans/index.html`')
    expect(verify('dist', {root})).toMatchObject({ok: false, interrupted: true})
    expect(await finishRelease('dist', {root})).toBe('finished')
    expect(site(root)).toEqual(next)
    expect(verify('dist', {root})).toMatchObject({ok: true, interrupted: false})
  })
})
