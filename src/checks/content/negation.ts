import type {PairCheck} from '../../model/check.ts'
import {normalise} from '../../segments/fingerprint.ts'

/**
 * A text that denies something denies it in the translation, too.
 *
 * Languages turn a denial into its opposite word too often for everybody: *do not forget* is 记住. Houses
 * that want a last look at every case turn it on.
 */
export const negation: PairCheck = {
  id: 'content/negation',
  scope: 'pair',
  severity: 'info',
  onRequest: true,
  promise: {
    en: 'Where the source denies, some word of the translation denies.',
    'zh-Hans': '原文有否定，译文也有否定的字词。',
    'zh-Hant': '原文有否定，譯文也有否定的字詞。'
  },
  reason: {
    en: 'A lost *not* says the opposite and reads as well as before. Good translations often say it without a denial, so look at what is reported before you believe it.',
    'zh-Hans': '漏掉一个“不”字，意思全反，读起来却照样通顺。好的译文也常常换成正面的说法，所以报出来的只是值得看一眼。',
    'zh-Hant':
      '漏掉一個「不」字，意思全反，讀起來卻照樣通順。好的譯文也常常換成正面的說法，所以報出來的只是值得看一眼。'
  },
  messages: {
    lost: {
      en: 'Unexpected text without a denial, expected one as in the source: `{{wanted}}`',
      'zh-Hans': '译文没有否定的字词，原文有 `{{wanted}}`',
      'zh-Hant': '譯文沒有否定的字詞，原文有 `{{wanted}}`'
    }
  },
  *run({source, target}) {
    const wanted = denials[languageOf(source.locale)]?.firm.exec(source.prose.text)?.[0]
    if (wanted === undefined) return
    const any = denials[languageOf(target.locale)]?.any
    if (!any || any.test(target.prose.text) || normalise(source.text) === normalise(target.text)) return
    yield {message: 'lost', values: {wanted}}
  },
  examples: [
    {source: 'She did not answer.', target: '她没有回答。'},
    {source: 'I can’t read it.', target: '我無法讀它。', targetLocale: 'zh-Hant'},
    {source: '她没有回答。', target: 'She failed to answer.', sourceLocale: 'zh-Hans', targetLocale: 'en'},
    {
      source: 'She did not answer.',
      target: '她回答了。',
      reports: ['Unexpected text without a denial, expected one as in the source: `not`']
    },
    {
      source: '她没有回答。',
      target: 'She answered.',
      sourceLocale: 'zh-Hans',
      targetLocale: 'en',
      reports: ['Unexpected text without a denial, expected one as in the source: `没`']
    }
  ]
}

/** What surely denies, and what may stand for a denial, by language. */
const denials: Readonly<Record<string, {readonly firm: RegExp; readonly any: RegExp}>> = {
  en: {
    firm: /(?<!\p{L})(?:not(?! only)|never|cannot|nobody|nothing|none|nowhere|neither|without|no(?!\.)(?! longer than))(?!\p{L})|n[’']t(?!\p{L})/iu,
    any: /(?<!\p{L})(?:not|never|cannot|no|nobody|nothing|none|nowhere|neither|nor|without|hardly|scarcely|barely|fail\w*|lack\w*|refus\w*|den(?:y|ie[sd])|avoid\w*|free of|few|little|rather than|instead|unless|until|un\p{L}{3,}|in\p{L}{4,}|im[mp]\p{L}{3,}|\p{L}+less)(?!\p{L})|n[’']t(?!\p{L})/iu
  },
  zh: {
    firm: /(?<![是])不(?![仅僅但同过過断斷错錯少])|没|沒|并非|並非|绝非|絕非|毫无|毫無|从未|從未|尚未/u,
    any: /[不没沒无無非未别別莫勿毋否免缺失禁防拒]|而是|少有|很少|极少|極少|[难難]以|除了|以外|之外|反而|才/u
  }
}

function languageOf(locale: string): string {
  return /^[a-z]+/u.exec(locale)?.[0] ?? ''
}
