import {type CommittedText, committedTexts, isLoose} from '../align/binding.ts'
import type {Stopwatch} from '../checks/stopwatch.ts'
import type {Key, Slug} from '../model/names.ts'
import type {SegmentFile} from '../model/segment-file.ts'
import type {Settings} from '../model/settings.ts'
import type {Cache} from '../project/cache/cache.ts'
import type {ProjectExtension} from '../project/extensions.ts'
import {committedVersions, isVersioned} from '../project/git.ts'
import {readEssay} from '../project/store.ts'
import type {Workplace} from '../project/turn.ts'
import {parseSegmentFile} from '../segments/codec.ts'
import {attributeOf} from '../segments/marker.ts'
import type {EssayInput, InputFile} from './input.ts'

/** A project on the disk: its folder, its settings, and who is told what commands meet there. */
export interface Project extends Workplace {
  readonly settings: Settings
  /** What modules add that the settings name; none where a command has no use for them. */
  readonly extensions?: readonly ProjectExtension[]
  /** What earlier runs found; none where all is to be made anew. */
  readonly cache?: Cache
  /** What takes the time of the checks; none where nobody wants to know it. */
  readonly stopwatch?: Stopwatch
}

/** Read what is known of one essay. Version control is asked only where somebody typed and no command has seen it. */
export function loadEssay({root, settings}: Project, slug: Slug): EssayInput {
  const stored = readEssay(root, slug, settings)
  return {
    slug,
    source: stored.source,
    locales: stored.locales.map((row) => {
      if (!row.file) return {locale: row.locale, path: row.path}
      const parsed = parsedOf(row.file)
      const committed = parsed && isTyped(parsed) ? committedIn(root, row.path) : undefined
      return {...row, ...(parsed ? {parsed} : {}), ...(committed ? {committed} : {})}
    })
  }
}

/** Whether somebody typed a text that no command has seen. */
export function hasTyped(file: InputFile): boolean {
  const parsed = parsedOf(file)
  return parsed !== undefined && isTyped(parsed)
}

function isTyped({entries}: SegmentFile): boolean {
  return entries.some((entry) => entry.text !== '' && (attributeOf(entry, 'missing') !== undefined || isLoose(entry)))
}

/** Undefined where the file cannot be read, which is reported where its essay is put together. */
function parsedOf({text, path}: InputFile): SegmentFile | undefined {
  try {
    return parseSegmentFile(text, path)
  } catch {
    return undefined
  }
}

function committedIn(root: string, path: string): CommittedText[] | undefined {
  return isVersioned(root) ? committedVersions(root, path).flatMap((text) => textsIn(text, path)) : undefined
}

/** What an older version had a text for; all of its keys where it cannot be read, to be on the safe side. */
export function textsIn(text: string, path: string): CommittedText[] {
  try {
    return committedTexts(parseSegmentFile(text, path).entries)
  } catch {
    return [...text.matchAll(/^<!-- #(\S+)/gmu)].map((found) => ({key: found[1] as Key}))
  }
}
