import {foreign, interfaceWords} from '../checks/alignment/interface-words.ts'
import type {Finding} from '../model/finding.ts'
import type {Settings} from '../model/settings.ts'

/** The locales whose pages speak another language around the essay. */
export function interfaceFindings({locales}: Pick<Settings, 'locales'>): Finding[] {
  return locales.flatMap(({locale, profile: {words}}) => {
    if (new Intl.Locale(locale).language === new Intl.Locale(words).language) return []
    const message = {words: foreign, values: {locale, words}}
    return {
      check: interfaceWords.id,
      severity: interfaceWords.severity,
      place: {file: 'hexapla.config.json'},
      locale,
      message
    }
  })
}
