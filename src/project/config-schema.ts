import * as z from 'zod'
import type {Severity} from '../model/finding.ts'
import {outputNames, type Policy, type Treatment} from '../model/settings.ts'

const treatments = {
  fail: 'fail',
  notice: 'notice',
  'keep-if-safe': 'keep-if-safe',
  fallback: 'fallback',
  omit: 'omit'
} satisfies {[Name in Treatment]: Name}
const requirements = {translated: 'translated', reviewed: 'reviewed', final: 'final'} satisfies {
  [Name in Policy['require']]: Name
}
const origins = ['converted', 'memory', 'machine', 'imported'] as const
const severities = {error: 'error', warning: 'warning', info: 'info'} satisfies {[Name in Severity]: Name}

const text = z.string().trim().min(1)
const tag = z
  .string()
  .regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/u)
  .meta({examples: ['en', 'zh-Hans']})
const treatment = z.enum(treatments)

const policyFields = {
  missing: treatment.optional().describe('What readers get where there is no translation; default fail'),
  stale: treatment.optional().describe('What readers get where the source has changed since; default notice'),
  unverified: treatment
    .optional()
    .describe('What readers get where nobody has confirmed the translation; default fail'),
  require: z.enum(requirements).optional().describe('How far a translation must have come; default translated'),
  exclude: z
    .array(z.enum(origins))
    .optional()
    .describe('Origins of texts that count as unverified until a person approves them; default none')
    .meta({examples: [['machine', 'memory']]})
}
const policy = z.strictObject(policyFields)

const words = z.record(text, text)
const marks = z.tuple([text, text, text, text])

const profile = z
  .strictObject({
    script: z.enum(['Latin', 'Hans', 'Hant', 'other']).optional().describe('Script of running text'),
    words: z.enum(['en', 'zh-Hans', 'zh-Hant']).optional().describe('Locale of the interface words on pages'),
    unspaced: z.boolean().optional().describe('Whether words are written without spaces between them'),
    quotes: marks
      .optional()
      .describe('Outer and inner quotation marks, opening and closing')
      .meta({examples: [['“', '”', '‘', '’']]}),
    direction: z.enum(['ltr', 'rtl']).optional(),
    openGraph: text.optional().describe("Open Graph's form of the tag, such as zh_CN"),
    punctuation: z.enum(['full', 'half']).optional().describe('Width of commas, stops and brackets'),
    straightQuotes: z.boolean().optional().describe('Whether " and \' pass as quotation marks'),
    ellipsis: text.optional().describe('How an omission is written'),
    dash: text.optional().describe('How a dash between clauses is written'),
    interpunct: text.optional().describe('The point between the parts of a foreign name'),
    titles: marks.optional().describe('Marks of titles, outer and inner, opening and closing'),
    spacing: z.enum(['spaced', 'close']).optional().describe('Whether a space stands between Han and Latin letters'),
    spaceBefore: z.string().optional().describe('Marks that have a space before them, as ; has in French'),
    numbers: z.tuple([z.string(), z.string()]).optional().describe('Decimal mark, and what divides thousands'),
    forms: words.optional().describe('Characters of another region, and what they are here'),
    variants: z.array(z.array(text).min(2)).optional().describe('Spellings of one word, of which an essay uses one'),
    terms: words.optional().describe('Words of another region, and what they are here')
  })
  .describe("What differs from the locale's profile")

const locale = z.union([
  text.describe('What readers know the locale as'),
  z.strictObject({
    label: text.optional().describe('What readers know the locale as'),
    profile: profile.optional(),
    policy: policy.optional().describe('The policy of this locale alone')
  })
])

const localisedText = z.union([text, z.record(tag, text)])

const conversion = z.strictObject({
  region: z.enum(['TW', 'HK']).optional().describe('Whose Traditional characters; default as the tag tells, else TW'),
  house: words
    .optional()
    .describe('What a conversion says, and what it is to say; a word that is to stay is given as itself')
    .meta({examples: [{臺: '臺', 身份: '身分'}]})
})

const site = z.strictObject({
  title: text.optional(),
  description: localisedText
    .optional()
    .describe('What the site is about, in a sentence for search engines; under tags where each locale has its own'),
  url: text
    .optional()
    .describe('Address of the site with its base path, http or https')
    .meta({format: 'uri', examples: ['https://example.org/essays/']}),
  publisher: text.optional(),
  logo: z
    .union([text, z.strictObject({src: text, alt: text.describe('What it shows')})])
    .optional()
    .describe(
      'Picture of the publisher: a path below source/, or an address; with alt where it says more than the title'
    )
    .meta({examples: ['pictures/logo.svg']}),
  icon: text
    .optional()
    .describe('Square picture for tabs and bookmarks: the path of an SVG or PNG below source/')
    .meta({examples: ['pictures/icon.svg']})
})

const localisedNames = z.union([z.array(text), z.record(tag, z.array(text))])

