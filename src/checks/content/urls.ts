import type {PairCheck} from '../../model/check.ts'
import {shownAddresses} from '../addresses.ts'
import {compareBags} from '../bag.ts'

/**
 * A web address that readers see is the same in every language.
 *
 * These are the addresses in the words themselves, which people type or copy. Where a link leads is another
 * check's.
 */
export const urls: PairCheck = {
  id: 'content/urls',
  scope: 'pair',
  severity: 'error',
  promise: {
    en: 'Every web address written out in the source stands in the translation.',
    'zh-Hans': '原文写出的网址，译文都有，而且相同。',
    'zh-Hant': '原文寫出的網址，譯文都有，而且相同。'
  },
  reason: {
    en: 'A reader types what is printed; one letter less, and the page is not found. An address in the reader’s language deserves a waiver.',
    'zh-Hans': '读者照着印出的网址输入，少一个字母就打不开。有意改为译文语言的网址时，请写明豁免。',
    'zh-Hant': '讀者照著印出的網址輸入，少一個字母就打不開。有意改為譯文語言的網址時，請寫明豁免。'
  },
  messages: {
    missing: {
      en: 'Unexpected missing address, expected `{{wanted}}`',
      'zh-Hans': '缺少网址，应有 `{{wanted}}`',
      'zh-Hant': '缺少網址，應有 `{{wanted}}`'
    },
    extra: {
      en: 'Unexpected address `{{found}}`, expected only the addresses of the source',
      'zh-Hans': '多出网址 `{{found}}`，应只有原文里的网址',
      'zh-Hant': '多出網址 `{{found}}`，應只有原文裡的網址'
    },
    different: {
      en: 'Unexpected address `{{found}}`, expected `{{wanted}}`',
      'zh-Hans': '网址写成 `{{found}}`，应为 `{{wanted}}`',
      'zh-Hant': '網址寫成 `{{found}}`，應為 `{{wanted}}`'
    }
  },
  *run({source, target}) {
    if (!hint.test(source.text) && !hint.test(target.text)) return
    yield* compareBags(shownAddresses(source, address), shownAddresses(target, address))
  },
  examples: [
    {source: 'Write to example.org/letters.', target: '请写信到 example.org/letters。'},
    {source: 'See https://example.org/a.', target: '见 https://example.org/a 。'},
    {source: 'See [example.org](https://example.org).', target: '见 [example.org](https://example.org)。'},
    {
      source: 'Write to example.org/letters.',
      target: '请写信到 example.org/letter。',
      reports: ['Unexpected address `example.org/letter`, expected `example.org/letters`']
    },
    {
      source: 'Write to example.org/letters.',
      target: '请给我们写信。',
      reports: ['Unexpected missing address, expected `example.org/letters`']
    },
    {
      source: 'A letter',
      target: '一封信（https://example.org/a）',
      kind: 'meta',
      reports: ['Unexpected address `https://example.org/a`, expected only the addresses of the source']
    }
  ]
}

/** What every address has. */
const hint = /\p{L}\.\p{L}|:\/\//u

/** With a scheme, or a name below one of the domains that people write without. */
const address =
  /(?<![\w@./-])(?:[a-z]{2,}:\/\/[\w.-]+|(?:[a-z0-9-]+\.)+(?:com|org|net|edu|gov|int|info|cn|tw|hk|uk|eu|us|jp|de|fr)(?![\w.-]*\w))(?::\d+)?(?:\/[!-;=?-Z\\^_a-z|~[\]{}]*)?/giu
