import type {Passage} from '../../../src/align/legacy/types.ts'

/** One short essay in three languages, paragraph by paragraph. */
export const kites = {
  en: [
    '## How Weifang flies them',
    'In 1984 the city of Weifang held its first festival, and 16 teams came from abroad. The longest kite had 360 segments.',
    'The old makers split bamboo by eye. They never measured, and they never hurried.',
    'Benjamin Franklin is said to have flown one into a thunderstorm in 1752. Nobody saw him do it, and he wrote little about it himself.',
    '## What a string knows',
    'A string tells the hand what the eye cannot see: whether the wind up there is steady, and whether it is about to turn. See [the tables](https://example.org/wind#tables).',
    'Marconi lifted his aerial with a kite in 1901 and heard three clicks from across the ocean.',
    'A kite that never falls has never flown.'
  ],
  'zh-Hans': [
    '## 潍坊的放法',
    '1984 年，潍坊（Weifang）举办了第一届风筝节，有 16 支外国队伍参加。最长的风筝有 360 节。',
    '老匠人凭眼力剖竹，从不量尺寸，也从不着急。',
    '据说本杰明·富兰克林（Benjamin Franklin）在 1752 年把风筝放进了雷雨里。没有人亲眼看见，他自己也很少写到这件事。',
    '## 线知道什么',
    '线把眼睛看不见的事告诉手：高处的风是否平稳，是否就要转向。请看[这些表](https://example.org/zh/wind#tables)。',
    '1901 年，马可尼（Marconi）用风筝升起天线，听到了从大洋彼岸传来的三声滴答。',
    '从不坠落的风筝，从来没有飞过。'
  ],
  'zh-Hant': [
    '## 濰坊的放法',
    '1984 年，濰坊（Weifang）舉辦了第一屆風箏節，有 16 支外國隊伍參加。最長的風箏有 360 節。',
    '老匠人憑眼力剖竹，從不量尺寸，也從不著急。',
    '據說班傑明·富蘭克林（Benjamin Franklin）在 1752 年把風箏放進了雷雨裡。沒有人親眼看見，他自己也很少寫到這件事。',
    '## 線知道什麼',
    '線把眼睛看不見的事告訴手：高處的風是否平穩，是否就要轉向。請看[這些表](https://example.org/zh/wind#tables)。',
    '1901 年，馬可尼（Marconi）用風箏升起天線，聽到了從大洋彼岸傳來的三聲滴答。',
    '從不墜落的風箏，從來沒有飛過。'
  ]
} as const

export function passagesOf(texts: readonly string[]): Passage[] {
  return texts.map((text) => (text.startsWith('## ') ? {text, kind: 'heading', depth: 2} : {text, kind: 'paragraph'}))
}
