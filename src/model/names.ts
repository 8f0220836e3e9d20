/** Names that must not be swapped: each is a string with a brand, made by the function that checks it. */

declare const brand: unique symbol
type Branded<Name extends string> = string & {readonly [brand]: Name}

/** A BCP 47 language tag that the project publishes in, such as `zh-Hans`. */
export type Locale = Branded<'locale'>

/** The name of an essay in file names and addresses: lower-case letters, digits and single hyphens. */
export type Slug = Branded<'slug'>

/** The lasting name of a segment: `p4`, `h2a`, or a front-matter path such as `image-alt`. */
export type Key = Branded<'key'>

/** The first eight hex digits of the SHA-256 of a segment's normalised Markdown. */
export type Fingerprint = Branded<'fingerprint'>

/** Languages that Hexapla itself speaks. */
export type Language = 'en' | 'zh-Hans' | 'zh-Hant'

const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)$/u

/** Whether a text can name an essay on every file system and in every address (at most 120 characters). */
export function isSlug(text: string): text is Slug {
  return text.length <= 120 && /^[a-z0-9]+(?:-[a-z0-9]+)*$/u.test(text) && !reserved.test(text)
}

/** Whether a text is a language tag in its canonical form; paths are made of it, so nothing else may pass. */
export function isLocale(text: string): text is Locale {
  if (locales.has(text)) return true
  if (!/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/u.test(text)) return false
  try {
    if (Intl.getCanonicalLocales(text)[0] !== text) return false
  } catch {
    return false
  }
  locales.add(text)
  return true
}

/** Tags that were found canonical: each head of a segment file names two of the same few. */
const locales = new Set<string>()

/** A key that names a body segment: letters, digits, letters, as in `p4`, `li12`, `p4a`. */
export const bodyKey = /^([a-z]+)(\d+)([a-z]*)$/u

/** Whether a text has the form of a key. */
export function isKey(text: string): text is Key {
  return bodyKey.test(text) || /^[A-Za-z][A-Za-z0-9_]*(?:-[A-Za-z0-9_]+)*$/u.test(text)
}

/** Whether a text has the form of a fingerprint. */
export function isFingerprint(text: string): text is Fingerprint {
  return /^[0-9a-f]{8}$/u.test(text)
}
