import type {Root} from 'mdast'
import {countEmphasis} from '../../markdown/inspect.ts'
import type {PairCheck} from '../../model/check.ts'

/**
 * As much is emphasised as in the source.
 *
 * Chinese has no italics: it sets titles of works between 《 and 》 and makes words bold, so strong and plain
 * emphasis count alike, and such marks that only the translation has make up for missing ones.
 */
export const emphasis: PairCheck = {
  id: 'markup/emphasis',
  scope: 'pair',
  severity: 'info',
  promise: {
    en: 'The translation emphasises as many words as the source.',
    'zh-Hans': '译文强调的词语与原文一样多。',
    'zh-Hant': '譯文強調的詞語與原文一樣多。'
  },
  reason: {
    en: 'Emphasis is easily forgotten while translating. Languages do emphasise by other means, so this is only a hint.',
    'zh-Hans': '翻译时很容易漏掉强调。不过各种语言有自己的强调方式，这里只是提示。',
    'zh-Hant': '翻譯時很容易漏掉強調。不過各種語言有自己的強調方式，這裡只是提示。'
  },
  messages: {
    fewer: {
      en: 'Unexpected missing emphasis: {{found}} with `*` or `**`, expected {{wanted}}',
      'zh-Hans': '缺少强调：用 `*` 或 `**` 的有 {{found}} 处，应有 {{wanted}} 处',
      'zh-Hant': '缺少強調：用 `*` 或 `**` 的有 {{found}} 處，應有 {{wanted}} 處'
    },
    more: {
      en: 'Unexpected emphasis: {{found}} with `*` or `**`, expected {{wanted}}',
      'zh-Hans': '多出强调：用 `*` 或 `**` 的有 {{found}} 处，应有 {{wanted}} 处',
      'zh-Hant': '多出強調：用 `*` 或 `**` 的有 {{found}} 處，應有 {{wanted}} 處'
    }
  },
  *run({source, target}) {
    const wanted = emphasised(source.tree)
    const found = emphasised(target.tree)
    if (found === wanted) return
    const added = titles(target.prose.text) - titles(source.prose.text)
    if (found > wanted) yield {message: 'more', values: {found, wanted}}
    else if (wanted - found > Math.max(0, added)) yield {message: 'fewer', values: {found, wanted}}
  },
  examples: [
    {source: 'She *never* wrote.', target: '她**从来**没写过信。'},
    {source: 'She read *Middlemarch*.', target: '她读了《米德尔马契》。'},
    {
      source: 'She *never* wrote.',
      target: '她从来没写过信。',
      reports: ['Unexpected missing emphasis: 0 with `*` or `**`, expected 1']
    },
    {
      source: 'She **never** wrote.',
      target: '她**从来**没写过**信**。',
      reports: ['Unexpected emphasis: 2 with `*` or `**`, expected 1']
    }
  ]
}

function emphasised(tree: Root): number {
  const {emphasis, strong} = countEmphasis(tree)
  return emphasis + strong
}

function titles(text: string): number {
  return text.split('《').length - 1
}
