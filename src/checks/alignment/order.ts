import {longestRising} from '../../align/rising.ts'
import type {AlignmentCheck} from '../../model/check.ts'

/**
 * Segments stand in the order of the source.
 *
 * Publication goes by key, so readers are not concerned; but whoever reads the file as an essay is. As few
 * segments as possible are called out of place.
 */
export const order: AlignmentCheck = {
  id: 'alignment/order',
  scope: 'alignment',
  severity: 'warning',
  promise: {
    en: 'Segments stand in the order of the source.',
    'zh-Hans': '分段的次序与原文一致。',
    'zh-Hant': '分段的次序與原文一致。'
  },
  reason: {
    en: 'The file can be read as the essay only in the order of the source. Publication goes by key, so nothing is in the wrong place there.',
    'zh-Hans': '只有次序与原文一致，文件才能当作文章来读。发布时按键排列，不受影响。',
    'zh-Hant': '只有次序與原文一致，檔案才能當作文章來讀。發布時按鍵排列，不受影響。'
  },
  messages: {
    moved: {
      en: 'Unexpected segment `#{{key}}` here, expected it after `#{{after}}`',
      'zh-Hans': '分段 `#{{key}}` 位置不对，应在 `#{{after}}` 之后',
      'zh-Hant': '分段 `#{{key}}` 位置不對，應在 `#{{after}}` 之後'
    },
    first: {
      en: 'Unexpected segment `#{{key}}` here, expected it first',
      'zh-Hans': '分段 `#{{key}}` 位置不对，应在最前',
      'zh-Hant': '分段 `#{{key}}` 位置不對，應在最前'
    }
  },
  notes: {
    moved: {
      en: '`hexapla sync {{essay}}` puts it there',
      'zh-Hans': '`hexapla sync {{essay}}` 会把它移过去',
      'zh-Hant': '`hexapla sync {{essay}}` 會把它移過去'
    },
    first: {
      en: '`hexapla sync {{essay}}` puts it there',
      'zh-Hans': '`hexapla sync {{essay}}` 会把它移过去',
      'zh-Hant': '`hexapla sync {{essay}}` 會把它移過去'
    }
  },
  *run({pairs}) {
    const placed = pairs.filter(({target, ...pair}) => 'source' in pair && target !== undefined && target.line > 0)
    const inPlace = new Set(longestRising(placed.map(({target}) => target?.line ?? 0)))
    for (const [index, pair] of placed.entries()) {
      if (inPlace.has(index)) continue
      const after = placed[index - 1]?.target?.key
      if (after === undefined) yield {pair, message: 'first'}
      else yield {pair, message: 'moved', values: {after}}
    }
  },
  examples: [
    {
      source: 'A letter came.\n\nNobody opened it.',
      target: '<!-- #p1 @p1 -->\n来了一封信。\n\n<!-- #p2 @p2 -->\n没有人拆开它。'
    },
    {
      source: 'A letter came.\n\nNobody opened it.\n\nIt was blue.',
      target: '<!-- #p3 @p3 -->\n信是蓝色的。\n\n<!-- #p1 @p1 -->\n来了一封信。\n\n<!-- #p2 @p2 -->\n没有人拆开它。',
      reports: ['Unexpected segment `#p3` here, expected it after `#p2`']
    },
    {
      source: 'A letter came.\n\nNobody opened it.\n\nIt was blue.',
      target: '<!-- #p2 @p2 -->\n没有人拆开它。\n\n<!-- #p3 @p3 -->\n信是蓝色的。\n\n<!-- #p1 @p1 -->\n来了一封信。',
      reports: ['Unexpected segment `#p1` here, expected it first']
    }
  ]
}
