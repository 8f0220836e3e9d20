import {resolve} from 'node:path'
import {InputError, type Words} from '../model/message.ts'
import type {Slug} from '../model/names.ts'
import {publishedIn} from '../project/published.ts'

const others: Words = {
  en: 'Unexpected release of other essays in `{{out}}` ({{slugs}}), which building {{asked}} alone would remove; expected another folder',
  'zh-Hans': '`{{out}}` 里已发布其他文章（{{slugs}}），只构建 {{asked}} 会把它们删掉，请另选文件夹',
  'zh-Hant': '`{{out}}` 裡已發布其他文章（{{slugs}}），只建置 {{asked}} 會把它們刪掉，請另選資料夾'
}
const elsewhere: Words = {
  en: 'Build them all (`hexapla build`), or name another folder: `hexapla build {{asked}} --out preview`',
  'zh-Hans': '请构建全部文章（`hexapla build`），或另写文件夹：`hexapla build {{asked}} --out preview`',
  'zh-Hant': '請建置全部文章（`hexapla build`），或另寫資料夾：`hexapla build {{asked}} --out preview`'
}

/** A release of some essays never replaces one that has others. */
export function expectWholeRelease(root: string, out: string, asked: readonly Slug[]): void {
  const lost = publishedIn(resolve(root, out)).filter((slug) => !asked.some((name) => name === slug))
  if (lost.length === 0) return
  const values = {out, slugs: lost.join(', '), asked: asked.join(' ')}
  throw new InputError({words: others, values}, {file: out}, {words: elsewhere, values})
}
