import {footnotes} from '../../markdown/inspect.ts'
import type {PairCheck} from '../../model/check.ts'
import {compareBags} from '../bag.ts'

/** Every note that the source refers to is referred to in the translation. */
export const footnoteReferences: PairCheck = {
  id: 'markup/footnotes',
  scope: 'pair',
  severity: 'error',
  promise: {
    en: 'The translation refers to the notes that the source refers to.',
    'zh-Hans': '译文引用的注释与原文相同。',
    'zh-Hant': '譯文引用的註釋與原文相同。'
  },
  reason: {
    en: 'A note without its reference is not shown at all. Labels are names, so they stay as they are even where the order changes.',
    'zh-Hans': '没有引用，注释就不会出现。标号只是名字，即使次序变了也请保持原样。',
    'zh-Hant': '沒有引用，註釋就不會出現。標號只是名字，即使次序變了也請保持原樣。'
  },
  messages: {
    missing: {
      en: 'Unexpected missing footnote, expected `[^{{wanted}}]`',
      'zh-Hans': '缺少脚注，应有 `[^{{wanted}}]`',
      'zh-Hant': '缺少腳註，應有 `[^{{wanted}}]`'
    },
    extra: {
      en: 'Unexpected footnote `[^{{found}}]`, expected only the footnotes of the source',
      'zh-Hans': '多出脚注 `[^{{found}}]`，应只有原文里的脚注',
      'zh-Hant': '多出腳註 `[^{{found}}]`，應只有原文裡的腳註'
    },
    different: {
      en: 'Unexpected footnote `[^{{found}}]`, expected `[^{{wanted}}]`',
      'zh-Hans': '脚注是 `[^{{found}}]`，应为 `[^{{wanted}}]`',
      'zh-Hant': '腳註是 `[^{{found}}]`，應為 `[^{{wanted}}]`'
    }
  },
  *run({source, target}) {
    for (const report of compareBags(footnotes(source.tree), footnotes(target.tree))) {
      yield report.expected ? {...report, expected: report.expected.map((label) => `[^${label}]`)} : report
    }
  },
  examples: [
    {source: 'He wrote back.[^1]', target: '他回了信。[^1]', definitions: '[^1]: In May.'},
    {
      source: 'He wrote back.[^1]',
      target: '他回了信。',
      definitions: '[^1]: In May.',
      reports: ['Unexpected missing footnote, expected `[^1]`']
    },
    {
      source: 'He wrote back.[^1]',
      target: '他回了信。[^2]',
      definitions: '[^1]: In May.\n\n[^2]: In June.',
      reports: ['Unexpected footnote `[^2]`, expected `[^1]`']
    },
    {
      source: 'He wrote back.',
      target: '他回了信。[^1]',
      definitions: '[^1]: In May.',
      reports: ['Unexpected footnote `[^1]`, expected only the footnotes of the source']
    }
  ]
}
