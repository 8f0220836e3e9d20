import {repairLines} from '../checks/repair.ts'
import type {Finding} from '../model/finding.ts'
import {type TextChange, writeTexts} from '../project/changes.ts'
import {readText} from '../project/store.ts'
import {inTurn, type Turn} from '../project/turn.ts'
import {type CheckRequest, checkProject} from './check.ts'
import type {Project} from './load.ts'

/** How many repairs were made in a file. */
export interface Fixed {
  readonly path: string
  readonly count: number
}

/** Repairs can show what else is wrong; where they go on after so many rounds, two checks disagree. */
const mostRounds = 10

/**
 * Make every repair that checks are sure of, until nothing is left to repair; all files together in each round.
 * @param request.source whether essays in `source/` are repaired, too
 */
export async function fixProject(
  project: Project,
  request: CheckRequest & {readonly source: boolean}
): Promise<Fixed[]> {
  return inTurn(project, (turn) => fixInTurn(turn, project, request))
}

async function fixInTurn(
  turn: Turn,
  project: Project,
  {source, ...request}: CheckRequest & {readonly source: boolean}
): Promise<Fixed[]> {
  const counts = new Map<string, number>()
  for (let round = 0; round < mostRounds; round++) {
    const {findings} = await checkProject(project, request)
    const repairs = findings.filter(({repair, place}) => repair && (source || !place.file.startsWith('source/')))
    const changes = [...new Set(repairs.map(({place}) => place.file))].flatMap((path) =>
      changeOf(path, repairs, project)
    )
    if (changes.length === 0) break
    await writeTexts(
      turn,
      changes.map(({change}) => change)
    )
    for (const {change, count} of changes) counts.set(change.path, (counts.get(change.path) ?? 0) + count)
  }
  return [...counts].map(([path, count]) => ({path, count}))
}

function changeOf(path: string, repairs: readonly Finding[], {root, settings}: Project) {
  const own = repairs.filter(({place}) => place.file === path)
  const {text, hash} = readText(root, path, path.startsWith('source/') ? settings.encoding : 'utf-8')
  const repaired = repairLines(text, own)
  const change: TextChange = {path, text: repaired, expected: hash}
  return repaired === text ? [] : [{change, count: own.length}]
}
