import type {EssayCheck} from '../../model/check.ts'

/**
 * Every definition is referred to, by the essay or by a translation.
 *
 * Nothing of a definition shows by itself: a note that nothing refers to is a text that nobody reads, often since
 * its mark was deleted with a sentence. An address that nothing refers to is only left over.
 */
export const unusedDefinition: EssayCheck = {
  id: 'markup/unused-definition',
  scope: 'essay',
  severity: 'warning',
  severities: {link: 'info'},
  promise: {
    en: 'Something refers to every `[label]: address` and every `[^label]: note`.',
    'zh-Hans': '每个 `[标号]: 地址` 和 `[^标号]: 脚注` 都有地方引用。',
    'zh-Hant': '每個 `[標號]: 位址` 和 `[^標號]: 腳註` 都有地方引用。'
  },
  reason: {
    en: 'A footnote without its mark in the text is not published. Put the mark back where the note belongs, or delete the definition from `source/`.',
    'zh-Hans': '正文里没有标记的脚注不会发布。请在该加注的地方补上标记，或从 `source/` 里删去这个定义。',
    'zh-Hant': '正文裡沒有標記的腳註不會發布。請在該加註的地方補上標記，或從 `source/` 裡刪去這個定義。'
  },
  messages: {
    note: {
      en: 'Unexpected footnote `[{{label}}]` without a mark in the text, expected `[{{label}}]` where the note belongs',
      'zh-Hans': '脚注 `[{{label}}]` 在正文里没有标记，应在该加注的地方写上 `[{{label}}]`',
      'zh-Hant': '腳註 `[{{label}}]` 在正文裡沒有標記，應在該加註的地方寫上 `[{{label}}]`'
    },
    link: {
      en: 'Unexpected definition of `[{{label}}]`, expected a link that uses it, or no definition',
      'zh-Hans': '`[{{label}}]` 有定义但没有链接用到，应有链接用到它，或删去定义',
      'zh-Hant': '`[{{label}}]` 有定義但沒有連結用到，應有連結用到它，或刪去定義'
    }
  },
  *run({unused, sourceLocale: locale}) {
    for (const {kind, label, place} of unused) yield {message: kind, values: {label}, locale, place}
  },
  examples: [
    {
      essay:
        '---\ntitle: A Letter\n---\n\nSee [her][Letters], and [a list]: it is long.[^1]\n\n[letters]: https://example.org\n[a list]: /list\n\n[^1]: In May.'
    },
    {
      essay: '---\ntitle: A Letter\n---\n\nA letter came.\n\n[letters]: https://example.org',
      reports: ['Unexpected definition of `[letters]`, expected a link that uses it, or no definition']
    },
    {
      essay: '---\ntitle: A Letter\n---\n\nA letter came.\n\n[^1]: In May.',
      reports: ['Unexpected footnote `[^1]` without a mark in the text, expected `[^1]` where the note belongs']
    }
  ]
}
