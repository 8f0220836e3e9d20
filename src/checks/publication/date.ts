import type {EssayCheck} from '../../model/check.ts'

/** Days can be true: not in the future, and no change before the publication. Days are compared as texts. */
export const date: EssayCheck = {
  id: 'publication/date',
  scope: 'essay',
  severity: 'warning',
  promise: {
    en: 'No day lies in the future, and `updated` is not before `date`.',
    'zh-Hans': '没有日期在未来，`updated` 也不早于 `date`。',
    'zh-Hant': '沒有日期在未來，`updated` 也不早於 `date`。'
  },
  reason: {
    en: 'Readers and search engines are shown these days, and lists are sorted by them. An essay that is to wait has `status: draft` until its day.',
    'zh-Hans':
      '这些日期会显示给读者和搜索引擎，列表也按它们排序。要等到某天才发布的文章，在那之前请写 `status: draft`。',
    'zh-Hant':
      '這些日期會顯示給讀者和搜尋引擎，清單也按它們排序。要等到某天才發布的文章，在那之前請寫 `status: draft`。'
  },
  messages: {
    future: {
      en: 'Unexpected `{{field}}: {{found}}`, expected no day after today, {{today}}',
      'zh-Hans': '`{{field}}: {{found}}` 在今天（{{today}}）之后，不应是未来的日期',
      'zh-Hant': '`{{field}}: {{found}}` 在今天（{{today}}）之後，不應是未來的日期'
    },
    before: {
      en: 'Unexpected `updated: {{found}}`, expected no day before `date: {{date}}`',
      'zh-Hans': '`updated: {{found}}` 早于 `date: {{date}}`，不应早于发布日期',
      'zh-Hant': '`updated: {{found}}` 早於 `date: {{date}}`，不應早於發布日期'
    }
  },
  *run({meta, fields, today}) {
    for (const field of ['date', 'updated'] as const) {
      const found = meta[field]
      const place = fields.get(field)
      if (found === undefined || !place) continue
      if (today !== undefined && found > today) yield {message: 'future', values: {field, found, today}, place}
      if (field === 'updated' && meta.date !== undefined && found < meta.date) {
        yield {message: 'before', values: {found, date: meta.date}, place}
      }
    }
  },
  examples: [
    {essay: '---\ntitle: A Letter\ndate: 2024-05-01\nupdated: 2024-05-02\n---\n\nA letter came.', today: '2024-05-02'},
    {
      essay: '---\ntitle: A Letter\ndate: 2042-05-01\n---\n\nA letter came.',
      today: '2024-05-02',
      reports: ['Unexpected `date: 2042-05-01`, expected no day after today, 2024-05-02']
    },
    {
      essay: '---\ntitle: A Letter\ndate: 2024-05-01\nupdated: 2023-05-02\n---\n\nA letter came.',
      today: '2024-05-02',
      reports: ['Unexpected `updated: 2023-05-02`, expected no day before `date: 2024-05-01`']
    }
  ]
}
