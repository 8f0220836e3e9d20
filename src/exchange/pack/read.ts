import * as z from 'zod'
import type {ReturnedFile, ReturnedUnit} from '../../model/exchange.ts'
import {InputError, type Words} from '../../model/message.ts'
import {fingerprintOf} from '../../segments/fingerprint.ts'
import {decodeReturned} from '../decode.ts'
import {stateNamed} from '../states.ts'

const notPack: Words = {
  en: 'Unexpected page without work in it, expected one that `hexapla export html-pack` wrote and that was saved with its own button',
  'zh-Hans': '网页中没有译文数据，应为 `hexapla export html-pack` 写出、并用页面上的按钮保存的文件',
  'zh-Hant': '網頁中沒有譯文資料，應為 `hexapla export html-pack` 寫出、並用頁面上的按鈕儲存的檔案'
}

/** What is read of a pack; what it only shows is not looked at. */
const shape = z.object({
  hexapla: z.literal(1),
  essay: z.string(),
  from: z.string(),
  to: z.string(),
  units: z.array(
    z.object({
      key: z.string(),
      source: z.array(z.union([z.string(), z.tuple([z.string()])])),
      target: z.string(),
      done: z.boolean(),
      was: z.string(),
      base: z.string()
    })
  )
})
type ReadPack = z.infer<typeof shape>

const opening = /<script\b[^>]*\bid="pack"[^>]*>/u

/** A pack that comes back. Only its data are read: nothing in the page is run. @throws InputError with the line. */
export function readPack(bytes: Uint8Array, file: string): ReturnedFile[] {
  const text = decodeReturned(bytes, file, /<meta charset="([^"]+)"/u)
  const found = opening.exec(text)
  const from = found ? found.index + found[0].length : 0
  const until = text.indexOf('</script', from)
  const line = text.slice(0, from).split('\n').length
  const pack = found && until > 0 ? packOf(text.slice(from, until)) : undefined
  if (!pack) throw new InputError({words: notPack}, {file, line, column: 1})
  const {essay, from: sourceLocale, to: locale, units} = pack
  // The head has a line of its own, then each unit.
  return [{essay, sourceLocale, locale, units: units.map((unit, index) => unitOf(unit, line + 2 + index))}]
}

function packOf(json: string): ReadPack | undefined {
  try {
    return shape.safeParse(JSON.parse(json)).data
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

function unitOf({key, source, target, done, was: before, base}: ReadPack['units'][number], line: number): ReturnedUnit {
  const was = stateNamed(before) ?? 'unverified'
  const isTouched = fingerprintOf(target) !== base
  const isApproved = was === 'reviewed' || was === 'final'
  const open = isTouched || was === 'translated' || isApproved ? 'unverified' : was
  return {
    key,
    line,
    source: source.map((piece) => (typeof piece === 'string' ? piece : piece[0])).join(''),
    target,
    state: done ? (isApproved && !isTouched ? was : 'translated') : open,
    placed: [],
    base,
    was
  }
}
