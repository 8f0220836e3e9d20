import type {RootContent} from 'mdast'
import type {Author, Picture} from '../model/essay.ts'
import type {Message} from '../model/message.ts'
import type {Locale, Slug} from '../model/names.ts'

export type Format = 'page' | 'html' | 'markdown'

/** Front matter that is known from elsewhere, such as the fields of the system that the text comes from. */
export type Known = Partial<Fields>

/** What the page's text cannot tell: where it came from and what the project publishes. */
export interface IntakeOptions {
  readonly fileName?: string
  /** A label of the WHATWG Encoding Standard; recognised if absent. */
  readonly encoding?: string
  readonly format?: Format
  readonly locale?: Locale
  readonly locales: readonly Locale[]
  readonly sourceLocale: Locale
  /** What counts more than what the text says of itself. */
  readonly known?: Known
  /** A day that counts where neither the text nor anybody else names one. */
  readonly otherwise?: string
  /** Gives the address that a picture is to have in the essay of this name. */
  readonly pictureAt?: (address: string, slug: Slug) => string
}

/** An essay made of what somebody had, and an account of every line that is not in its body. */
export interface Intake {
  /** The whole file `source/<slug>.md`. */
  readonly markdown: string
  readonly slug: Slug
  readonly locale: Locale
  readonly encoding: string
  readonly format: Format | 'docx'
  /** Top-level paragraphs of the body. */
  readonly paragraphs: number
  readonly recognised: readonly Recognised[]
  readonly doubts: readonly Doubt[]
  readonly removed: readonly Removed[]
}

/** A part of the page that became a field, in the page's own words. */
export interface Recognised {
  readonly what: 'title' | 'subtitle' | 'section' | 'description' | 'author' | 'note' | 'date' | 'image' | 'caption'
  readonly text: string
  readonly line: number
}

/** What a person should look at, and why. */
export interface Doubt {
  readonly line: number
  readonly message: Message
}

/** A line that is in neither the fields nor the body. */
interface Removed {
  readonly line: number
  readonly text: string
  readonly what: Furniture
}

/** What stands around an essay on its page. `other`: what follows such furniture and is no prose. */
export type Furniture =
  | 'languages'
  | 'related'
  | 'top'
  | 'share'
  | 'comments'
  | 'subscribe'
  | 'navigation'
  | 'rights'
  | 'advertisement'
  | 'reading'
  | 'heading'
  | 'other'

/** One block of the page, before anybody knows what it is. Its text is plain, without line breaks. */
export interface Piece {
  readonly text: string
  readonly line: number
  /** Columns of white space before the text. */
  readonly indent: number
  readonly furniture?: Furniture
  /** One word that is furniture at the edges of a page, and may be a heading between paragraphs. */
  readonly weak?: boolean
  /** What HTML made of it; page text has only words. */
  readonly node?: RootContent
  /** The picture, where the block is nothing else. */
  readonly picture?: Picture
  /** Whether the page itself says that this is what is written below a picture. */
  readonly isCaption?: boolean
}

/** Front matter as far as it is known. `more` holds what other systems wrote and Hexapla hands on. */
export interface Fields {
  title?: string
  subtitle?: string
  description?: string
  section?: string
  authors?: readonly Author[]
  date?: string
  image?: Picture
  more?: Readonly<Record<string, unknown>>
}

/** Where the recognisers write down what they found, what they doubt and what they took away. */
export interface Account {
  readonly recognised: Recognised[]
  readonly doubts: Doubt[]
  readonly removed: Removed[]
}

/** What every format becomes before the locale and the slug are known. */
export interface Draft {
  readonly fields: Fields
  readonly body: string
  /** The body's words without code, to tell the language by. */
  readonly prose: string
  readonly paragraphs: number
  /** Language that the document declares, such as `zh-CN`. */
  readonly language?: string
  /** A name that the document declares for its address. */
  readonly name?: string
}
