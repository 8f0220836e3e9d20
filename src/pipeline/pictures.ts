import {findingFor} from '../checks/finding.ts'
import {findingOf} from '../checks/input.ts'
import {imageFile} from '../checks/publication/image-file.ts'
import type {Finding} from '../model/finding.ts'
import {InputError} from '../model/message.ts'
import {hasPicture} from '../project/store.ts'
import type {PictureUse} from './whole.ts'

/** Pictures that are used but not there, each at every place where it is used. */
export function pictureFindings(root: string, pictures: readonly PictureUse[]): Finding[] {
  return pictures.flatMap(({path, essay, ...where}) => {
    try {
      if (hasPicture(root, path)) return []
    } catch (error) {
      if (error instanceof InputError) return [findingOf(error, essay)]
      throw error
    }
    return [findingFor(imageFile, {message: 'absent', values: {path}}, {essay, ...where})]
  })
}
