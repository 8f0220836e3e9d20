import type {Severity} from '../model/finding.ts'
import type {Words} from '../model/message.ts'

const severities: Readonly<Record<Severity, Words>> = {
  error: {
    en: 'an error: the publication would be wrong or broken',
    'zh-Hans': '错误：发布的内容会有误或损坏',
    'zh-Hant': '錯誤：發布的內容會有誤或損壞'
  },
  warning: {
    en: 'a warning: a careful editor would look',
    'zh-Hans': '警告：细心的编辑会看一眼',
    'zh-Hant': '警告：細心的編輯會看一眼'
  },
  info: {en: 'a hint', 'zh-Hans': '提示', 'zh-Hant': '提示'}
}

/** What the manual pages of all checks say. */
export const manualWords = {
  severities,
  title: {en: 'Checks', 'zh-Hans': '检查', 'zh-Hant': '檢查'},
  generated: {
    en: '`npm run manual` writes these pages from the checks; `hexapla explain <check>` prints the same.',
    'zh-Hans': '这些页面由 `npm run manual` 根据检查生成；`hexapla explain <check>` 显示相同的内容。',
    'zh-Hant': '這些頁面由 `npm run manual` 根據檢查產生；`hexapla explain <check>` 顯示相同的內容。'
  },
  withProfile: {
    en: 'With `{{value}}` in the profile of the locale:',
    'zh-Hans': '语言的 profile 中有 `{{value}}` 时：',
    'zh-Hant': '語言的 profile 中有 `{{value}}` 時：'
  },
  withOptions: {
    en: 'With the options `{{value}}`:',
    'zh-Hans': '选项为 `{{value}}` 时：',
    'zh-Hant': '選項為 `{{value}}` 時：'
  },
  options: {en: 'Options', 'zh-Hans': '选项', 'zh-Hant': '選項'},
  repaired: {
    en: '`hexapla check --fix` makes of it:',
    'zh-Hans': '`hexapla check --fix` 会改成：',
    'zh-Hant': '`hexapla check --fix` 會改成：'
  },
  severity: {
    en: 'Unless the project says otherwise, a finding is {{severity}}.',
    'zh-Hans': '除非项目另有规定，发现的问题属于{{severity}}。',
    'zh-Hant': '除非專案另有規定，發現的問題屬於{{severity}}。'
  },
  otherwise: {
    en: 'Each of these is {{severity}}:',
    'zh-Hans': '以下属于{{severity}}：',
    'zh-Hant': '以下屬於{{severity}}：'
  },
  onRequest: {
    en: 'It looks only where a project asks for it by giving it a severity; `{{setting}}` is meant: {{severity}}.',
    'zh-Hans': '默认关闭，项目给它设定级别后才会检查；建议设为 `{{setting}}`（{{severity}}）。',
    'zh-Hant': '預設關閉，專案為它設定層級後才會檢查；建議設為 `{{setting}}`（{{severity}}）。'
  },
  messages: {en: 'What it says', 'zh-Hans': '报告', 'zh-Hant': '報告'},
  examples: {en: 'Examples', 'zh-Hans': '示例', 'zh-Hant': '範例'},
  fine: {en: 'Nothing to object.', 'zh-Hans': '没有问题。', 'zh-Hant': '沒有問題。'},
  silence: {en: 'How to silence it', 'zh-Hans': '如何让它不报', 'zh-Hant': '如何讓它不報'},
  inMarker: {
    en: 'For one text, in its marker, with the reason. `sync` adds the fingerprint of the text; when the text or its source changes, the waiver lapses.',
    'zh-Hans': '只针对一段译文：写在它的标记里，并说明理由。`sync` 会加上译文的指纹；译文或原文一改，豁免就失效。',
    'zh-Hant': '只針對一段譯文：寫在它的標記裡，並說明理由。`sync` 會加上譯文的指紋；譯文或原文一改，豁免就失效。'
  },
  inExceptions: {
    en: 'For one essay, until a day, in `hexapla.exceptions.json`; `locale` and `key` narrow it down:',
    'zh-Hans': '针对一篇文章，到某一天为止：写在 `hexapla.exceptions.json` 里；`locale` 和 `key` 可以缩小范围：',
    'zh-Hant': '針對一篇文章，到某一天為止：寫在 `hexapla.exceptions.json` 裡；`locale` 和 `key` 可以縮小範圍：'
  },
  because: {en: 'the reason', 'zh-Hans': '理由', 'zh-Hant': '理由'},
  inProject: {
    en: 'For the whole project, in `hexapla.config.json`; `info`, `warning` and `error` set its weight instead:',
    'zh-Hans': '针对整个项目：写在 `hexapla.config.json` 里；改用 `info`、`warning`、`error` 则只调整轻重：',
    'zh-Hant': '針對整個專案：寫在 `hexapla.config.json` 裡；改用 `info`、`warning`、`error` 則只調整輕重：'
  },
  turnOn: {
    en: 'To turn it on for the whole project, in `hexapla.config.json`; `off` turns it off again:',
    'zh-Hans': '要为整个项目打开，写在 `hexapla.config.json` 里；改成 `off` 则关闭：',
    'zh-Hant': '要為整個專案開啟，寫在 `hexapla.config.json` 裡；改成 `off` 則關閉：'
  },
  policy: {
    en: 'A marker cannot silence it. What readers get instead is set by `policy` in `hexapla.config.json`; `fail` there makes it an error, anything else a warning.',
    'zh-Hans':
      '不能在标记里豁免。读者看到什么，由 `hexapla.config.json` 的 `policy` 决定；设为 `fail` 是错误，其他设置是警告。',
    'zh-Hant':
      '不能在標記裡豁免。讀者看到什麼，由 `hexapla.config.json` 的 `policy` 決定；設為 `fail` 是錯誤，其他設定是警告。'
  },
  fixed: {
    en: 'It cannot be silenced: mend the file.',
    'zh-Hans': '不能关闭，请修复文件。',
    'zh-Hant': '不能關閉，請修復檔案。'
  }
} as const satisfies Readonly<Record<string, Words | Readonly<Record<Severity, Words>>>>
