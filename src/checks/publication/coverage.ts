import type {EssayCheck} from '../../model/check.ts'

/**
 * As much of an essay is translated as the project asks for.
 *
 * The policy decides about each text; this check about the whole, where a project publishes essays that are not
 * complete. Untranslated essays are told by `alignment/untranslated-essay`.
 */
export const coverage: EssayCheck = {
  id: 'publication/coverage',
  scope: 'essay',
  severity: 'warning',
  promise: {
    en: 'No translation is published of which less is current than the project asks for.',
    'zh-Hans': '发布的译文里，有效的部分不少于项目的要求。',
    'zh-Hant': '發布的譯文裡，有效的部分不少於專案的要求。'
  },
  reason: {
    en: 'A page that is mostly in the source language disappoints its reader. The policy says what stands in for a text that is not current; `least` says when there are too many of them. Nothing is asked for unless it is set.',
    'zh-Hans':
      '一页大半还是原文，会让读者失望。策略决定用什么代替尚未有效的译文；`least` 决定这样的分段最多占多少。不设定就没有要求。',
    'zh-Hant':
      '一頁大半還是原文，會讓讀者失望。策略決定用什麼代替尚未有效的譯文；`least` 決定這樣的分段最多占多少。不設定就沒有要求。'
  },
  messages: {
    below: {
      en: 'Unexpected {{found}} % of the essay translated, expected at least {{least}} %',
      'zh-Hans': '文章只译好 {{found}}%，至少应为 {{least}}%',
      'zh-Hant': '文章只譯好 {{found}}%，至少應為 {{least}}%'
    }
  },
  notes: {
    below: {
      en: 'The other findings of this file say what is missing or stale',
      'zh-Hans': '这个文件的其他检查结果会指出缺译和过时的分段',
      'zh-Hant': '這個檔案的其他檢查結果會指出缺譯和過時的分段'
    }
  },
  options: {
    least: {
      default: 0,
      about: {
        en: 'how much of an essay must be current, in per cent of its segments',
        'zh-Hans': '有效译文至少占全部分段的百分之几',
        'zh-Hant': '有效譯文至少占全部分段的百分之幾'
      }
    }
  },
  *run({editions}, {least}) {
    for (const {coverage, locale, place} of editions) {
      const found = Math.floor(100 * coverage.coverage)
      if (found < Number(least)) yield {message: 'below', values: {found, least: Number(least)}, locale, place}
    }
  },
  examples: [
    {
      essay: '---\ntitle: A Letter\n---\n\nA letter came.',
      translation: '---\nessay: a-letter\nlocale: zh-Hans\nsource: en\n---\n\n<!-- #p1 @p1 -->\n来了一封信。'
    },
    {
      options: {least: 80},
      essay: '---\ntitle: A Letter\n---\n\nA letter came.',
      translation: '---\nessay: a-letter\nlocale: zh-Hans\nsource: en\n---\n\n<!-- #p1 @p1 -->\n来了一封信。',
      reports: ['Unexpected 50 % of the essay translated, expected at least 80 %']
    }
  ]
}
