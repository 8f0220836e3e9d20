import {localPicture} from '../emit/addresses.ts'
import {pictureSize} from '../emit/picture-size.ts'
import {InputError} from '../model/message.ts'
import type {PictureSize, PictureSizes} from '../model/picture.ts'
import {hasPicture, readPicture} from '../project/store.ts'
import type {EssayInput} from './input.ts'

/** No address of a picture is looked for further back than this, so that reading stays linear. */
const longest = 300

/**
 * The sizes of all pictures that an essay's files may show.
 *
 * Found by their look, before anything is parsed: a path too many costs a glance at a file, and of one that
 * is missed the page does not tell the size.
 */
export function pictureSizesOf({source, locales}: EssayInput, root: string): PictureSizes {
  const sizes: Record<string, PictureSize> = {}
  const texts = [source.text, ...locales.map(({file}) => file?.text ?? '')]
  for (const address of new Set(texts.flatMap((text) => [...addressesIn(text)]))) {
    const path = localPicture(address)
    const size = path === undefined || path in sizes ? undefined : sizeOf(root, path)
    if (path !== undefined && size) sizes[path] = size
  }
  return sizes
}

/** An address ends in the name of a format; it begins behind a space, a bracket or a quote, behind `<`, or behind `src:`. */
function* addressesIn(text: string): Generator<string> {
  for (const found of text.matchAll(/\.(?:avif|gif|jpe?g|png|svg|webp)/giu)) {
    const end = found.index + found[0].length
    const before = text.slice(Math.max(0, end - longest), end)
    const line = before.slice(before.lastIndexOf('\n') + 1)
    yield* [/[^\s()<>"'|,{}]+$/u, /[^<>]+$/u, /(?<=\bsrc: *["']?)[^\s"'].*$/u].flatMap(
      (form) => form.exec(line)?.[0] ?? []
    )
  }
}

function sizeOf(root: string, path: string): PictureSize | undefined {
  try {
    return hasPicture(root, path) ? pictureSize(readPicture(root, path)) : undefined
  } catch (error) {
    if (error instanceof InputError) return undefined // reported where the picture is used
    throw error
  }
}
