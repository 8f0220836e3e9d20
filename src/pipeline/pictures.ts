import {findingFor} from '../checks/finding.ts'
import {findingOf} from '../checks/input.ts'
import {imageContent} from '../checks/publication/image-content.ts'
import {imageFile} from '../checks/publication/image-file.ts'
import {pictureFault} from '../emit/epub/pictures.ts'
import type {Finding} from '../model/finding.ts'
import {InputError} from '../model/message.ts'
import type {Tree} from '../project/tree.ts'
import type {PictureUse} from './whole.ts'

/** Where pictures are. */
export type Pictures = Pick<Tree, 'hasPicture' | 'readPicture'>

/** Pictures that are used but not there, or not what their names say, each at every place where it is used. */
export function pictureFindings(tree: Pictures, pictures: readonly PictureUse[]): Finding[] {
  const faults = new Map<string, ReturnType<typeof faultOf>>()
  return pictures.flatMap(({path, essay, ...where}) => {
    try {
      if (!faults.has(path)) faults.set(path, faultOf(tree, path))
      const fault = faults.get(path)
      if (fault === undefined) return []
      const at = {essay, ...where}
      if (fault === 'absent') return [findingFor(imageFile, {message: 'absent', values: {path}}, at)]
      const wanted = /\.([^.]+)$/u.exec(path)?.[1]?.toUpperCase() ?? ''
      return [findingFor(imageContent, {message: fault, values: {path, wanted}}, at)]
    } catch (error) {
      if (error instanceof InputError) return [findingOf(error, essay)]
      throw error
    }
  })
}

function faultOf(tree: Pictures, path: string): 'absent' | 'content' | 'active' | undefined {
  return tree.hasPicture(path) ? pictureFault(path, tree.readPicture(path)) : 'absent'
}
