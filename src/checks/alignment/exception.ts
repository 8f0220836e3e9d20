import type {OutsideCheck} from '../../model/check.ts'

/** Exceptions of the project hold, silence something, and are for something that is there. */
export const exception: OutsideCheck = {
  id: 'alignment/exception',
  scope: 'outside',
  severity: 'warning',
  promise: {
    en: 'Every exception in `hexapla.exceptions.json` still holds and silences something.',
    'zh-Hans': '`hexapla.exceptions.json` 里的每条例外都还有效，而且确有所指。',
    'zh-Hant': '`hexapla.exceptions.json` 裡的每條例外都還有效，而且確有所指。'
  },
  reason: {
    en: 'An exception is a promise to look again by a day. When the day is over its findings are back; decide, then delete the exception or set another day. One that silences nothing would hide the next mistake.',
    'zh-Hans':
      '例外是到某一天再看的承诺。过了那一天，它所掩盖的问题会重新报告：请作出决定，然后删去例外或另定日期。没有用处的例外会掩盖下一个错误。',
    'zh-Hant':
      '例外是到某一天再看的承諾。過了那一天，它所掩蓋的問題會重新報告：請作出決定，然後刪去例外或另定日期。沒有用處的例外會掩蓋下一個錯誤。'
  },
  messages: {
    expired: {
      en: 'Unexpected exception until {{until}}, expected one that still holds on {{today}}',
      'zh-Hans': '例外到 {{until}} 为止，{{today}} 已经失效',
      'zh-Hant': '例外到 {{until}} 為止，{{today}} 已經失效'
    },
    unused: {
      en: 'Unexpected exception from `{{check}}`, which finds nothing there, expected exceptions from what is found only',
      'zh-Hans': '`{{check}}` 的例外没有用处，那里没有发现问题，应只列出实际发现的问题',
      'zh-Hant': '`{{check}}` 的例外沒有用處，那裡沒有發現問題，應只列出實際發現的問題'
    },
    lost: {
      en: 'Unexpected exception for `{{name}}`, expected an essay or a key that is there',
      'zh-Hans': '例外所指的 `{{name}}` 不存在，应为现有的文章或键',
      'zh-Hant': '例外所指的 `{{name}}` 不存在，應為現有的文章或鍵'
    }
  },
  notes: {
    expired: {
      en: 'Mend what it hides and delete the entry, or set a later day in `until`',
      'zh-Hans': '请改正它所掩盖的问题并删去这一条，或者把 `until` 改为更晚的日期',
      'zh-Hant': '請改正它所掩蓋的問題並刪去這一條，或者把 `until` 改為更晚的日期'
    },
    unused: {
      en: 'Delete the entry',
      'zh-Hans': '请删去这一条',
      'zh-Hant': '請刪去這一條'
    },
    lost: {
      en: 'Correct the name, or delete the entry',
      'zh-Hans': '请改正名称，或删去这一条',
      'zh-Hant': '請改正名稱，或刪去這一條'
    }
  },
  examples: []
}
