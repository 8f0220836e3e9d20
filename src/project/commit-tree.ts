import {createHash} from 'node:crypto'
import {InputError, type Words} from '../model/message.ts'
import {isSlug, type Slug} from '../model/names.ts'
import type {Settings} from '../model/settings.ts'
import {decode} from './decode.ts'
import {git, gitBlobs} from './git.ts'
import type {StoredText} from './store.ts'
import type {Tree} from './tree.ts'

const noGit: Words = {
  en: 'Unexpected folder outside version control, expected a git repository to look up `{{ref}}` in',
  'zh-Hans': '这个文件夹不在 git 版本库中，无法查找 `{{ref}}`',
  'zh-Hant': '這個資料夾不在 git 版本庫中，無法查找 `{{ref}}`'
}
const plainCheck: Words = {
  en: 'Run `hexapla check` without `--since`; for findings that may stay there is `hexapla check --update-baseline`',
  'zh-Hans': '请运行不带 `--since` 的 `hexapla check`；要暂时保留已有问题，可用 `hexapla check --update-baseline`',
  'zh-Hant': '請執行不帶 `--since` 的 `hexapla check`；要暫時保留既有問題，可用 `hexapla check --update-baseline`'
}
const noCommit: Words = {
  en: 'Unexpected `{{ref}}`, expected a commit that this repository has, such as `origin/main` or `HEAD~1`',
  'zh-Hans': '版本库里没有提交 `{{ref}}`，应为已有的提交，如 `origin/main` 或 `HEAD~1`',
  'zh-Hant': '版本庫裡沒有提交 `{{ref}}`，應為既有的提交，如 `origin/main` 或 `HEAD~1`'
}
const fetchIt: Words = {
  en: 'If it is on the server only, as in a shallow clone: `git fetch --depth=1 origin {{name}}`, then `--since FETCH_HEAD`',
  'zh-Hans':
    '如果它只在服务器上（例如浅克隆）：请运行 `git fetch --depth=1 origin {{name}}`，再用 `--since FETCH_HEAD`',
  'zh-Hant':
    '如果它只在伺服器上（例如淺層複本）：請執行 `git fetch --depth=1 origin {{name}}`，再用 `--since FETCH_HEAD`'
}

/** The commit that a name stands for, in hex. @throws InputError outside git, and where there is none. */
export function findCommit(root: string, ref: string): string {
  if (!git(root, ['rev-parse', '--git-dir']).ok) {
    throw new InputError({words: noGit, values: {ref}}, undefined, {words: plainCheck})
  }
  // What begins with a dash would be an option of git.
  const found = /^-|\0/u.test(ref) ? undefined : git(root, ['rev-parse', '--verify', '--quiet', `${ref}^{commit}`])
  if (found?.ok) return found.text.trim()
  const name = ref.replace(/^(?:refs\/(?:remotes|heads)\/)?(?:origin\/)?/u, '').replace(/[~^@].*$/su, '') || 'main'
  throw new InputError({words: noCommit, values: {ref}}, undefined, {words: fetchIt, values: {name}})
}

/**
 * The files of a project as a commit has them: two calls of git, however many files there are.
 *
 * Nothing is checked out. Files are decoded by today's settings; what a link in the tree leads to is not followed.
 */
export function commitTree(root: string, settings: Settings, commit: string): Tree {
  const objects = objectsOf(root, commit)
  const paths = [...objects.keys()]
  const wanted = [...new Set(paths.filter((path) => path.endsWith('.md')).flatMap((path) => objects.get(path) ?? []))]
  const blobs = gitBlobs(root, wanted)
  const read = (path: string, encoding: string): StoredText | undefined => {
    const bytes = blobs.get(objects.get(path) ?? '')
    if (!bytes) return undefined
    return {path, text: decode(bytes, encoding, path), hash: createHash('sha256').update(bytes).digest('hex')}
  }
  const slugs = () => paths.flatMap((path) => slugOf(path) ?? []).sort()
  return {
    slugs,
    read: (slug) => ({
      slug,
      source: read(`source/${slug}.md`, settings.encoding) ?? {path: `source/${slug}.md`, text: '', hash: ''},
      locales: settings.locales.map(({locale}) => {
        const path = `locales/${locale}/${slug}.md`
        const file = read(path, 'utf-8')
        return file ? {locale, path, file} : {locale, path}
      })
    }),
    strays: () => {
      const known = new Set(
        slugs().flatMap((slug) => settings.locales.map(({locale}) => `locales/${locale}/${slug}.md`))
      )
      const folders = settings.locales.map(({locale}) => `locales/${locale}`)
      return paths.filter(
        (path) => /^locales\/[^/]+\/[^/]+\.md$/u.test(path) && !known.has(path) && isIn(path, folders)
      )
    },
    hasPicture: (path) => objects.has(`source/${path}`),
    readPicture: (path) => {
      const name = objects.get(`source/${path}`) ?? ''
      return gitBlobs(root, [name]).get(name) ?? new Uint8Array()
    }
  }
}

function slugOf(path: string): Slug | undefined {
  const name = /^source\/([^/]+)\.md$/u.exec(path)?.[1] ?? ''
  return isSlug(name) ? name : undefined
}

function isIn(path: string, folders: readonly string[]): boolean {
  return folders.some((folder) => path.startsWith(`${folder}/`))
}

/** Files by their paths from the project's folder, with the names of their contents. */
function objectsOf(root: string, commit: string): Map<string, string> {
  const {text} = git(root, ['ls-tree', '-r', '-z', commit, '--', 'source', 'locales'])
  return new Map(
    text.split('\0').flatMap((row) => {
      const [, object, path] = /^100\d+ blob ([0-9a-f]+)\t(.+)$/su.exec(row) ?? []
      return object === undefined || path === undefined ? [] : [[path, object] as const]
    })
  )
}
