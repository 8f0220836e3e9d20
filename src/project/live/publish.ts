import {existsSync, mkdirSync} from 'node:fs'
import {join, resolve} from 'node:path'
import {diskError, shown, type Where} from '../disk.ts'
import {finishRelease} from '../journal.ts'
import {giveLock, takeLock} from '../lock.ts'
import {readManifest, releaseName} from '../manifest.ts'
import {realPathOf, wayFrom} from '../paths.ts'
import {verify} from '../verify.ts'
import {copyRelease, mendRelease, type Source} from './copy.ts'
import {liveFaults} from './faults.ts'
import {currentRelease, historyOf, type Live, liveIn, removeOthers, switchTo, writeHistory} from './link.ts'

export interface PublishRequest extends Where {
  /** Folder of the release. */
  readonly from: string
  /** Folder that readers are served from, by its link `current`. */
  readonly to: string
  /** How many releases stay there, the live one among them. */
  readonly keep: number
}

/** What is live now, what was before, and which releases are gone. */
export interface Published {
  readonly release: string
  readonly before?: string
  readonly removed: readonly string[]
}

/**
 * Put a release live without a gap: `releases/<its name>/`, then the link `current` in one step.
 *
 * A build that was stopped while it put the release in place is finished first. Whatever stops this command, the
 * link leads to a whole release, the old one or the new one, and running it again ends it.
 * @throws InputError where the release is not whole, the folder is somebody else's, or links cannot be replaced
 */
export async function publish({from, to, keep, ...where}: PublishRequest): Promise<Published> {
  expectLinks(shown(from, where))
  expectApart(from, to, where)
  return alone(to, where, async (live) => {
    await finishRelease(from, where)
    const source = readSource(from, where)
    const before = currentRelease(live, where)
    const target = join(live.releases, source.name)
    if (existsSync(target)) await mendRelease(source, target, where)
    else await copyRelease(source, target, where)
    const history = historyOf(live, before).filter((name) => name !== source.name)
    const kept = [...history, source.name].slice(-keep)
    await writeHistory(live, [...history, source.name], where)
    await switchTo(live, source.name, where)
    const removed = removeOthers(live, kept)
    await writeHistory(live, kept, where)
    return {release: source.name, ...(before === undefined ? {} : {before}), removed}
  })
}

/**
 * Make the release before the live one live again. Nothing is deleted: the next `publish` does that.
 * @throws InputError where there is none, or it is not whole any more
 */
export async function rollBack({to, ...where}: Omit<PublishRequest, 'from' | 'keep'>): Promise<Published> {
  expectLinks(shown(to, where))
  return alone(to, where, async (live) => {
    const before = currentRelease(live, where)
    const release = historyOf(live, before).at(-2)
    if (before === undefined || release === undefined) throw liveFaults.noEarlier(shown(to, where))
    const folder = join(live.releases, release)
    const {findings} = existsSync(folder) ? verify(folder, where) : {findings: [{path: 'manifest.json'}]}
    if (findings[0]) throw liveFaults.notWholeThere(shown(folder, where), findings[0].path)
    await switchTo(live, release, where)
    return {release, before, removed: []}
  })
}

/** On Windows a link to a folder is deleted and made again, and between the two there is nothing. */
function expectLinks(name: string): void {
  if (process.platform === 'win32') throw liveFaults.noLinks(name)
}

/** Do something to the folder that readers are served from while no other command of ours does. */
async function alone<Result>(to: string, where: Where, work: (live: Live) => Promise<Result>): Promise<Result> {
  const name = shown(to, where)
  try {
    const live = liveIn(realPathOf(resolve(where.root ?? '.', to)))
    mkdirSync(live.releases, {recursive: true})
    const mine = takeLock(live.lock)
    if (mine === undefined) throw liveFaults.busy(name)
    try {
      return await work(live)
    } finally {
      giveLock(live.lock, mine)
    }
  } catch (error) {
    throw diskError(error, name)
  }
}

function readSource(from: string, where: Where): Source {
  const folder = realPathOf(resolve(where.root ?? '.', from))
  const {findings, interrupted} = verify(folder, where)
  const name = releaseName(folder)
  const files = readManifest(folder)
  if (findings.length > 0 || interrupted || name === undefined || typeof files === 'string') {
    throw liveFaults.notWhole(shown(from, where), findings[0]?.path ?? 'manifest.json')
  }
  return {folder, name, files}
}

/** A release that is copied into itself would never be whole again. */
function expectApart(from: string, to: string, where: Where): void {
  const [one, other] = [from, to].map((folder) => realPathOf(resolve(where.root ?? '.', folder))) as [string, string]
  if (wayFrom(one, other) === undefined && wayFrom(other, one) === undefined) return
  throw liveFaults.mixed(shown(to, where), shown(from, where))
}
