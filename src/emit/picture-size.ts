import type {PictureSize} from '../model/picture.ts'

/**
 * The size of a picture from its bytes, whatever its name says: PNG, GIF, JPEG, WebP, AVIF or SVG.
 *
 * Pages give it to browsers, so that nothing moves when a picture arrives. Undefined where the bytes do not tell.
 */
export function pictureSize(bytes: Uint8Array): PictureSize | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    const size = sizeIn(bytes, view)
    return size && size.width > 0 && size.height > 0 ? size : undefined
  } catch (error) {
    if (error instanceof RangeError) return undefined // cut off
    throw error
  }
}

function sizeIn(bytes: Uint8Array, view: DataView): PictureSize | undefined {
  const start = latin(bytes, 0, 12)
  if (start.startsWith('\u0089PNG')) return {width: view.getUint32(16), height: view.getUint32(20)}
  if (start.startsWith('GIF8')) return {width: view.getUint16(6, true), height: view.getUint16(8, true)}
  if (start.startsWith('\u00FF\u00D8')) return jpegSize(view)
  if (start.startsWith('RIFF') && start.endsWith('WEBP')) return webpSize(bytes, view)
  if (start.slice(4, 8) === 'ftyp') return avifSize(bytes, view)
  return svgSize(new TextDecoder().decode(bytes.subarray(0, 4096)))
}

function latin(bytes: Uint8Array, from: number, to: number): string {
  return String.fromCharCode(...bytes.subarray(from, to))
}

/** The first frame header; the segments before it are stepped over. */
function jpegSize(view: DataView): PictureSize | undefined {
  let at = 2
  while (view.getUint8(at) === 0xff) {
    const marker = view.getUint8(at + 1)
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
    if (isFrame) return {height: view.getUint16(at + 5), width: view.getUint16(at + 7)}
    at += marker === 0xff ? 1 : 2 + view.getUint16(at + 2)
  }
  return undefined
}

function webpSize(bytes: Uint8Array, view: DataView): PictureSize | undefined {
  const form = latin(bytes, 12, 16)
  if (form === 'VP8 ') return {width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff}
  if (form === 'VP8L') {
    const bits = view.getUint32(21, true)
    return {width: (bits & 0x3fff) + 1, height: ((bits >> 14) & 0x3fff) + 1}
  }
  if (form !== 'VP8X') return undefined
  const three = (at: number) => view.getUint16(at, true) + (view.getUint8(at + 2) << 16) + 1
  return {width: three(24), height: three(27)}
}

/** The largest of the spatial extents: the picture itself, not one of its tiles. */
function avifSize(bytes: Uint8Array, view: DataView): PictureSize | undefined {
  const head = latin(bytes, 0, Math.min(bytes.length, 4096))
  let largest: PictureSize | undefined
  for (let at = head.indexOf('ispe'); at >= 0; at = head.indexOf('ispe', at + 4)) {
    const size = {width: view.getUint32(at + 8), height: view.getUint32(at + 12)}
    if (!largest || size.width * size.height > largest.width * largest.height) largest = size
  }
  return largest
}

/** Width and height of the root element, or the size of its view box. */
function svgSize(text: string): PictureSize | undefined {
  const root = /<svg\b[^>]*>/u.exec(text)?.[0]
  if (root === undefined) return undefined
  const attribute = (name: string) => new RegExp(`\\s${name}=["']([^"']*)["']`, 'u').exec(root)?.[1] ?? ''
  const length = (name: string) => Number(/^\s*(\d+(?:\.\d+)?)(?:px)?\s*$/u.exec(attribute(name))?.[1] ?? 0)
  const [, , boxWidth = 0, boxHeight = 0] = attribute('viewBox')
    .trim()
    .split(/[\s,]+/u)
    .map(Number)
  const size = {width: length('width') || boxWidth, height: length('height') || boxHeight}
  return {width: Math.round(size.width) || 0, height: Math.round(size.height) || 0}
}
