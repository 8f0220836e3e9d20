import {resolve} from 'node:path'
import {mergeFiles} from '../align/merge/file.ts'
import {InputError} from '../model/message.ts'
import type {SegmentFile} from '../model/segment-file.ts'
import {decode} from '../project/decode.ts'
import {mergePlainly} from '../project/git.ts'
import {readOutside} from '../project/outside.ts'
import {writeFileSafely} from '../project/write.ts'
import {parseSegmentFile} from '../segments/codec.ts'

/** The three files that git hands to a merge driver, and the path that they are versions of. */
export interface MergeRequest {
  readonly base: string
  readonly ours: string
  readonly theirs: string
  /** From the top of the repository; for reports. */
  readonly path: string
}

/** What came of a merge: the number of conflicts, or why the files could be merged as plain text only. */
export type MergeResult = {readonly conflicts: number} | {readonly unreadable: InputError}

/**
 * Merge the segment file of theirs into that of ours, in its place, as git wants it.
 *
 * A base that cannot be read, such as a merge of bases with conflicts in it, counts as none. Sides that cannot
 * be read are merged by git as plain text, so that nothing of either is lost.
 * @param cwd absolute path that the paths start from
 */
export async function mergeSegmentFiles(cwd: string, {base, ours, theirs, path}: MergeRequest): Promise<MergeResult> {
  const textOf = (file: string) => decode(readOutside(resolve(cwd, file), file), 'utf-8', path)
  const known = readable(() => parseSegmentFile(textOf(base), path))
  try {
    const versions = {
      base: known,
      ours: parseSegmentFile(textOf(ours), path),
      theirs: parseSegmentFile(textOf(theirs), path)
    }
    const {text, conflicts} = mergeFiles(versions)
    await writeFileSafely(resolve(cwd, ours), text)
    return {conflicts}
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    mergePlainly(cwd, {base, ours, theirs})
    return {unreadable: error}
  }
}

function readable(read: () => SegmentFile): SegmentFile | undefined {
  try {
    return read()
  } catch (error) {
    if (error instanceof InputError) return undefined
    throw error
  }
}
