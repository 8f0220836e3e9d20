import type {EssayCheck} from '../../model/check.ts'

/** Days can be true: not in the future, and no change before the publication. Days are compared as texts. */
export const date: EssayCheck = {
  id: 'publication/date',
  scope: 'essay',
  severity: 'warning',
  promise: {
    en: 'No day lies in the future, and neither `updated` nor a correction is before `date`.',
    'zh-Hans': '没有日期在未来，`updated` 和更正的日期也不早于 `date`。',
    'zh-Hant': '沒有日期在未來，`updated` 和更正的日期也不早於 `date`。'
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
      en: 'Unexpected `{{field}}: {{found}}`, expected no day before `date: {{date}}`',
      'zh-Hans': '`{{field}}: {{found}}` 早于 `date: {{date}}`，不应早于发布日期',
      'zh-Hant': '`{{field}}: {{found}}` 早於 `date: {{date}}`，不應早於發布日期'
    }
  },
  *run({meta, fields, today}) {
    const corrected = meta.corrections.map(({date: day}) => day)
    // The latest correction counts as `updated`; it is looked at where it stands.
    const updated = corrected.includes(meta.updated ?? '') ? [] : [['updated', meta.updated] as const]
    const days = [
      ['date', meta.date] as const,
      ...updated,
      ...corrected.map((day, index) => [`corrections.${index}.date`, day] as const)
    ]
    for (const [name, found] of days) {
      const place = fields.get(name) ?? fields.get(name.replace(/\..*/u, ''))
      if (found === undefined || !place) continue
      const field = name.replace(/^.*\.(?=date$)/u, '')
      if (today !== undefined && found > today) yield {message: 'future', values: {field, found, today}, place}
      if (meta.date !== undefined && found < meta.date) {
        yield {message: 'before', values: {field, found, date: meta.date}, place}
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
    },
    {
      essay:
        '---\ntitle: A Letter\ndate: 2024-05-01\ncorrections:\n  - date: 2042-05-02\n    note: It came in May.\n---\n\nA letter came.',
      today: '2024-05-02',
      reports: ['Unexpected `date: 2042-05-02`, expected no day after today, 2024-05-02']
    }
  ]
}
