import {edition, type Translation} from './editions.ts'

/** One short essay in three scripts, with everything that an essay can have. */
const source = `---
title: The Keeper of Small Lamps
subtitle: What a night watchman knows about trust
description: A short walk through a city that is mended in the dark.
section: Cities
authors:
  - name: Mara Quill
    note: Mara Quill walks cities at night and writes about them by day.
date: 2024-03-09
updated: 2024-05-01
image:
  src: pictures/on-trust.svg
  alt: A row of lamps along a canal
  caption: "The canal at the third bridge, before dawn"
credit: First printed in a pamphlet of the house.
rights: © 2024 Mara Quill
tags: [cities, trust]
---

Every evening at six the keeper unlocks a cupboard under the third bridge and takes out a ladder.[^1]
He has *never* been asked for his papers.

## What the ladder knows

The lamps are small. “They are not there to light the street,” he says, “they are there so that the street
knows it is **looked after**.” See [the companion essay](on-ladders.md) and [the map](https://maps.example/canal).

> A city is a promise that strangers make to one another.

- Carry oil.
- Count the lamps:
  1. those that burn,
  2. those that ought to.
- Be home by morning.

| Bridge | Lamps |
| ------ | ----: |
| First  |    12 |
| Third  |    40 |

## What remains

By six the sky does his work for him. He puts the ladder back.

[^1]: The ladder is older than the bridge.
`

const hans: Readonly<Record<string, Translation>> = {
  title: '守小灯的人',
  subtitle: '守夜人懂得的信任',
  description: '在夜里缝补的城市中走一小段路。',
  section: '城市',
  'author1-name': '玛拉·奎尔',
  'author1-note': '玛拉·奎尔夜里走城，白天写城。',
  'image-alt': '运河边的一排灯',
  'image-caption': '黎明前的第三座桥',
  p1: '每天傍晚六点，守灯人打开第三座桥下的柜子，\n取出一架梯子。[^1]*从来*没有人查过他的证件。',
  h2: '## 梯子知道的事',
  p3: '灯都很小。“它们不是用来照亮街道的，”他说，“而是让街道知道，**有人在照看它**。”请看[另一篇文章](on-ladders.md)与[地图](https://maps.example/canal)——都在同一条运河边……',
  q4: '城市是陌生人彼此许下的诺言。',
  li5: '带好灯油。',
  li6: '数一数灯：',
  li7: '亮着的，',
  li8: {state: 'missing'},
  li9: '天亮前回家。',
  td10: '桥',
  td11: '灯数',
  td12: '第一座',
  td13: '12',
  td14: '第三座',
  td15: '40',
  h16: '## 剩下的',
  p17: {state: 'stale', text: '五点钟，天空替他做完了活。'},
  fn18: '梯子比桥还要老。'
}

const hant: Readonly<Record<string, Translation>> = {
  ...hans,
  title: '守小燈的人',
  subtitle: '守夜人懂得的信任',
  description: '在夜裡縫補的城市中走一小段路。',
  'author1-name': '瑪拉·奎爾',
  'author1-note': '瑪拉·奎爾夜裡走城，白天寫城。',
  'image-alt': '運河邊的一排燈',
  'image-caption': '黎明前的第三座橋',
  p1: '每天傍晚六點，守燈人打開第三座橋下的櫃子，取出一架梯子。[^1]*從來*沒有人查過他的證件。',
  h2: '## 梯子知道的事',
  p3: '燈都很小。「它們不是用來照亮街道的，」他說，「而是讓街道知道，**有人在照看它**。」請看[另一篇文章](on-ladders.md)與[地圖](https://maps.example/canal)——都在同一條運河邊……',
  q4: {state: 'missing'},
  li5: '帶好燈油。',
  li6: '數一數燈：',
  li7: '亮著的，',
  li8: '該亮的。',
  td10: '橋',
  td11: '燈數',
  h16: '## 剩下的',
  p17: {state: 'unverified', text: '到了六點，天空替他做完了活。他把梯子放回去。'},
  fn18: '梯子比橋還要老。'
}

export const lamps = {
  source,
  en: edition({source}),
  hans: edition({source, locale: 'zh-Hans', translations: hans, translators: ['林怡']}),
  hant: edition({source, locale: 'zh-Hant', translations: hant, translators: ['林怡', '陳默']})
}
