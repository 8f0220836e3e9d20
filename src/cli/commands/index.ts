import type {Command} from 'commander'
import type {Kit} from '../session.ts'
import {addAccept} from './accept.ts'
import {addBuild} from './build.ts'
import {addCache} from './cache.ts'
import {addCheck} from './check.ts'
import {addDoctor} from './doctor.ts'
import {addDraft} from './draft.ts'
import {addExplain} from './explain.ts'
import {addExport} from './export.ts'
import {addFmt} from './fmt.ts'
import {addImport} from './import.ts'
import {addInit} from './init.ts'
import {addMemory} from './memory.ts'
import {addMerge} from './merge.ts'
import {addMergeDriver} from './merge-driver.ts'
import {addMinor} from './minor.ts'
import {addPromote} from './promote.ts'
import {addPublish} from './publish.ts'
import {addRename} from './rename.ts'
import {addStatus} from './status.ts'
import {addSync} from './sync.ts'
import {addVerify} from './verify.ts'

/** Every command there is, in the order in which a project needs them; the only list. */
const commands = [
  addInit,
  addImport,
  addSync,
  addStatus,
  addDraft,
  addPromote,
  addMemory,
  addAccept,
  addMinor,
  addCheck,
  addExplain,
  addBuild,
  addPublish,
  addVerify,
  addExport,
  addMerge,
  addRename,
  addFmt,
  addCache,
  addDoctor,
  addMergeDriver
]

/** Add all commands to the program. What they work with is loaded only when one of them runs. */
export function addCommands(program: Command, kit: Kit): void {
  for (const add of commands) add(program, kit)
}
