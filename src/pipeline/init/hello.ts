/** The essay that a new project begins with, and its translations by key. */
export const essay = `---
title: One Text, Many Readers
description: What it takes for an essay to say the same thing in every language.
authors:
  - name: Hexapla
---

An essay is a conversation with someone you will never meet. The reader may live in another city, in another
decade, in another language, and still expects you to be clear.

Translation is the oldest way of keeping that conversation open. It asks for loyalty twice over: to what the
author *meant*, and to how the reader *reads*.

## What to do with this page

This is a sample. Its source is \`source/hello.md\`, and its translations lie below \`locales/\`. Change a sentence,
run \`hexapla sync\`, and the translations of that paragraph will wait for you, with the old and the new wording
side by side.

- Write or import an essay of your own.
- Translate it paragraph by paragraph.
- Run \`hexapla check\`, then \`hexapla build\`.

When you no longer need the sample, delete its file in every folder.
`

export const translations: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'zh-Hans': {
    title: '一篇文章，许多读者',
    description: '一篇文章怎样才能在每种语言里说同一件事。',
    'author1-name': '编辑部',
    p1: '写文章，是与一位素未谋面的人交谈。读者也许住在另一座城市，活在另一个年代，说着另一种语言，却同样盼望作者把话说清楚。',
    p2: '翻译是让这场交谈延续下去的最古老的办法。它要求双重的忠实：既忠于作者*想说的话*，也忠于读者*阅读的习惯*。',
    h3: '## 这一页可以做什么',
    p4: '这是一篇示例。原文是 `source/hello.md`，译文放在 `locales/` 之下。改动其中一句，再运行 `hexapla sync`，那一段的译文就会等您处理，新旧两种说法并排列出。',
    li5: '写一篇自己的文章，或导入一篇。',
    li6: '逐段翻译。',
    li7: '运行 `hexapla check`，再运行 `hexapla build`。',
    p8: '不再需要这篇示例时，请在各个文件夹中删去它的文件。'
  },
  'zh-Hant': {
    title: '一篇文章，許多讀者',
    description: '一篇文章怎樣才能在每種語言裡說同一件事。',
    'author1-name': '編輯部',
    p1: '寫文章，是與一位素未謀面的人交談。讀者也許住在另一座城市，活在另一個年代，說著另一種語言，卻同樣盼望作者把話說清楚。',
    p2: '翻譯是讓這場交談延續下去的最古老的辦法。它要求雙重的忠實：既忠於作者*想說的話*，也忠於讀者*閱讀的習慣*。',
    h3: '## 這一頁可以做什麼',
    p4: '這是一篇範例。原文是 `source/hello.md`，譯文放在 `locales/` 之下。改動其中一句，再執行 `hexapla sync`，那一段的譯文就會等您處理，新舊兩種說法並排列出。',
    li5: '寫一篇自己的文章，或匯入一篇。',
    li6: '逐段翻譯。',
    li7: '執行 `hexapla check`，再執行 `hexapla build`。',
    p8: '不再需要這篇範例時，請在各個資料夾中刪去它的檔案。'
  }
}
