import type {CatalogueEdition} from '../model/emitter.ts'
import type {Locale} from '../model/names.ts'

/** Whether at least half of an edition is in its own language. */
export function isTranslated(
  {locale, coverage}: Pick<CatalogueEdition, 'locale' | 'coverage'>,
  source: Locale
): boolean {
  const own = coverage.translated + coverage.stale + coverage.unverified
  return locale === source || (coverage.segments > 0 && own * 2 >= coverage.segments)
}
