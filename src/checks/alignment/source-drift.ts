import type {AlignmentCheck} from '../../model/check.ts'

/** The files on disk are those of today's source. */
export const sourceDrift: AlignmentCheck = {
  id: 'alignment/source-drift',
  scope: 'alignment',
  severity: 'warning',
  promise: {
    en: 'The files have been brought up to date since the source changed.',
    'zh-Hans': '原文改动之后，文件已经同步。',
    'zh-Hant': '原文改動之後，檔案已經同步。'
  },
  reason: {
    en: 'Translators see the source that their files offer them. After an edit in `source/`, `hexapla sync` shows them what changed; commit what it writes together with the edit.',
    'zh-Hans':
      '译者看到的是文件里给出的原文。修改 `source/` 之后，`hexapla sync` 会让他们看到改动；请把它写出的内容与改动一并提交。',
    'zh-Hant':
      '譯者看到的是檔案裡給出的原文。修改 `source/` 之後，`hexapla sync` 會讓他們看到改動；請把它寫出的內容與改動一併提交。'
  },
  messages: {
    drift: {
      en: 'Unexpected files of an older source, expected them as `hexapla sync` writes them',
      'zh-Hans': '文件与今天的原文不同步，应与 `hexapla sync` 写出的一致',
      'zh-Hant': '檔案與今天的原文不同步，應與 `hexapla sync` 寫出的一致'
    }
  },
  notes: {
    drift: {
      en: 'Run `hexapla sync {{essay}}`',
      'zh-Hans': '请运行 `hexapla sync {{essay}}`',
      'zh-Hant': '請執行 `hexapla sync {{essay}}`'
    }
  },
  *run({drift, absent}) {
    if (drift && !absent) yield {message: 'drift'}
  },
  examples: [
    {source: 'A letter came.', target: '<!-- #p1 @p1 -->\n来了一封信。'},
    {
      source: 'A letter came.',
      target: '<!-- #p1 @p1 -->\n来了一封信。',
      facts: {drift: true},
      reports: ['Unexpected files of an older source, expected them as `hexapla sync` writes them']
    }
  ]
}
