import type {AlignmentCheck} from '../../model/check.ts'

/** Translations that lost their source are used again or let go. */
export const orphan: AlignmentCheck = {
  id: 'alignment/orphan',
  scope: 'alignment',
  severity: 'info',
  promise: {
    en: 'Translations whose source is gone have been used again or let go.',
    'zh-Hans': '失去原文的译文已经另有用处，或者已经放下。',
    'zh-Hant': '失去原文的譯文已經另有用處，或者已經放下。'
  },
  reason: {
    en: 'The author took the paragraph out. Its translation is not published, and it is kept until a person decides: move its words to where they are wanted and delete the segment, or let `hexapla sync --prune` move it to the memory.',
    'zh-Hans':
      '作者删去了这一段。译文不再发布，但会保留，直到有人决定：把文字移到用得着的地方再删去这一段，或者用 `hexapla sync --prune` 移入翻译记忆。',
    'zh-Hant':
      '作者刪去了這一段。譯文不再發布，但會保留，直到有人決定：把文字移到用得著的地方再刪去這一段，或者用 `hexapla sync --prune` 移入翻譯記憶。'
  },
  messages: {
    left: {
      en: 'Unexpected translation without a source, expected it used elsewhere or removed',
      'zh-Hans': '这段译文已没有原文，应另作他用或移除',
      'zh-Hant': '這段譯文已沒有原文，應另作他用或移除'
    }
  },
  notes: {
    left: {
      en: 'Move its words to where they are wanted and delete the segment, or run `hexapla sync --prune`, which keeps it in the memory',
      'zh-Hans': '请把文字移到用得着的地方，再删去这一段；或者运行 `hexapla sync --prune`，把它移入翻译记忆',
      'zh-Hant': '請把文字移到用得著的地方，再刪去這一段；或者執行 `hexapla sync --prune`，把它移入翻譯記憶'
    }
  },
  *run({pairs}) {
    for (const pair of pairs) {
      if (pair.state === 'orphan') yield {pair, message: 'left'}
    }
  },
  examples: [
    {source: 'A letter came.', target: '<!-- #p1 @p1 -->\n来了一封信。'},
    {
      source: 'A letter came.',
      target: '<!-- #p1 @p1 -->\n来了一封信。\n\n<!-- #p2\nIt was blue.\norphan @0a1b2c3d -->\n信是蓝色的。',
      reports: ['Unexpected translation without a source, expected it used elsewhere or removed']
    }
  ]
}
