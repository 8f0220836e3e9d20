import {mkdirSync, rmSync, symlinkSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {release} from '../../src/project/release.ts'
import {verify} from '../../src/project/verify.ts'
import {complaint, fill, newFolder} from './folder.ts'
import {artifactsOf, manifestFor} from './site.ts'

async function published(): Promise<{root: string; dist: string}> {
  const root = newFolder()
  const files = {'index.html': 'home', 'en/on-tides/index.html': 'tides'}
  await release('dist', artifactsOf(files), {root, manifest: manifestFor})
  return {root, dist: join(root, 'dist')}
}

const findings = (dist: string) => verify(dist).findings.map(({path, problem}) => `${path} ${problem}`)

describe('a release that is held against its manifest', () => {
  test('is whole as it was made', async () => {
    const {dist} = await published()
    expect(verify(dist)).toEqual({ok: true, files: 2, findings: [], interrupted: false})
  })

  test('has every difference named, in order', async () => {
    const {dist} = await published()
    rmSync(join(dist, 'en/on-tides/index.html'))
    fill(dist, {'index.html': 'HOME', 'zz.txt': 'new', 'en/a.txt': 'new'})
    mkdirSync(join(dist, 'void'))
    expect(verify(dist).ok).toBe(false)
    expect(findings(dist)).toEqual([
      'en/a.txt unknown',
      'en/on-tides unknown',
      'en/on-tides/index.html missing',
      'index.html altered',
      'void unknown',
      'zz.txt unknown'
    ])
  })

  test('is altered where the length is the same and the bytes are not', async () => {
    const {dist} = await published()
    fill(dist, {'index.html': 'hone'})
    expect(findings(dist)).toEqual(['index.html altered'])
  })

  test('is altered where a link stands for a file or a folder, though the bytes are the same', async () => {
    const {dist} = await published()
    const other = newFolder({home: 'home', 'on-tides/index.html': 'tides'})
    rmSync(join(dist, 'index.html'))
    symlinkSync(join(other, 'home'), join(dist, 'index.html'))
    rmSync(join(dist, 'en'), {recursive: true})
    symlinkSync(other, join(dist, 'en'))
    expect(findings(dist)).toEqual(['en unknown', 'en/on-tides/index.html altered', 'index.html altered'])
  })

  test('without a manifest has only unknown files', async () => {
    const {dist} = await published()
    rmSync(join(dist, 'manifest.json'))
    expect(findings(dist)).toEqual(['en/on-tides/index.html unknown', 'index.html unknown', 'manifest.json missing'])
  })

  test('with a manifest that cannot be read says so', async () => {
    const {dist} = await published()
    fill(dist, {'manifest.json': '{'})
    expect(findings(dist)).toContain('manifest.json altered')
  })

  test('that was decided and never finished is not whole', async () => {
    const {root, dist} = await published()
    fill(root, {'dist.next/files/index.html': 'new'})
    expect(verify(dist)).toMatchObject({ok: true, interrupted: false})
    fill(root, {'dist.next/journal.json': '{}'})
    expect(verify(dist)).toMatchObject({ok: false, findings: [], interrupted: true})
  })

  test('must be there at all', async () => {
    const root = newFolder({file: 'x'})
    for (const name of ['dist', 'file', 'file/dist']) {
      expect(await complaint(() => verify(name, {root}))).toBe(
        `${name} Unexpected missing folder \`${name}\`, expected a release\nRun \`hexapla build\`, or name the folder of the release`
      )
    }
  })
})
