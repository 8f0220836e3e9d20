import {type TextChange, writeTexts} from '../project/changes.ts'
import {inTurn} from '../project/turn.ts'
import type {Project} from './load.ts'

/** What a command found to do: what it will tell, and the files as they are to be. */
export interface Plan<Result> {
  readonly result: Result
  readonly changes: readonly TextChange[]
}

/**
 * Read, plan and write while no other command of ours does, so that none writes over what another has just
 * written. A dry run reads and plans, and waits for nobody.
 */
export async function carryOut<Result>(
  project: Pick<Project, 'root' | 'onWait' | 'onWritten'>,
  plan: () => Promise<Plan<Result>>,
  {dryRun = false}: {readonly dryRun?: boolean} = {}
): Promise<Result> {
  if (dryRun) return (await plan()).result
  return inTurn(project, async (turn) => {
    const {result, changes} = await plan()
    await writeTexts(turn, changes)
    return result
  })
}
