import type {Words} from '../model/message.ts'
import type {Purpose} from './suggest.ts'

/** What the forms for people say around the findings. */
export const pageWords = {
  title: {en: 'Translation check', 'zh-Hans': '译文检查', 'zh-Hant': '譯文檢查'},
  coverage: {en: 'Coverage', 'zh-Hans': '翻译进度', 'zh-Hant': '翻譯進度'},
  findings: {en: 'Findings', 'zh-Hans': '检查结果', 'zh-Hant': '檢查結果'},
  essay: {en: 'Essay', 'zh-Hans': '文章', 'zh-Hant': '文章'},
  locale: {en: 'Locale', 'zh-Hans': '语言', 'zh-Hant': '語言'},
  check: {en: 'Check', 'zh-Hans': '检查', 'zh-Hant': '檢查'},
  severity: {en: 'Severity', 'zh-Hans': '级别', 'zh-Hant': '級別'},
  project: {en: 'Project', 'zh-Hans': '整个项目', 'zh-Hant': '整個專案'},
  source: {en: 'Source', 'zh-Hans': '原文', 'zh-Hant': '原文'},
  sourceChange: {en: 'What changed in the source', 'zh-Hans': '原文的改动', 'zh-Hant': '原文的改動'},
  translation: {en: 'Translation', 'zh-Hans': '译文', 'zh-Hant': '譯文'},
  noTranslation: {en: 'No translation yet', 'zh-Hans': '尚无译文', 'zh-Hant': '尚無譯文'},
  all: {en: 'All', 'zh-Hans': '全部', 'zh-Hant': '全部'},
  shown: {
    en: '{{count}} of {{total}} shown',
    'zh-Hans': '显示 {{count}} 条，共 {{total}} 条',
    'zh-Hant': '顯示 {{count}} 條，共 {{total}} 條'
  },
  reset: {en: 'Show all', 'zh-Hans': '显示全部', 'zh-Hant': '顯示全部'},
  nothing: {en: 'Nothing to object.', 'zh-Hans': '没有问题。', 'zh-Hant': '沒有問題。'},
  becomes: {en: 'repair', 'zh-Hans': '修复', 'zh-Hant': '修復'},
  manual: {en: 'What the checks want', 'zh-Hans': '各项检查的要求', 'zh-Hant': '各項檢查的要求'},
  more: {en: 'Manual page', 'zh-Hans': '手册页面', 'zh-Hant': '手冊頁面'},
  run: {en: 'What to run', 'zh-Hans': '可以运行的命令', 'zh-Hant': '可以執行的指令'},
  cut: {
    en: 'Left out, as a comment takes no more: {{findings}}. Run `hexapla check` to see them all.',
    'zh-Hans': '评论篇幅有限，以下内容未列出：{{findings}}。运行 `hexapla check` 可查看全部。',
    'zh-Hant': '留言篇幅有限，以下內容未列出：{{findings}}。執行 `hexapla check` 可檢視全部。'
  },
  cutRows: {
    en: '{{essays}} more in the project; those with most to do are shown.',
    'zh-Hans': '项目中另有 {{essays}}；这里只列出待办最多的。',
    'zh-Hant': '專案中另有 {{essays}}；這裡只列出待辦最多的。'
  },
  draft: {en: 'draft', 'zh-Hans': '草稿', 'zh-Hant': '草稿'},
  withdrawn: {en: 'withdrawn', 'zh-Hans': '已撤下', 'zh-Hant': '已撤下'}
} as const satisfies Readonly<Record<string, Words>>

/** What is not current, with its number. */
export const stateWords = {
  missing: {en: '{{count}} missing', 'zh-Hans': '缺译 {{count}}', 'zh-Hant': '缺譯 {{count}}'},
  stale: {en: '{{count}} stale', 'zh-Hans': '过时 {{count}}', 'zh-Hant': '過時 {{count}}'},
  unverified: {en: '{{count}} unverified', 'zh-Hans': '未核对 {{count}}', 'zh-Hant': '未核對 {{count}}'}
} as const satisfies Readonly<Record<string, Words>>

export const purposes: Readonly<Record<Purpose, Words>> = {
  sync: {
    en: 'offers translators what changed in the source',
    'zh-Hans': '把原文的改动写入分段文件，供译者处理',
    'zh-Hant': '把原文的改動寫入分段檔，供譯者處理'
  },
  fix: {
    en: 'makes the repairs that are certain',
    'zh-Hans': '自动修复有把握的问题',
    'zh-Hant': '自動修復有把握的問題'
  },
  explain: {
    en: 'says what this check wants, and how to silence it',
    'zh-Hans': '说明这项检查的要求，以及如何关闭它',
    'zh-Hant': '說明這項檢查的要求，以及如何關閉它'
  },
  again: {en: 'shows these findings again', 'zh-Hans': '再次显示这些结果', 'zh-Hant': '再次顯示這些結果'}
}
