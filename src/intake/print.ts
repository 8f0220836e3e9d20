import {stringify} from 'yaml'
import type {Locale} from '../model/names.ts'
import type {Fields} from './types.ts'

/** Print an essay's file: front matter with only the fields that it has, an empty line, the body. */
export function printEssay(fields: Fields, locale: Locale | undefined, body: string): string {
  const {title, subtitle, description, section, authors, date, image, more} = fields
  const all = {title, subtitle, description, section, authors, date, image, locale, ...more}
  const present = Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined))
  const head = stringify(present, {version: '1.2', schema: 'core', lineWidth: 0, aliasDuplicateObjects: false})
  return `---\n${head}---\n${body === '' ? '' : `\n${body.replace(/^\n+/u, '').trimEnd()}\n`}`
}
