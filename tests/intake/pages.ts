/** Pages as people copy them from the web, written for these tests. */

export const englishParagraphs = [
  'A bridge is a promise that two banks make to each other. Neither can keep it alone, and neither can break it without wetting its own feet.',
  'Engineers speak of load and span, but the first question is always who will cross. In the old harbour town the answer was “everyone, on market days,” and the arches were built for oxen.',
  'By contrast, the railway bridge of 1884 was drawn for one purpose only. It carried 1.4 million people in its first year — and nobody was allowed to stop on it.',
  'What remains is the ferry. It asks for patience, and it gives back the view.'
]

export const english = `Language : English 简体 繁體
Culture

Two Banks and a Bridge

Mar 3, 2019
  • Anna Lindqvist

    Fellow of the Institute for River Towns, Uppsala

[CropImg]0303-old-harbour-bridge.jpg

${englishParagraphs.join('\n\n')}\u00A0

You might also like
Back to Top
`

export const simplifiedParagraphs = [
  '桥是两岸彼此许下的诺言。任何一方都不能单独兑现，也没有哪一方可以毁约而不弄湿自己的脚。',
  '工程师们谈论荷载与跨度，但第一个问题永远是：谁会从这里走过？在那座老港城，答案是“赶集的日子，人人都走”，桥拱便是为牛车修的。',
  '相比之下，1884年的铁路桥只为一个目的而设计。第一年它运送了140万人次，却不许任何人在桥上停留。'
]

export const simplified = `语言：English 简体 繁體
文化

两岸与一座桥

2019年3月3日
作者：林安娜、陈立

0303-old-harbour-bridge.jpg

${simplifiedParagraphs.join('\n\n')}

你可能也喜欢
渡船的时间
返回顶部
`

export const traditionalParagraphs = [
  '橋是兩岸彼此許下的諾言。任何一方都不能單獨兌現，也沒有哪一方可以毀約而不弄濕自己的腳。',
  '工程師們談論載重與跨度，但第一個問題永遠是：誰會從這裡走過？在那座老港城，答案是「趕集的日子，人人都走」，橋拱便是為牛車修的。',
  '相較之下，1884年的鐵路橋只為一個目的而設計。第一年它運送了140萬人次，卻不許任何人在橋上停留。'
]

export const traditional = `語言 : English 简体 繁體
文化

兩岸與一座橋

二〇一九年三月三日
  • 林安娜

    河港研究所研究員
  • 陳立

    特約編輯

[CropImg]0303-old-harbour-bridge.jpg

${traditionalParagraphs.join('\n\n')}

你可能也喜歡
返回頂部
`
