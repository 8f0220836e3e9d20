type Granularity = NonNullable<Intl.SegmenterOptions['granularity']>

const made = new Map<string, Intl.Segmenter>()

/** What parts texts of a language into words or sentences. Making one takes longer than a paragraph, so each is kept. */
export function segmenterFor(language: string, granularity: Granularity): Intl.Segmenter {
  const name = `${language} ${granularity}`
  const known = made.get(name) ?? new Intl.Segmenter(language, {granularity})
  made.set(name, known)
  return known
}
