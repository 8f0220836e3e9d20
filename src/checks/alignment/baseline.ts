import type {OutsideCheck} from '../../model/check.ts'

/** The baseline holds only what is still found. */
export const baseline: OutsideCheck = {
  id: 'alignment/baseline',
  scope: 'outside',
  severity: 'warning',
  promise: {
    en: 'Every entry of `hexapla.baseline.json` is for something that is still found.',
    'zh-Hans': '`hexapla.baseline.json` 里的每一条都仍能查到。',
    'zh-Hant': '`hexapla.baseline.json` 裡的每一條都仍查得到。'
  },
  reason: {
    en: 'What was mended should leave the baseline, or the same mistake could come back unseen. `hexapla check --update-baseline` drops it and adds nothing. Only `check --baseline` reads the file.',
    'zh-Hans':
      '已经改好的问题应从基线中删去，否则同样的错误会悄悄回来。`hexapla check --update-baseline` 会删去它们，不会添加任何内容。只有 `check --baseline` 会读这个文件。',
    'zh-Hant':
      '已經改好的問題應從基線中刪去，否則同樣的錯誤會悄悄回來。`hexapla check --update-baseline` 會刪去它們，不會添加任何內容。只有 `check --baseline` 會讀這個檔案。'
  },
  messages: {
    gone: {
      en: 'Unexpected entries that no longer occur ({{count}}), expected a baseline of what is still found',
      'zh-Hans': '有 {{count}} 条已查不到，基线应只列出仍能查到的问题',
      'zh-Hant': '有 {{count}} 條已查不到，基線應只列出仍查得到的問題'
    }
  },
  notes: {
    gone: {
      en: '`hexapla check --update-baseline` drops them',
      'zh-Hans': '`hexapla check --update-baseline` 会删去它们',
      'zh-Hant': '`hexapla check --update-baseline` 會刪去它們'
    }
  },
  examples: []
}
