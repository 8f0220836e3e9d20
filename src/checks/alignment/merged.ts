import type {AlignmentCheck} from '../../model/check.ts'
import type {Key} from '../../model/names.ts'
import type {Entry} from '../../model/segment-file.ts'
import {mergedInto} from '../../segments/marker.ts'

/** What is told in another segment's translation names one that tells it. */
export const merged: AlignmentCheck = {
  id: 'alignment/merged',
  scope: 'alignment',
  severity: 'error',
  promise: {
    en: '`merged=` names another segment that has a text of its own.',
    'zh-Hans': '`merged=` 指向另一个有译文的分段。',
    'zh-Hant': '`merged=` 指向另一個有譯文的分段。'
  },
  reason: {
    en: 'A merged segment is shown nowhere else, so a wrong key loses a paragraph without a trace.',
    'zh-Hans': '并入他段的分段不会在别处出现，键写错了，一整段就无声无息地丢失了。',
    'zh-Hant': '併入他段的分段不會在別處出現，鍵寫錯了，一整段就無聲無息地遺失了。'
  },
  messages: {
    nothing: {
      en: 'Unexpected `merged={{into}}`, expected the key of a segment of this essay',
      'zh-Hans': '`merged={{into}}` 没有对应的分段，应为本文某个分段的键',
      'zh-Hant': '`merged={{into}}` 沒有對應的分段，應為本文某個分段的鍵'
    },
    itself: {
      en: 'Unexpected `merged={{into}}` pointing to itself, expected the key of another segment',
      'zh-Hans': '`merged={{into}}` 指向自己，应为另一个分段的键',
      'zh-Hant': '`merged={{into}}` 指向自己，應為另一個分段的鍵'
    },
    chain: {
      en: 'Unexpected `merged={{into}}` pointing to a segment that is merged too, expected `merged={{wanted}}`',
      'zh-Hans': '`merged={{into}}` 指向的分段也并入了他段，应为 `merged={{wanted}}`',
      'zh-Hant': '`merged={{into}}` 指向的分段也併入了他段，應為 `merged={{wanted}}`'
    }
  },
  *run({pairs}) {
    const targets = new Map<Key, Entry | undefined>()
    for (const pair of pairs) if ('source' in pair) targets.set(pair.source.key, pair.target)
    for (const pair of pairs) {
      const into = pair.target && mergedInto(pair.target)
      if (into === undefined || !pair.target || !('source' in pair)) continue
      const end = endOf(into, targets)
      const values = {into, wanted: end}
      if (into === pair.source.key) yield {pair, message: 'itself', values}
      else if (!targets.has(into)) yield {pair, message: 'nothing', values}
      else if (end !== into) yield {pair, message: 'chain', values, expected: [`merged=${end}`]}
    }
  },
  examples: [
    {
      source: 'A letter came.\n\nNobody opened it.',
      target: '<!-- #p1 @p1 -->\n来了一封信，没有人拆开它。\n\n<!-- #p2 merged=p1 @p2 -->'
    },
    {
      source: 'A letter came.\n\nNobody opened it.',
      target: '<!-- #p1 @p1 -->\n来了一封信，没有人拆开它。\n\n<!-- #p2 merged=p5 @p2 -->',
      reports: ['Unexpected `merged=p5`, expected the key of a segment of this essay']
    },
    {
      source: 'A letter came.',
      target: '<!-- #p1 merged=p1 @p1 -->',
      reports: ['Unexpected `merged=p1` pointing to itself, expected the key of another segment']
    },
    {
      source: 'A letter came.\n\nNobody opened it.\n\nIt was blue.',
      target:
        '<!-- #p1 @p1 -->\n来了一封蓝色的信，没有人拆开它。\n\n<!-- #p2 merged=p1 @p2 -->\n<!-- #p3 merged=p2 @p3 -->',
      reports: ['Unexpected `merged=p2` pointing to a segment that is merged too, expected `merged=p1`']
    }
  ]
}

/** The key at the end of a chain of mergers; a circle ends where it began. */
function endOf(key: Key, targets: ReadonlyMap<Key, Entry | undefined>): Key {
  const seen = new Set<Key>()
  let end = key
  for (let at: Key | undefined = key; at !== undefined && !seen.has(at); ) {
    seen.add(at)
    end = at
    const target: Entry | undefined = targets.get(at)
    at = target?.text === '' ? mergedInto(target) : undefined
  }
  return end
}
