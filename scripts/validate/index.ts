import {ace} from './ace.ts'
import {axe} from './axe.ts'
import {epubcheck} from './epubcheck.ts'
import {html} from './html.ts'
import {links} from './links.ts'
import {nu} from './nu.ts'
import {pandoc} from './pandoc.ts'
import {schemas} from './schemas.ts'
import type {Validator} from './validator.ts'
import {xml} from './xml.ts'

/** Those that need nothing but npm, by what they are called on the command line; `npm test` runs them, too. */
export const quickValidators: readonly (Validator & {readonly key: string})[] = [
  {key: 'links', ...links},
  {key: 'html', ...html},
  {key: 'schemas', ...schemas},
  {key: 'xml', ...xml}
]

/** All validators, the quick ones first. */
export const validators: typeof quickValidators = [
  ...quickValidators,
  {key: 'nu', ...nu},
  {key: 'epubcheck', ...epubcheck},
  {key: 'pandoc', ...pandoc},
  {key: 'ace', ...ace},
  {key: 'axe', ...axe}
]
