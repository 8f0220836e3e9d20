import type {AlignmentCheck} from '../../model/check.ts'

/** A translation without the fingerprint of its source could belong to any text, so it is current only after somebody accepts it. */
export const unstamped: AlignmentCheck = {
  id: 'alignment/unstamped',
  scope: 'alignment',
  severity: 'error',
  promise: {
    en: 'Every translation says which source it was made from.',
    'zh-Hans': '每段译文都写明依据的是哪一版原文。',
    'zh-Hant': '每段譯文都寫明依據的是哪一版原文。'
  },
  reason: {
    en: 'Without `@` and the fingerprint of the source in the marker, nobody can tell whether the translation is up to date. Accepting it adds the fingerprint.',
    'zh-Hans': '标记里没有 `@` 和原文的指纹，就无从知道译文是否过时。确认之后会补上指纹。',
    'zh-Hant': '標記裡沒有 `@` 和原文的指紋，就無從知道譯文是否過時。確認之後會補上指紋。'
  },
  messages: {
    unstamped: {
      en: 'Unexpected marker without a fingerprint, expected `@` and eight digits',
      'zh-Hans': '标记里没有指纹，应有 `@` 和八位指纹',
      'zh-Hant': '標記裡沒有指紋，應有 `@` 和八位指紋'
    }
  },
  notes: {
    unstamped: {
      en: 'The source stands in {{place}}; if they belong together, run `hexapla accept {{essay}} {{key}} --locale {{locale}}`',
      'zh-Hans': '原文在 {{place}}；如果两者相符，请运行 `hexapla accept {{essay}} {{key}} --locale {{locale}}`',
      'zh-Hant': '原文在 {{place}}；如果兩者相符，請執行 `hexapla accept {{essay}} {{key}} --locale {{locale}}`'
    }
  },
  *run({pairs}) {
    for (const pair of pairs) {
      if (pair.state === 'unstamped') yield {pair, message: 'unstamped'}
    }
  },
  examples: [
    {source: 'A letter came.', target: '<!-- #p1 @p1 -->\n来了一封信。'},
    {
      source: 'A letter came.',
      target: '<!-- #p1 -->\n来了一封信。',
      reports: ['Unexpected marker without a fingerprint, expected `@` and eight digits']
    }
  ]
}
