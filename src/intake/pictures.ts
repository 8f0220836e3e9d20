import {allWords} from './words/index.ts'

const labels = allWords((words) => words.pictureLabels).join('|')
const files = /\.(?:jpe?g|png|gif|webp|avif|svg|tiff?|bmp)$/iu
const line = new RegExp(`^(?:\\[[^\\]]{1,30}\\]\\s*|(?:${labels})\\s*[:：]\\s*)?([^\\s<>"]+)$`, 'iu')
const address = /^(https?:\/\/\S+?)(?:[?#]\S*)?$/u
const caption = new RegExp(`^[（(]?(?:${allWords((words) => words.captions).join('|')})\\s*(?:[:：/／]|by\\b)`, 'iu')

/** The picture's file on a line that has nothing else: `[CropImg]name.jpg`, `name.png`, an address. */
export function pictureOf(text: string): string | undefined {
  if (text.length > 300) return undefined
  const file = line.exec(text)?.[1]
  if (!file) return undefined
  return files.test(address.exec(file)?.[1] ?? file) ? file : undefined
}

/** Whether a line says that it is about a picture. */
export function isCaption(text: string): boolean {
  return caption.test(text)
}
