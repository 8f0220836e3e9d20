import {checkLocaleFolders, chooseEssays, type TextChange, writeTexts} from '../project/store.ts'
import {parseSegmentFile, printSegmentFile} from '../segments/codec.ts'
import {loadEssay, type Project} from './load.ts'

/** Bring segment files into canonical form; with `dryRun` only say which are not. Returns their paths. */
export async function formatProject(
  project: Project,
  slugs: readonly string[],
  {dryRun}: {readonly dryRun: boolean}
): Promise<string[]> {
  checkLocaleFolders(project.root, project.settings)
  const changes = chooseEssays(project.root, slugs).flatMap((slug) =>
    loadEssay(project, slug).locales.flatMap(({file}): TextChange[] => {
      if (!file) return []
      const text = printSegmentFile(parseSegmentFile(file.text, file.path))
      return text === file.text ? [] : [{path: file.path, text, expected: file.hash}]
    })
  )
  if (!dryRun) await writeTexts(project.root, changes)
  return changes.map(({path}) => path)
}
