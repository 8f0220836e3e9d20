import type {Check} from '../model/check.ts'
import type {Extension} from '../model/extension.ts'
import {baseline} from './alignment/baseline.ts'
import {blockKind} from './alignment/block-kind.ts'
import {duplicateKey} from './alignment/duplicate-key.ts'
import {empty} from './alignment/empty.ts'
import {exception} from './alignment/exception.ts'
import {extra} from './alignment/extra.ts'
import {failedCheck} from './alignment/failed-check.ts'
import {interfaceWords} from './alignment/interface-words.ts'
import {lapsedWaiver} from './alignment/lapsed-waiver.ts'
import {merged} from './alignment/merged.ts'
import {missing} from './alignment/missing.ts'
import {order} from './alignment/order.ts'
import {orphan} from './alignment/orphan.ts'
import {sourceDrift} from './alignment/source-drift.ts'
import {stale} from './alignment/stale.ts'
import {unreadable} from './alignment/unreadable.ts'
import {unstamped} from './alignment/unstamped.ts'
import {untranslatedEssay} from './alignment/untranslated-essay.ts'
import {unusedWaiver} from './alignment/unused-waiver.ts'
import {unverified} from './alignment/unverified.ts'
import {bidi} from './characters/bidi.ts'
import {control} from './characters/control.ts'
import {invisible} from './characters/invisible.ts'
import {notNfc} from './characters/not-nfc.ts'
import {privateUseCharacters} from './characters/private-use.ts'
import {replacement} from './characters/replacement.ts'
import {variationSelector} from './characters/variation-selector.ts'
import {doubledWords} from './content/doubled-words.ts'
import {omission} from './content/ellipsis.ts'
import {emails} from './content/emails.ts'
import {exclamation} from './content/exclamation.ts'
import {glossary} from './content/glossary.ts'
import {inconsistent} from './content/inconsistent.ts'
import {length} from './content/length.ts'
import {names} from './content/names.ts'
import {negation} from './content/negation.ts'
import {numbers} from './content/numbers.ts'
import {paragraphs} from './content/paragraphs.ts'
import {parentheses} from './content/parentheses.ts'
import {pronoun} from './content/pronoun.ts'
import {question} from './content/question.ts'
import {quotesParity} from './content/quotes-parity.ts'
import {reused} from './content/reused.ts'
import {sentences} from './content/sentences.ts'
import {truncated} from './content/truncated.ts'
import {untranslated} from './content/untranslated.ts'
import {urls} from './content/urls.ts'
import {anchors} from './markup/anchors.ts'
import {brokenEmphasis} from './markup/broken-emphasis.ts'
import {code} from './markup/code.ts'
import {emphasis} from './markup/emphasis.ts'
import {escapes} from './markup/escapes.ts'
import {footnoteReferences} from './markup/footnotes.ts'
import {headingDepth} from './markup/heading-depth.ts'
import {html} from './markup/html.ts'
import {pictures} from './markup/images.ts'
import {linkAddress} from './markup/link-address.ts'
import {listShape} from './markup/list-shape.ts'
import {references} from './markup/references.ts'
import {tableShape} from './markup/table-shape.ts'
import {unusedDefinition} from './markup/unused-definition.ts'
import {coverFont} from './publication/cover-font.ts'
import {coverage} from './publication/coverage.ts'
import {credits} from './publication/credits.ts'
import {date} from './publication/date.ts'
import {description} from './publication/description.ts'
import {hreflang} from './publication/hreflang.ts'
import {imageAlt} from './publication/image-alt.ts'
import {imageContent} from './publication/image-content.ts'
import {imageFile} from './publication/image-file.ts'
import {imageFormat} from './publication/image-format.ts'
import {rawHtml} from './publication/raw-html.ts'
import {slug} from './publication/slug.ts'
import {titleLength} from './publication/title-length.ts'
import {volume} from './publication/volume.ts'
import {compatibilityForms} from './script/compatibility-forms.ts'
import {conversion} from './script/conversion.ts'
import {latinLookalikes} from './script/latin-lookalikes.ts'
import {mixedVariants} from './script/mixed-variants.ts'
import {regionalTerms} from './script/regional-terms.ts'
import {wrongScript} from './script/wrong-script.ts'
import {bookTitles} from './typography/book-titles.ts'
import {balancedBrackets} from './typography/brackets.ts'
import {dash} from './typography/dash.ts'
import {doubleSpace} from './typography/double-space.ts'
import {doubledPunctuation} from './typography/doubled-punctuation.ts'
import {ellipsis} from './typography/ellipsis.ts'
import {fullWidthLetters} from './typography/full-width-letters.ts'
import {halfWidth} from './typography/half-width.ts'
import {interpunct} from './typography/interpunct.ts'
import {lineStart} from './typography/line-start.ts'
import {mixedSpacing} from './typography/mixed-spacing.ts'
import {numberFormat} from './typography/number-format.ts'
import {percent} from './typography/percent.ts'
import {quotes} from './typography/quotes.ts'
import {spaceBeforePunctuation} from './typography/space-before-punctuation.ts'
import {spacing} from './typography/spacing.ts'

/** Every check of Hexapla; the only list. Its order is that of the manual. */
export const checks: readonly Check[] = [
  missing,
  untranslatedEssay,
  stale,
  unverified,
  unstamped,
  empty,
  merged,
  extra,
  orphan,
  order,
  blockKind,
  sourceDrift,
  duplicateKey,
  unreadable,
  interfaceWords,
  lapsedWaiver,
  unusedWaiver,
  exception,
  baseline,
  failedCheck,
  linkAddress,
  pictures,
  footnoteReferences,
  code,
  emphasis,
  brokenEmphasis,
  references,
  unusedDefinition,
  html,
  escapes,
  headingDepth,
  listShape,
  tableShape,
  anchors,
  untranslated,
  length,
  numbers,
  wrongScript,
  mixedVariants,
  regionalTerms,
  conversion,
  latinLookalikes,
  compatibilityForms,
  halfWidth,
  fullWidthLetters,
  quotes,
  balancedBrackets,
  glossary,
  names,
  urls,
  emails,
  truncated,
  sentences,
  paragraphs,
  question,
  exclamation,
  omission,
  quotesParity,
  parentheses,
  pronoun,
  negation,
  doubledWords,
  inconsistent,
  reused,
  ellipsis,
  dash,
  interpunct,
  bookTitles,
  spacing,
  mixedSpacing,
  spaceBeforePunctuation,
  doubledPunctuation,
  doubleSpace,
  numberFormat,
  percent,
  lineStart,
  bidi,
  invisible,
  control,
  replacement,
  notNfc,
  privateUseCharacters,
  variationSelector,
  titleLength,
  description,
  date,
  slug,
  imageAlt,
  imageContent,
  imageFile,
  imageFormat,
  rawHtml,
  credits,
  hreflang,
  coverage,
  volume,
  coverFont
]

/** Every check that looks at a project: those of Hexapla, then its own. */
export function checksWith(extensions: readonly Extension[] = []): readonly Check[] {
  const own = extensions.flatMap((extension) => extension.checks ?? [])
  return own.length === 0 ? checks : [...checks, ...own]
}
