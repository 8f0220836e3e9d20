import {createHash} from 'node:crypto'
import type {Artifact} from '../../../model/edition.ts'
import {article} from './article.ts'
import {frame} from './frame.ts'
import {print} from './print.ts'
import {type} from './type.ts'

const content = type + frame + article + print

/** The one stylesheet of all pages. Its name has its content in it, so that no reader keeps an old one. */
export const stylesheet: Artifact = {
  path: `assets/style-${createHash('sha256').update(content).digest('hex').slice(0, 8)}.css`,
  content
}
