import {joinHtml, type Rendered, renderHtml} from '../markdown/html/index.ts'
import type {HtmlOptions} from '../markdown/html/options.ts'
import type {Edition} from '../model/edition.ts'
import type {Locale, Slug} from '../model/names.ts'
import type {PictureSizes} from '../model/picture.ts'
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
  /** Makes an address of the site absolute, for those who read it elsewhere. */
  readonly absolute?: (address: string) => string
  /** Sizes of pictures, for pages. */
  readonly pictures?: PictureSizes
  /** What ids begin with where several editions stand on one page: only notes have any then. */
  readonly among?: string
}

/** The body of an edition in HTML, stretch by stretch, safe to put into any page two folders below `dist/`. */
export function renderBody(
  edition: Edition,
  settings: Settings,
  {forPage, essayAddress, pictures = {}, among, absolute = (address) => address}: BodyOptions
): Iterable<Rendered> {
  return renderHtml(treeOf(edition), {
    ...languageOptions(edition.locale, settings),
    scrolls: forPage,
    notePrefix: among ?? `${edition.slug}-`,
    marksOf: marksOf(edition, settings, forPage, among === undefined),
    linkTo: (address) => {
      const link = resolveLink(address, essayAddress)
      return {...link, href: absolute(link.href)}
    },
    pictureAt: (address) => {
      const picture = localPicture(address)
      return picture === undefined
        ? undefined
        : {src: absolute(fromEssay + assetAddress(picture)), ...pictures[picture]}
    }
  })
}

/** What rendering takes from the language of an edition. */
export function languageOptions(
  locale: Locale,
  settings: Settings
): Pick<HtmlOptions, 'language' | 'dotted' | 'words'> {
  const {profile} = localeSettings(settings, locale)
  const say = wordsIn(profile.words)
  return {
    language: locale,
    dotted: profile.script === 'Hans' || profile.script === 'Hant',
    words: {
      notes: say('notes'),
      backToText: (note) => say('backToText', {note}),
      done: say('done'),
      notDone: say('notDone')
    }
  }
}

/** The body of an edition in HTML, in one piece. */
export function printBody(edition: Edition, settings: Settings, options: BodyOptions): string {
  const pieces: string[] = []
  for (const {html} of renderBody(edition, settings, options)) pieces.push(html)
  return joinHtml(pieces)
}
