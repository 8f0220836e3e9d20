import type {CheckOptions} from './check.ts'
import type {CoverFont, LackingFont} from './cover.ts'
import type {EditionSegment} from './edition.ts'
import type {Severity} from './finding.ts'
import type {Glossary} from './glossary.ts'
import type {Locale, Slug} from './names.ts'
import type {PictureSize} from './picture.ts'
import type {Profile} from './profile.ts'

/** What readers get where a translation is missing, stale or unverified. `fail` also stops the build. */
export type Treatment = 'fail' | 'notice' | 'keep-if-safe' | 'fallback' | 'omit'

export interface Policy {
  readonly missing: Treatment
  readonly stale: Treatment
  readonly unverified: Treatment
  /** How far a translation must have come to be published. */
  readonly require: 'translated' | 'reviewed' | 'final'
  /** Origins of texts that count as unverified until a person has approved them. */
  readonly exclude?: readonly ExcludedOrigin[]
}

/** Where a text came from that no person wrote. */
type ExcludedOrigin = Exclude<EditionSegment['origin'], 'human'>

export interface LocaleSettings {
  readonly locale: Locale
  /** What readers know it as: English, 简体, 繁體. */
  readonly label: string
  readonly profile: Profile
  readonly policy: Policy
  /** The locale in the other Chinese script that this one is made from by `sync`. */
  readonly derive?: Locale
  /** How texts are converted into it; what is absent is as the tag tells. */
  readonly conversion?: {
    readonly region?: 'TW' | 'HK'
    readonly house?: Readonly<Record<string, string>>
  }
}

/** The configuration with every default filled in. Plain data, so that a worker can be given it. */
export interface Settings {
  readonly sourceLocale: Locale
  readonly locales: readonly LocaleSettings[]
  readonly site: Site
  /** Front-matter fields that are translated besides the usual ones. */
  readonly translatable: readonly string[]
  readonly checks: Readonly<Record<string, CheckSetting>>
  /** Findings from this severity on fail `check` and stop `build`. */
  readonly failOn: Severity
  readonly outputs: readonly Output[]
  /** Address of the manual pages of checks, with `{check}` in the place of the check's id; absent while unknown. */
  readonly manual?: string
  /** Encoding of files in `source/`, a label of the WHATWG Encoding Standard. */
  readonly encoding: string
  /** Modules that add to Hexapla, as the configuration names them: paths from the project's folder, or packages. */
  readonly extensions?: readonly string[]
  /** Translation memories of elsewhere: paths of TMX files from the project's folder. */
  readonly memory?: readonly string[]
  readonly epub: BookSettings
  /** Books of several essays. */
  readonly volumes: readonly Volume[]
  /** Words of the house, if it has a list of them. */
  readonly glossary?: Glossary
}

/** What a project wants of one check; what is absent is as the check has it. */
interface CheckSetting {
  readonly severity?: Severity | 'off'
  /** Where a locale wants it otherwise. */
  readonly locales?: Readonly<Record<string, Severity | 'off' | LocaleCheckSetting>>
  readonly options?: CheckOptions
}

/** What one locale wants otherwise. */
interface LocaleCheckSetting {
  readonly severity?: Severity | 'off'
  readonly options?: CheckOptions
}

export const outputNames = ['html', 'feeds', 'search', 'markdown', 'epub', 'json', 'i18next'] as const
export type Output = (typeof outputNames)[number]

/** Which books are made of an essay besides one in each locale. */
interface BookSettings {
  /** Locales whose paragraphs are interleaved in one book, the first leading; `source`: the source with each translation. */
  readonly bilingual: 'source' | readonly (readonly [Locale, Locale])[]
  /** Locales that are set in vertical lines, too. */
  readonly vertical: readonly Locale[]
  /** Fonts that covers are drawn with in pixels; without one they are drawings in fonts of the reader's device. */
  readonly coverFonts?: Localised<CoverFont | LackingFont>
}

/** A text, or a list of names, under the tags of the locales that have it. */
export type Localised<Value> = Readonly<Record<string, Value>>

/** A text file of the project. */
interface SourceText {
  /** From the project's folder. */
  readonly path: string
  readonly text: string
  /** SHA-256 of the file's bytes, in hex. */
  readonly hash: string
}

/** Several essays in one book; it is made in every locale that its title is given in. */
export interface Volume {
  readonly slug: Slug
  readonly title: Localised<string>
  readonly subtitle: Localised<string>
  readonly description: Localised<string>
  readonly rights: Localised<string>
  readonly isbn: Localised<string>
  readonly editors: Localised<readonly string[]>
  /** The essays by name, in this order, or all of a section of the source, by their dates. */
  readonly contents:
    | {readonly essays: readonly Slug[]}
    | {readonly section: string; readonly order: 'oldest' | 'newest'}
  /** What stands before all essays: another essay, or a text of the volume's own in each locale. */
  readonly introduction?: {readonly essay: Slug} | {readonly texts: Localised<SourceText>}
  /** Path of a picture below `source/`. */
  readonly cover: Localised<string>
  readonly date?: string
}

/** The sign of the publisher. */
export interface Logo extends Partial<PictureSize> {
  /** Path below `source/`, or an address elsewhere, which pages do not show. */
  readonly src: string
  readonly alt: string
}

interface Site {
  readonly title: string
  /** Address of the site with its base path, ending in `/`; absent while unknown. */
  readonly url?: string
  readonly publisher?: string
  /** What the site is about, by locale. */
  readonly description?: Localised<string>
  readonly logo?: Logo
  /** Path below `source/` of the picture that browsers show in tabs and lists; ours without it. */
  readonly icon?: string
}
