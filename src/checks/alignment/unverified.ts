import type {AlignmentCheck} from '../../model/check.ts'

/** A translation that a machine put beside its source has been confirmed by a person. */
export const unverified: AlignmentCheck = {
  id: 'alignment/unverified',
  scope: 'alignment',
  severity: 'error',
  promise: {
    en: 'Somebody has confirmed that the translation belongs to its source.',
    'zh-Hans': '有人确认过译文与原文相符。',
    'zh-Hant': '有人確認過譯文與原文相符。'
  },
  reason: {
    en: 'The pair was made by aligning, importing or merging, and a machine may have put the wrong text beside the source; or a text of several lines was committed before `hexapla sync` had seen it, and git may have mixed it from two branches. Read both, then accept.',
    'zh-Hans':
      '这一对是对齐、导入或合并得来的，机器可能把不相干的文字放在了一起；也可能是一段多行译文在运行 `hexapla sync` 之前就提交了，git 合并时或许混入了另一个分支的文字。请对照阅读，然后确认。',
    'zh-Hant':
      '這一對是對齊、匯入或合併得來的，機器可能把不相干的文字放在了一起；也可能是一段多行譯文在執行 `hexapla sync` 之前就提交了，git 合併時或許混入了另一個分支的文字。請對照閱讀，然後確認。'
  },
  messages: {
    unverified: {
      en: 'Unexpected unconfirmed translation, expected somebody to have read it beside its source',
      'zh-Hans': '译文尚未确认，应有人对照原文读过',
      'zh-Hant': '譯文尚未確認，應有人對照原文讀過'
    }
  },
  notes: {
    unverified: {
      en: 'The source stands in {{place}}; if they belong together, run `hexapla accept {{essay}} {{key}} --locale {{locale}}`',
      'zh-Hans': '原文在 {{place}}；如果两者相符，请运行 `hexapla accept {{essay}} {{key}} --locale {{locale}}`',
      'zh-Hant': '原文在 {{place}}；如果兩者相符，請執行 `hexapla accept {{essay}} {{key}} --locale {{locale}}`'
    }
  },
  *run({pairs}) {
    for (const pair of pairs) {
      if (pair.state === 'unverified') yield {pair, message: 'unverified'}
    }
  },
  examples: [
    {source: 'A letter came.', target: '<!-- #p1 @p1 -->\n来了一封信。'},
    {
      source: 'A letter came.',
      target: '<!-- #p1 unverified @p1 -->\n来了一封信。',
      reports: ['Unexpected unconfirmed translation, expected somebody to have read it beside its source']
    }
  ]
}
