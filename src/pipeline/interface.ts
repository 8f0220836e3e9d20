import {interfaceWords} from '../checks/alignment/interface-words.ts'
import {findingFor} from '../checks/finding.ts'
import type {Finding} from '../model/finding.ts'
import type {Settings} from '../model/settings.ts'

/** The locales whose pages speak another language around the essay. */
export function interfaceFindings({locales}: Pick<Settings, 'locales'>): Finding[] {
  const place = {file: 'hexapla.config.json'}
  return locales.flatMap(({locale, profile: {words}}) => {
    if (new Intl.Locale(locale).language === new Intl.Locale(words).language) return []
    return findingFor(interfaceWords, {message: 'foreign', values: {locale, words}}, {place, locale})
  })
}