const epub = z.strictObject({
  bilingual: z
    .union([z.literal('source'), z.array(z.tuple([tag, tag]))])
    .optional()
    .describe('Pairs of locales in one book, the first leading; default source: the source with each translation')
    .meta({examples: [[['en', 'zh-Hans']], []]}),
  vertical: z.array(tag).optional().describe('Locales that are set in vertical lines, too; default none'),
  coverFont: localisedText
    .optional()
    .describe('Path of a font, TrueType or OpenType: covers are then drawn in pixels with it')
    .meta({examples: ['fonts/NotoSerifSC-SemiBold.ttf']})
})

const volume = z.strictObject({
  slug: text.describe('Name of the volume in file names: lower-case letters, digits and single hyphens'),
  title: localisedText.describe('Title; under the tags of some locales, the volume is made in these alone'),
  subtitle: localisedText.optional(),
  description: localisedText.optional(),
  essays: z.array(text).min(1).optional().describe('Names of the essays, in this order'),
  section: text.optional().describe('Instead of names: all essays of a section, as the source names it'),
  order: z.enum(['oldest', 'newest']).optional().describe('Order of the essays of a section, by date; default oldest'),
  introduction: z
    .union([text, z.record(tag, text)])
    .optional()
    .describe('Name of the essay that stands before all others; or under tags, paths of Markdown files')
    .meta({examples: ['a-foreword', {en: 'books/foreword.en.md'}]}),
  editors: localisedNames.optional().describe('Names of the editors'),
  isbn: localisedText.optional().describe('ISBN; under tags where each locale has its own'),
  rights: localisedText.optional(),
  cover: localisedText.optional().describe('Path of a picture below source/'),
  date: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/u)
    .optional()
    .describe('Day of publication')
    .meta({examples: ['2024-03-01']})
})

const severity = z.enum({...severities, off: 'off'})
const checkOptions = z
  .record(z.string(), z.union([z.number(), z.string(), z.boolean(), z.array(z.string())]))
  .describe('Options of the check: see `hexapla explain <check>`')
const localeCheckSetting = z.strictObject({severity: severity.optional(), options: checkOptions.optional()})
const checkSetting = z.strictObject({
  severity: severity.optional(),
  locales: z
    .record(tag, z.union([severity, localeCheckSetting]))
    .optional()
    .describe('What some locales want otherwise, by tag: a severity, or severity and options'),
  options: checkOptions.optional()
})

/** `hexapla.config.json` as it is written: everything may be left out, nothing else may be there. */
export const configShape = z.strictObject({
  $schema: z.string().optional(),
  sourceLocale: tag
    .optional()
    .describe('Locale that essays are written in; default en')
    .meta({examples: ['en', 'zh-Hans']}),
  locales: z
    .record(tag, locale)
    .optional()
    .describe('Locales to publish in, in the order of the language switcher: tag to label or settings'),
  site: site.optional(),
  translatable: z.array(text).optional().describe('Front-matter fields that are translated besides the usual ones'),
  checks: z
    .record(z.string(), z.union([severity, checkSetting]))
    .optional()
    .describe(
      'Severity of a check by its id, such as content/numbers, or its settings; alignment/missing, alignment/stale and alignment/unverified follow from policy'
    ),
  policy: z
    .object(policyFields)
    .catchall(policy)
    .optional()
    .describe('The policy of all locales, and under a tag what differs in that locale'),
  derive: z
    .record(tag, tag)
    .optional()
    .describe('Locales that `sync` makes from one in the other Chinese script, by tag; default none')
    .meta({examples: [{'zh-Hant': 'zh-Hans'}]}),
  conversion: z
    .record(tag, conversion)
    .optional()
    .describe('How texts are converted into a locale in the other Chinese script, by tag'),
  failOn: z.enum(severities).optional().describe('Findings from this severity on fail; default error'),
  outputs: z.array(z.enum(outputNames)).min(1).optional().describe('What to build; default all'),
  epub: epub.optional().describe('Which books are made of each essay besides one in each locale'),
  volumes: z.array(volume).optional().describe('Books of several essays'),
  glossary: text
    .optional()
    .describe('Path of the glossary, a CSV file; default locales/glossary.csv')
    .meta({examples: ['locales/glossary.csv']}),
  memory: z
    .array(text)
    .optional()
    .describe('Translation memories of elsewhere, TMX files: paths from here')
    .meta({examples: [['memory/older.tmx']]}),
  manual: text
    .optional()
    .describe('Address of the manual pages of checks, with {check} in the place of the id: reports link to them')
    .meta({examples: ['https://git.example.org/tools/hexapla/docs/checks/{check}.md']}),
  extensions: z
    .array(text)
    .optional()
    .describe('Modules of the project that add checks: paths from here, beginning with ./, or names of packages')
    .meta({examples: [['./checks/house.js']]}),
  encoding: text
    .optional()
    .describe('Encoding of the files in source/; default utf-8')
    .meta({examples: ['utf-8', 'gb18030', 'big5']})
})
export type Config = z.infer<typeof configShape>

/** The JSON Schema (2020-12) of `hexapla.config.json`, from which editors complete and check. */
export function configSchema(): Readonly<Record<string, unknown>> {
  const schema = z.toJSONSchema(configShape, {target: 'draft-2020-12', io: 'input'})
  return {...schema, title: 'hexapla.config.json'}
}
