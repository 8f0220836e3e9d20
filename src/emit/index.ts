import type {Emitter} from '../model/emitter.ts'
import type {Output} from '../model/settings.ts'
import {epub} from './epub/index.ts'
import {html} from './html/index.ts'
import {i18next} from './i18next.ts'
import {json} from './json/index.ts'
import {markdown} from './markdown/index.ts'

/** All emitters, by the names that a configuration uses. */
export const emitters: Readonly<Record<Output, Emitter>> = {html, markdown, epub, json, i18next}
