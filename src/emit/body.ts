import {joinHtml, type Rendered, renderHtml} from '../markdown/html/index.ts'
import type {Edition} from '../model/edition.ts'
import type {Slug} from '../model/names.ts'
import type {Settings} from '../model/settings.ts'
import {assetAddress, fromEssay, localPicture, resolveLink} from './addresses.ts'
import {localeSettings, marksOf} from './marking.ts'
import {treeOf} from './tree.ts'
import {wordsIn} from './words/index.ts'

/** What differs between a page and a bundle. */
export interface BodyOptions {
  /** Whether readers see it as it is: with remarks and permalinks. */
  readonly forPage: boolean
  /** Where another essay is, in the same locale. */
  readonly essayAddress: (slug: Slug) => string
}

/** The body of an edition in HTML, stretch by stretch, safe to put into any page two folders below `dist/`. */
export function renderBody(
  edition: Edition,
  settings: Settings,
  {forPage, essayAddress}: BodyOptions
): Iterable<Rendered> {
  const {profile} = localeSettings(settings, edition.locale)
  const say = wordsIn(profile.words)
  return renderHtml(treeOf(edition), {
    language: edition.locale,
    dotted: profile.script === 'Hans' || profile.script === 'Hant',
    notePrefix: `${edition.slug}-`,
    words: {
      notes: say('notes'),
      backToText: (note) => say('backToText', {note}),
      done: say('done'),
      notDone: say('notDone')
    },
    marksOf: marksOf(edition, settings, forPage),
    linkTo: (address) => resolveLink(address, essayAddress),
    pictureAt: (address) => {
      const picture = localPicture(address)
      return picture === undefined ? undefined : fromEssay + assetAddress(picture)
    }
  })
}

/** The same in one piece. */
export function printBody(edition: Edition, settings: Settings, options: BodyOptions): string {
  const pieces: string[] = []
  for (const {html} of renderBody(edition, settings, options)) pieces.push(html)
  return joinHtml(pieces)
}
