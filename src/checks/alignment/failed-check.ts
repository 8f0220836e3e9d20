import type {OutsideCheck} from '../../model/check.ts'

/** Every check of the project's own comes to its end; what it could not look at is not passed as sound. */
export const failedCheck: OutsideCheck = {
  id: 'alignment/failed-check',
  scope: 'outside',
  severity: 'error',
  promise: {
    en: 'Every check of the project’s own comes to its end and reports in the form of a check.',
    'zh-Hans': '项目自己的每项检查都能运行完毕，并按规定的形式报告。',
    'zh-Hant': '專案自己的每項檢查都能執行完畢，並按規定的形式回報。'
  },
  reason: {
    en: 'A module that `extensions` names has a fault: its check threw an error at this text, or reported something that is no report. The text has not been looked at by this check. Mend the module, or take it out of `extensions`.',
    'zh-Hans':
      '`extensions` 所列的模块有错：它的检查在处理这段文字时出错，或者报告的内容不合形式。这项检查没有看过这段文字。请修好模块，或把它移出 `extensions`。',
    'zh-Hant':
      '`extensions` 所列的模組有錯：它的檢查在處理這段文字時出錯，或者回報的內容不合形式。這項檢查沒有看過這段文字。請修好模組，或把它移出 `extensions`。'
  },
  messages: {
    failed: {
      en: 'Unexpected failure of `{{check}}` ({{error}}), expected reports',
      'zh-Hans': '检查 `{{check}}` 运行失败：{{error}}',
      'zh-Hant': '檢查 `{{check}}` 執行失敗：{{error}}'
    }
  },
  examples: []
}
