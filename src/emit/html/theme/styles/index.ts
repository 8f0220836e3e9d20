import type {StylesView} from '../views.ts'
import {article} from './article.ts'
import {frame} from './frame.ts'
import {lists} from './lists.ts'
import {parallel} from './parallel.ts'
import {print} from './print.ts'
import {search} from './search.ts'
import {type} from './type.ts'

/** The one stylesheet of all pages. */
export function styles(view: StylesView): string {
  return type + frame + lists + search + article + parallel(view) + print
}
