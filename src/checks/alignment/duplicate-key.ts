import type {OutsideCheck} from '../../model/check.ts'

/** Each key stands once in a file. The reader of segment files stops at the second. */
export const duplicateKey: OutsideCheck = {
  id: 'alignment/duplicate-key',
  scope: 'outside',
  severity: 'error',
  promise: {
    en: 'Each key stands once in a file.',
    'zh-Hans': '每个键在文件里只出现一次。',
    'zh-Hant': '每個鍵在檔案裡只出現一次。'
  },
  reason: {
    en: 'Of two texts under one key, one would be lost. Two branches may have added the same key, or a marker was copied. Decide which text stays.',
    'zh-Hans':
      '一个键下有两段文字，其中一段就会丢失。可能是两个分支加了同一个键，也可能是复制了标记。请决定保留哪一段。',
    'zh-Hant':
      '一個鍵下有兩段文字，其中一段就會遺失。可能是兩個分支加了同一個鍵，也可能是複製了標記。請決定保留哪一段。'
  },
  messages: {},
  examples: [
    {source: 'A letter came.', target: '<!-- #p1 @p1 -->\n来了一封信。'},
    {
      source: 'A letter came.',
      target: '<!-- #p1 @p1 -->\n来了一封信。\n\n<!-- #p1 @p1 -->\n信来了。',
      reports: ['Unexpected second segment `#p1`, expected each key once (first on line 7)']
    }
  ]
}
