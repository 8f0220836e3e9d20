import type {OutsideCheck} from '../../model/check.ts'

/** Volumes hold the essays that the configuration names. Only the build knows which are published where. */
export const volume: OutsideCheck = {
  id: 'publication/volume',
  scope: 'outside',
  severity: 'error',
  promise: {
    en: 'Every volume holds the essays that it is said to hold, in every locale.',
    'zh-Hans': '每部文集在每种语言里都收入应收的文章。',
    'zh-Hant': '每部文集在每種語言裡都收入應收的文章。'
  },
  reason: {
    en: '`volumes` in the configuration binds essays into one book. A name that is no essay is an error. An essay that is a draft, withdrawn, or not published in a locale is left out of the book in that locale, which readers of the others would wonder about.',
    'zh-Hans':
      '配置中的 `volumes` 把多篇文章编成一册。名称不对就是错误；草稿、已撤下或没有该语言版本的文章不会收入该语言的文集，各语言的读者看到的篇目会不同。',
    'zh-Hant':
      '設定中的 `volumes` 把多篇文章編成一冊。名稱不對就是錯誤；草稿、已撤下或沒有該語言版本的文章不會收入該語言的文集，各語言的讀者看到的篇目會不同。'
  },
  messages: {
    unknown: {
      en: 'Unexpected essay `{{slug}}` in volume `{{volume}}`, expected one of those in `source/`',
      'zh-Hans': '文集 `{{volume}}` 中的文章 `{{slug}}` 不在 `source/` 里',
      'zh-Hant': '文集 `{{volume}}` 中的文章 `{{slug}}` 不在 `source/` 裡'
    },
    absent: {
      en: 'Unexpected missing edition of `{{slug}}` in {{locale}}, expected one for volume `{{volume}}`',
      'zh-Hans': '文集 `{{volume}}` 缺少 `{{slug}}` 的 {{locale}} 版',
      'zh-Hant': '文集 `{{volume}}` 缺少 `{{slug}}` 的 {{locale}} 版'
    },
    empty: {
      en: 'Unexpected volume `{{volume}}` without essays in {{locale}}, expected at least one',
      'zh-Hans': '文集 `{{volume}}` 没有 {{locale}} 的文章，至少应有一篇',
      'zh-Hant': '文集 `{{volume}}` 沒有 {{locale}} 的文章，至少應有一篇'
    },
    cover: {
      en: 'Unexpected cover `{{path}}` of volume `{{volume}}`, expected a picture below `source/` that a book can have',
      'zh-Hans': '文集 `{{volume}}` 的封面 `{{path}}` 有误，应为 `source/` 里可用于电子书的图片',
      'zh-Hant': '文集 `{{volume}}` 的封面 `{{path}}` 有誤，應為 `source/` 裡可用於電子書的圖片'
    }
  },
  severities: {absent: 'warning'},
  examples: []
}
