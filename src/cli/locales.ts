import {InputError} from '../model/message.ts'
import type {Locale} from '../model/names.ts'
import type {Settings} from '../model/settings.ts'
import {messageOf} from './words/index.ts'

/** The locale that a person named. @throws InputError where the project does not publish in it. */
export function expectLocale(named: string, {locales}: Pick<Settings, 'locales'>): Locale {
  const found = locales.find(({locale}) => locale === named)
  if (found) return found.locale
  const known = locales.map(({locale}) => locale).join(', ')
  throw new InputError(messageOf('error.noLocale', {locale: named, known}), undefined, messageOf('error.addLocale'))
}
