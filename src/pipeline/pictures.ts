import {findingFor} from '../checks/finding.ts'
import {findingOf} from '../checks/input.ts'
import {imageFile} from '../checks/publication/image-file.ts'
import type {Finding} from '../model/finding.ts'
import {InputError} from '../model/message.ts'
import type {Tree} from '../project/tree.ts'
import type {PictureUse} from './whole.ts'

/** Pictures that are used but not there, each at every place where it is used. */
export function pictureFindings(tree: Pick<Tree, 'hasPicture'>, pictures: readonly PictureUse[]): Finding[] {
  return pictures.flatMap(({path, essay, ...where}) => {
    try {
      if (tree.hasPicture(path)) return []
    } catch (error) {
      if (error instanceof InputError) return [findingOf(error, essay)]
      throw error
    }
    return [findingFor(imageFile, {message: 'absent', values: {path}}, {essay, ...where})]
  })
}
