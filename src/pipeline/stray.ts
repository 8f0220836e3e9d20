import type {Finding} from '../model/finding.ts'
import type {Words} from '../model/message.ts'

const words: Words = {
  en: 'Unexpected segment file `{{file}}`, expected an essay of this name in `source/`',
  'zh-Hans': '分段文件 `{{file}}` 在 `source/` 里没有同名的文章',
  'zh-Hant': '分段檔 `{{file}}` 在 `source/` 裡沒有同名的文章'
}

/** A segment file without an essay holds words that nobody would see. */
export function strayFinding(file: string): Finding {
  return {
    check: 'alignment/extra',
    severity: 'warning',
    place: {file, line: 1, column: 1},
    message: {words, values: {file}}
  }
}
