import {localPicture} from '../../emit/addresses.ts'
import type {Mapping} from '../../model/mapping.ts'
import {InputError, type Words} from '../../model/message.ts'
import type {Language, Slug} from '../../model/names.ts'
import {openArchive} from '../../project/archive.ts'
import {openJournal} from '../../project/archive-journal.ts'
import {checkLocaleFolders} from '../../project/store.ts'
import {carryOut} from '../carry-out.ts'
import {type PictureSource, picturesIn} from '../import-pictures.ts'
import type {Project} from '../load.ts'
import {type Article, groupsOf} from './articles.ts'
import {planGroup} from './group.ts'
import type {ArchiveReport, ArticleNews} from './news.ts'
import type {ArchiveWork} from './work.ts'

export {type ArchiveReport, type ArticleNews, countNews} from './news.ts'

/** An archive of another system, and how its articles become essays. */
export interface ArchiveRequest {
  /** Absolute path of a folder or a file. */
  readonly archive: string
  /** What the person called it. */
  readonly name: string
  readonly mapping: Mapping
  /** Absolute path of the folder of pictures, if there is one. */
  readonly pictures?: string
  /** Bring in again what is done, and take translations although they do not look like the essay's. */
  readonly force: boolean
  readonly dryRun: boolean
  readonly language: Language
  /** Called before each group. */
  onStep?(done: number, total: number): void
}

const noArticles: Words = {
  en: 'Unexpected archive without articles, expected at least one that the mapping asks for',
  'zh-Hans': '存档里没有映射文件所要的文章',
  'zh-Hant': '封存裡沒有對應檔所要的文章'
}

/**
 * Bring in an archive, article by article with its translations; with `dryRun` only plan it.
 *
 * An article that cannot be brought in stops no other. Each is written down in a journal when its files are written:
 * who runs the command again goes on where it ended, and gets what an undisturbed run would have given.
 * @throws InputError where the archive cannot be read at all, or nothing can be written
 */
export async function importArchive(whole: Project, request: ArchiveRequest): Promise<ArchiveReport> {
  // What git can bring back is asked for each command, not for each of a thousand articles.
  const {onWritten: _onWritten, ...project} = whole
  checkLocaleFolders(project.root, project.settings)
  const {mapping, force, dryRun, language} = request
  const items = openArchive(request.archive, request.name, mapping)
  const groups = groupsOf(items, mapping, project.settings)
  if (groups.length === 0) throw new InputError({words: noArticles}, {file: request.name})
  const journal = openJournal(project.root, request.archive)
  const claims = new Map<Slug, string>()
  for (const {slug, id} of journal.done.values()) if (!claims.has(slug)) claims.set(slug, id)
  const work: ArchiveWork = {
    mapping,
    journal,
    claims,
    force,
    language,
    picturesOf: (article) => sourceOf(article, request)
  }
  const articles: ArticleNews[] = []
  for (const [index, group] of groups.entries()) {
    request.onStep?.(index + 1, groups.length)
    const {news, done} = await carryOut(project, async () => planGroup(project, group, work), {dryRun})
    if (!dryRun && done.length > 0) journal.add(done)
    articles.push(...news)
  }
  return {articles, journal: journal.path}
}

/** Pictures of the mapping's folder, by their addresses in the other system; without one, those beside the file. */
function sourceOf({item}: Article, {mapping, pictures}: ArchiveRequest): PictureSource {
  const beside = item.folder === undefined ? undefined : picturesIn(item.folder)
  if (pictures === undefined) return beside ?? (() => ({words: noPictures}))
  const base = typeof mapping.pictures === 'object' ? (mapping.pictures.address ?? '') : ''
  const inFolder = picturesIn(pictures)
  return (address) => {
    const way = base !== '' && address.startsWith(base) ? address.slice(base.length).replace(/^\/+/u, '') : address
    const found = localPicture(way) === undefined ? undefined : inFolder(way)
    return found instanceof Uint8Array ? found : (beside?.(address) ?? found ?? {words: noPictures})
  }
}

const noPictures: Words = {
  en: 'not found: the mapping names no folder with it',
  'zh-Hans': '找不到：映射文件没有写明它所在的文件夹',
  'zh-Hant': '找不到：對應檔沒有寫明它所在的資料夾'
}
