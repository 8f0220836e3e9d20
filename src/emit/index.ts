import type {Emitter} from '../model/emitter.ts'
import type {Output} from '../model/settings.ts'
import {epub} from './epub/index.ts'
import {feeds} from './feeds/index.ts'
import {htmlEmitter} from './html/index.ts'
import type {Theme} from './html/theme/theme.ts'
import {i18next} from './i18next.ts'
import {json} from './json/index.ts'
import {markdown} from './markdown/index.ts'
import {search} from './search/index.ts'

/** An emitter for each output, by the names that a configuration uses. */
export type Emitters = Readonly<Record<Output, Emitter>>

/** All emitters; pages by the templates of a theme, where it has its own, and by those of Hexapla. */
export function emittersFor(theme: Partial<Theme> = {}): Emitters {
  return {html: htmlEmitter(theme), feeds, search, markdown, epub, json, i18next}
}
