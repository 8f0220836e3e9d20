import type {Finding} from '../model/finding.ts'
import type {Words} from '../model/message.ts'
import type {History} from '../project/history.ts'

const words: Words = {
  en: 'Unexpected shallow clone, expected the whole history: what a merge before it mixed up passes unseen',
  'zh-Hans': '这是浅克隆，缺少更早的历史：其中的合并若弄混了原文与译文，无从发现',
  'zh-Hant': '這是淺層複本，缺少更早的歷史：其中的合併若弄混了原文與譯文，無從發現'
}
const whole: Words = {
  en: 'Run `git fetch --unshallow`, or give `actions/checkout` `fetch-depth: 0`',
  'zh-Hans': '请运行 `git fetch --unshallow`，或为 `actions/checkout` 设置 `fetch-depth: 0`',
  'zh-Hant': '請執行 `git fetch --unshallow`，或為 `actions/checkout` 設定 `fetch-depth: 0`'
}

/** Where older commits are absent, merges among them cannot be judged, and that is said. */
export function shallowFindings({isShallow}: History): Finding[] {
  if (!isShallow) return []
  const check = 'alignment/unverified'
  return [{check, severity: 'warning', place: {file: 'locales'}, message: {words}, note: {words: whole}}]
}
