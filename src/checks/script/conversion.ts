import type {AlignmentCheck} from '../../model/check.ts'
import type {Crossing} from '../../model/pair.ts'

/** 被发 in 他被发展的速度吓住了 is no word, but the dictionary has it and makes 被髮 of it. */
const example: Crossing = {phrase: '被发', became: '被髮', plain: '被發'}

/** A conversion took characters of two words for a phrase, in a text that nobody has edited or approved. */
export const conversion: AlignmentCheck = {
  id: 'script/conversion',
  scope: 'alignment',
  severity: 'info',
  promise: {
    en: 'A converted text that nobody has seen has no phrase made of parts of two words.',
    'zh-Hans': '无人看过的转换稿中，没有把两个词的部分误当成一个词语来转换的地方。',
    'zh-Hant': '無人看過的轉換稿中，沒有把兩個詞的部分誤當成一個詞語來轉換的地方。'
  },
  reason: {
    en: 'Conversion takes the longest phrase of its dictionary, and some stand where one word ends and the next begins. About six in ten of these are wrong. Edit the text, or approve it with `hexapla accept --as reviewed`; then it is asked no more. `hexapla promote` makes a term of an edit.',
    'zh-Hans':
      '转换时取词典里最长的词语，而有的恰好跨在两个词之间，其中约六成是错的。请修改译文，或用 `hexapla accept --as reviewed` 认可，之后不再提示。`hexapla promote` 可以把修改记为术语。',
    'zh-Hant':
      '轉換時取詞典裡最長的詞語，而有的恰好跨在兩個詞之間，其中約六成是錯的。請修改譯文，或用 `hexapla accept --as reviewed` 認可，之後不再提示。`hexapla promote` 可以把修改記為術語。'
  },
  messages: {
    crossing: {
      en: 'Unexpected `{{found}}` made of `{{phrase}}`, which belongs to two words, expected perhaps `{{expected}}`',
      'zh-Hans': '`{{phrase}}` 跨在两个词之间，却转换成了 `{{found}}`，可能应为 `{{expected}}`',
      'zh-Hant': '`{{phrase}}` 跨在兩個詞之間，卻轉換成了 `{{found}}`，可能應為 `{{expected}}`'
    }
  },
  *run({pairs, crossings}) {
    for (const pair of crossings ? pairs : []) {
      const {text = '', textLine = 1} = pair.target ?? {}
      for (const {phrase, became, plain} of crossings?.(pair) ?? []) {
        const before = text.slice(0, text.indexOf(became)).split('\n')
        const place = {line: textLine + before.length - 1, column: (before.at(-1) ?? '').length + 1}
        const values = {phrase, found: became, expected: plain}
        yield {message: 'crossing', values, expected: [plain], pair, ...place}
      }
    }
  },
  examples: [
    {source: 'He was frightened.', target: '<!-- #p1 @p1 -->\n他被發展的速度嚇住了。', locale: 'zh-Hant'},
    {
      source: 'He was frightened.',
      target: '<!-- #p1 @p1 -->\n他被髮展的速度嚇住了。',
      locale: 'zh-Hant',
      facts: {crossings: () => [example]},
      reports: ['Unexpected `被髮` made of `被发`, which belongs to two words, expected perhaps `被發`']
    }
  ]
}
