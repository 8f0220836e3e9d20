import {createHash} from 'node:crypto'

const mediaTypes: Readonly<Record<string, string>> = {
  gif: 'image/gif',
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
  png: 'image/png',
  svg: 'image/svg+xml',
  webp: 'image/webp'
}

/** Kind of a picture by its name; undefined where no reader of books has to show it. */
export function pictureType(path: string): string | undefined {
  return mediaTypes[extensionOf(path)]
}

/**
 * Name of a picture in a book, below the folder of the text.
 *
 * Names that some reader or file system could take for another, or could not take, are replaced by a hash.
 */
export function pictureName(path: string): string {
  const plain = /^[a-z0-9][a-z0-9._-]*(?:\/[a-z0-9][a-z0-9._-]*)*$/u.test(path)
  return `assets/${plain ? path : `${createHash('sha256').update(path).digest('hex').slice(0, 16)}.${extensionOf(path)}`}`
}

const signatures: Readonly<Record<string, readonly (readonly number[])[]>> = {
  'image/gif': [[0x47, 0x49, 0x46, 0x38]],
  'image/jpeg': [[0xff, 0xd8, 0xff]],
  'image/png': [[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]]
}

/** What is wrong with a picture that a book is to have: it is not of the kind that its name says, or it can do things. */
export function pictureFault(path: string, bytes: Uint8Array): 'content' | 'active' | undefined {
  const type = pictureType(path)
  if (type === 'image/svg+xml') return drawingFault(new TextDecoder().decode(bytes))
  if (type === 'image/webp') return textAt(bytes, 0) === 'RIFF' && textAt(bytes, 8) === 'WEBP' ? undefined : 'content'
  const known = (signatures[type ?? ''] ?? []).some((start) => start.every((byte, at) => bytes[at] === byte))
  return known || type === undefined ? undefined : 'content'
}

function drawingFault(text: string): 'content' | 'active' | undefined {
  if (!/^<svg[\s/>]/u.test(behindProlog(text))) return 'content'
  const harmless = text.replace(/(href\s{0,9}=\s{0,9}["'])data:image\/(?:png|jpeg|gif|webp)/giu, '$1#')
  return active.test(harmless) ? 'active' : undefined
}

/** What runs, and what asks another place for something. */
const active =
  /<(?:script|foreignObject)[\s>/]|\son[a-z]{1,30}\s{0,9}=|(?:href|src)\s{0,9}=\s{0,9}["']\s{0,9}(?:[a-z]{1,9}:|\/\/)|url\(\s{0,9}["']?(?:https?:|\/\/)|@import/iu

/** A drawing from its first element on: behind declaration, comments and document type. */
function behindProlog(text: string): string {
  let rest = text.replace(/^\uFEFF/u, '').trimStart()
  for (const [start, end] of [
    ['<?', '?>'],
    ['<!--', '-->'],
    ['<!DOCTYPE', '>'],
    ['<!--', '-->']
  ] as const) {
    while (rest.startsWith(start)) {
      const at = rest.indexOf(end)
      if (at < 0) return ''
      rest = rest.slice(at + end.length).trimStart()
    }
  }
  return rest
}

function textAt(bytes: Uint8Array, at: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + 4))
}

function extensionOf(path: string): string {
  return /\.([^./]+)$/u.exec(path)?.[1]?.toLowerCase() ?? ''
}
