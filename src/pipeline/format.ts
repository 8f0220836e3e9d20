import {setImmediate} from 'node:timers/promises'
import type {TextChange} from '../project/changes.ts'
import {checkLocaleFolders, chooseEssays} from '../project/store.ts'
import {parseSegmentFile, printSegmentFile} from '../segments/codec.ts'
import {carryOut, type Plan} from './carry-out.ts'
import {loadEssay, type Project} from './load.ts'

/** Bring segment files into canonical form; with `dryRun` only say which are not. Returns their paths. */
export async function formatProject(
  project: Project,
  slugs: readonly string[],
  {dryRun}: {readonly dryRun: boolean}
): Promise<string[]> {
  return carryOut(project, () => planFormat(project, slugs), {dryRun})
}

async function planFormat(project: Project, slugs: readonly string[]): Promise<Plan<string[]>> {
  checkLocaleFolders(project.root, project.settings)
  const changes: TextChange[] = []
  for (const slug of chooseEssays(project.root, slugs)) {
    await setImmediate() // signals are heard between essays
    for (const {file} of loadEssay(project, slug).locales) {
      const text = file && printSegmentFile(parseSegmentFile(file.text, file.path))
      if (file && text !== undefined && text !== file.text) changes.push({path: file.path, text, expected: file.hash})
    }
  }
  return {result: changes.map(({path}) => path), changes}
}
