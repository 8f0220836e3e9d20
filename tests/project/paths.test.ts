import {mkdirSync, symlinkSync} from 'node:fs'
import {join} from 'node:path'
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {insideProject, wayFrom} from '../../src/project/paths.ts'
import {complaint, newFolder} from './folder.ts'

const refused = (root: string, path: string) => complaint(() => insideProject(root, path))

describe('a path inside the project', () => {
  const root = newFolder({'source/on-tides.md': 'Tides.'})

  test('is made absolute, whether the file exists or not', () => {
    expect(insideProject(root, 'source/on-tides.md')).toBe(join(root, 'source/on-tides.md'))
    expect(insideProject(root, 'locales/zh-Hans/on-tides.md')).toBe(join(root, 'locales/zh-Hans/on-tides.md'))
    expect(insideProject(root, join(root, 'source'))).toBe(join(root, 'source'))
    expect(insideProject(root, 'source/../source/on-tides.md')).toBe(join(root, 'source/on-tides.md'))
    expect(insideProject(root, '..name')).toBe(join(root, '..name'))
    expect(insideProject(root, '')).toBe(root)
  })

  test('may go through a link that stays inside, and ends at the real file', () => {
    mkdirSync(join(root, 'notes'))
    symlinkSync(join(root, 'source'), join(root, 'notes/essays'))
    expect(insideProject(root, 'notes/essays/on-tides.md')).toBe(join(root, 'source/on-tides.md'))
    expect(insideProject(root, 'notes/essays/new.md')).toBe(join(root, 'source/new.md'))
  })

  test('is found where the project itself is reached through a link', () => {
    const link = join(newFolder(), 'project')
    symlinkSync(root, link)
    expect(insideProject(link, 'source/on-tides.md')).toBe(join(root, 'source/on-tides.md'))
    expect(insideProject(link, join(link, 'source/new.md'))).toBe(join(root, 'source/new.md'))
    expect(insideProject(link, join(root, 'source/new.md'))).toBe(join(root, 'source/new.md'))
  })

  test('is never outside, whatever the steps', () => {
    const step = fc.constantFrom('..', '.', 'source', 'on-tides.md', 'new', '/', '')
    fc.assert(
      fc.property(fc.array(step, {maxLength: 8}), (steps) => {
        let found: string
        try {
          found = insideProject(root, steps.join('/'))
        } catch {
          return
        }
        expect(wayFrom(root, found)).toBeDefined()
      })
    )
  })
})

describe('a path that leaves the project', () => {
  const elsewhere = newFolder({'secret.md': 'Not yours.'})
  const root = newFolder({'source/on-tides.md': 'Tides.'})

  test.each(['../other.md', 'source/../../other.md', '/etc/hostname', '..', `${root}-twin/x.md`])(
    '%s is refused',
    async (path) => {
      expect(await refused(root, path)).toContain(`Unexpected path \`${path}\`, expected one inside the project`)
    }
  )

  test('a link to a file outside is refused and named', async () => {
    symlinkSync(join(elsewhere, 'secret.md'), join(root, 'source/secret.md'))
    expect(await refused(root, 'source/secret.md')).toBe(
      'source/secret.md `source/secret.md` is a link to a place outside the project, expected a file or folder inside it\n' +
        'Put the file itself in the place of the link'
    )
  })

  test('a folder on the way that is a link outside is refused and named, also for files yet to be written', async () => {
    symlinkSync(elsewhere, join(root, 'locales'))
    for (const path of ['locales/secret.md', 'locales/zh-Hans/new.md', 'locales']) {
      expect(await refused(root, path)).toContain('locales `locales` is a link to a place outside the project')
    }
  })

  test('a link by way of another link is refused', async () => {
    symlinkSync('locales', join(root, 'round'))
    expect(await refused(root, 'round/secret.md')).toContain('`round` is a link to a place outside')
  })

  test('a link that leads nowhere or in circles is refused', async () => {
    symlinkSync(join(elsewhere, 'gone.md'), join(root, 'source/gone.md'))
    symlinkSync('loop.md', join(root, 'source/loop.md'))
    expect(await refused(root, 'source/gone.md')).toContain('`source/gone.md` is a link that leads nowhere')
    expect(await refused(root, 'source/loop.md')).toContain('`source/loop.md` is a link that leads nowhere')
  })

  test('a null character is refused', async () => {
    expect(await refused(root, 'source/a\0.md')).toContain('Unexpected null character in the path `source/a␀.md`')
  })
})
