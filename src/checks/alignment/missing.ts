import type {AlignmentCheck} from '../../model/check.ts'
import {excerpt} from '../excerpt.ts'

/** Every segment of the essay has a translation, or is told in that of another. */
export const missing: AlignmentCheck = {
  id: 'alignment/missing',
  scope: 'alignment',
  severity: 'error',
  promise: {
    en: 'Every segment of the essay has a translation.',
    'zh-Hans': '文章的每个分段都有译文。',
    'zh-Hant': '文章的每個分段都有譯文。'
  },
  reason: {
    en: 'A reader would find a gap, or a paragraph in another language. Write the translation below the marker; if another segment tells it too, write `merged=` with the key of that one.',
    'zh-Hans':
      '读者会看到缺段，或者看到另一种语言的段落。请把译文写在标记之下；如果内容已经并入另一个分段的译文，请写 `merged=` 和那个分段的键。',
    'zh-Hant':
      '讀者會看到缺段，或者看到另一種語言的段落。請把譯文寫在標記之下；如果內容已經併入另一個分段的譯文，請寫 `merged=` 和那個分段的鍵。'
  },
  messages: {
    segment: {
      en: 'Unexpected missing segment `#{{key}}`, expected a translation of `{{source}}`',
      'zh-Hans': '缺少分段 `#{{key}}`，应有 `{{source}}` 的译文',
      'zh-Hant': '缺少分段 `#{{key}}`，應有 `{{source}}` 的譯文'
    },
    text: {
      en: 'Unexpected missing text, expected a translation of `{{source}}`',
      'zh-Hans': '缺少译文，应有 `{{source}}` 的译文',
      'zh-Hant': '缺少譯文，應有 `{{source}}` 的譯文'
    },
    unsynced: {
      en: 'Unexpected `missing` above a translation, expected it to be gone',
      'zh-Hans': '译文上方仍标着 `missing`，应已去掉',
      'zh-Hant': '譯文上方仍標著 `missing`，應已去掉'
    }
  },
  notes: {
    text: {
      en: 'Write it below this marker; the source stands in {{place}}',
      'zh-Hans': '请写在这个标记下面；原文在 {{place}}',
      'zh-Hant': '請寫在這個標記下面；原文在 {{place}}'
    },
    segment: {
      en: 'The source stands in {{place}}; `hexapla sync` adds the marker',
      'zh-Hans': '原文在 {{place}}；`hexapla sync` 会加上标记',
      'zh-Hant': '原文在 {{place}}；`hexapla sync` 會加上標記'
    },
    unsynced: {
      en: '`hexapla sync` takes it away',
      'zh-Hans': '`hexapla sync` 会把它去掉',
      'zh-Hant': '`hexapla sync` 會把它去掉'
    }
  },
  *run({pairs, absent}) {
    if (absent) return
    for (const pair of pairs) {
      if (pair.state !== 'missing') continue
      const {source, target} = pair
      const message = !target || target.line === 0 ? 'segment' : target.text === '' ? 'text' : 'unsynced'
      yield {pair, message, values: {source: excerpt(source.text)}}
    }
  },
  examples: [
    {source: 'A letter came.', target: '<!-- #p1 @p1 -->\n来了一封信。'},
    {
      source: 'A letter came.\n\nNobody opened it.',
      target: '<!-- #p1 @p1 -->\n来了一封信。',
      reports: ['Unexpected missing segment `#p2`, expected a translation of `Nobody opened it.`']
    },
    {
      source: 'Nobody opened it.',
      target: '<!-- #p1\nNobody opened it.\nmissing @p1 -->',
      reports: ['Unexpected missing text, expected a translation of `Nobody opened it.`']
    },
    {
      source: 'Nobody opened it.',
      target: '<!-- #p1\nNobody opened it.\nmissing @p1 -->\n没有人拆开它。',
      reports: ['Unexpected `missing` above a translation, expected it to be gone']
    }
  ]
}
