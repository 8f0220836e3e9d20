import type {AlignmentCheck} from '../../model/check.ts'

/** Every key of a segment file is a key of the essay. */
export const extra: AlignmentCheck = {
  id: 'alignment/extra',
  scope: 'alignment',
  severity: 'error',
  promise: {
    en: 'Every segment of the file is a segment of the essay.',
    'zh-Hans': '文件里的每个分段都是文章的分段。',
    'zh-Hant': '檔案裡的每個分段都是文章的分段。'
  },
  reason: {
    en: 'The words below an unknown key would never be published. Most often the key was mistyped, or the file belongs to another essay.',
    'zh-Hans': '键不存在，其下的文字就永远不会发布。多半是键写错了，或者文件属于另一篇文章。',
    'zh-Hant': '鍵不存在，其下的文字就永遠不會發布。多半是鍵寫錯了，或者檔案屬於另一篇文章。'
  },
  messages: {
    unknown: {
      en: 'Unexpected segment `#{{key}}`, expected a key of the source',
      'zh-Hans': '原文没有分段 `#{{key}}`，应为原文中的键',
      'zh-Hant': '原文沒有分段 `#{{key}}`，應為原文中的鍵'
    }
  },
  notes: {
    unknown: {
      en: 'Put the text under its key, or delete the segment; `hexapla sync {{essay}}` leaves it where it is',
      'zh-Hans': '请把文字移到正确的键之下，或者删去这一段；`hexapla sync {{essay}}` 不会动它',
      'zh-Hant': '請把文字移到正確的鍵之下，或者刪去這一段；`hexapla sync {{essay}}` 不會動它'
    }
  },
  *run({pairs}) {
    for (const pair of pairs) {
      if (pair.state === 'extra') yield {pair, message: 'unknown', values: {key: pair.target.key}}
    }
  },
  examples: [
    {source: 'A letter came.', target: '<!-- #p1 @p1 -->\n来了一封信。'},
    {
      source: 'A letter came.',
      target: '<!-- #p1 @p1 -->\n来了一封信。\n\n<!-- #p7 @0a1b2c3d -->\n没有人拆开它。',
      reports: ['Unexpected segment `#p7`, expected a key of the source']
    }
  ]
}
