import type {AlignmentCheck} from '../../model/check.ts'

/**
 * An essay has a file in every locale it is published in.
 *
 * It is said once, not for every segment; as soon as there is a file, `alignment/missing` says the rest.
 */
export const untranslatedEssay: AlignmentCheck = {
  id: 'alignment/untranslated-essay',
  scope: 'alignment',
  severity: 'error',
  promise: {
    en: 'The essay has a file in every locale it is published in.',
    'zh-Hans': '文章在每一种发布语言里都有文件。',
    'zh-Hant': '文章在每一種發布語言裡都有檔案。'
  },
  reason: {
    en: 'Nobody has begun this translation. `hexapla sync` writes the file with every segment to translate; `locales` in the front matter of the essay says where it is published.',
    'zh-Hans':
      '这篇译文还没有开始。`hexapla sync` 会写好文件，列出所有待译分段；文章文前信息里的 `locales` 决定它以哪些语言发布。',
    'zh-Hant':
      '這篇譯文還沒有開始。`hexapla sync` 會寫好檔案，列出所有待譯分段；文章文前資訊裡的 `locales` 決定它以哪些語言發布。'
  },
  messages: {
    absent: {
      en: 'Unexpected missing file, expected a translation of {{count}} segments into `{{locale}}`',
      'zh-Hans': '缺少文件，应有 {{count}} 个分段的 `{{locale}}` 译文',
      'zh-Hant': '缺少檔案，應有 {{count}} 個分段的 `{{locale}}` 譯文'
    }
  },
  notes: {
    absent: {
      en: '`hexapla sync {{essay}}` writes the file to fill in',
      'zh-Hans': '`hexapla sync {{essay}}` 会写出待填的文件',
      'zh-Hant': '`hexapla sync {{essay}}` 會寫出待填的檔案'
    }
  },
  *run({absent, pairs, locale}) {
    if (absent) yield {message: 'absent', values: {count: pairs.length, locale}}
  },
  examples: [
    {source: 'A letter came.', target: '<!-- #p1 @p1 -->\n来了一封信。'},
    {
      source: 'A letter came.\n\nNobody opened it.',
      target: '',
      facts: {absent: true},
      reports: ['Unexpected missing file, expected a translation of 2 segments into `zh-Hans`']
    }
  ]
}
