import type {PairCheck} from '../../model/check.ts'
import {shownAddresses} from '../addresses.ts'
import {compareBags} from '../bag.ts'

/** A mail address that readers see is the same in every language. */
export const emails: PairCheck = {
  id: 'content/emails',
  scope: 'pair',
  severity: 'error',
  promise: {
    en: 'Every mail address written out in the source stands in the translation.',
    'zh-Hans': '原文写出的电邮地址，译文都有，而且相同。',
    'zh-Hant': '原文寫出的電郵地址，譯文都有，而且相同。'
  },
  reason: {
    en: 'A letter to a wrong address comes back, or goes to a stranger. Full-width signs such as ＠ count as different, since no program reads them.',
    'zh-Hans': '地址错了，信会退回，甚至寄给陌生人。全角的 ＠ 等符号程序不认，也算不同。',
    'zh-Hant': '地址錯了，信會退回，甚至寄給陌生人。全形的 ＠ 等符號程式不認，也算不同。'
  },
  messages: {
    missing: {
      en: 'Unexpected missing mail address, expected `{{wanted}}`',
      'zh-Hans': '缺少电邮地址，应有 `{{wanted}}`',
      'zh-Hant': '缺少電郵地址，應有 `{{wanted}}`'
    },
    extra: {
      en: 'Unexpected mail address `{{found}}`, expected only the addresses of the source',
      'zh-Hans': '多出电邮地址 `{{found}}`，应只有原文里的地址',
      'zh-Hant': '多出電郵地址 `{{found}}`，應只有原文裡的地址'
    },
    different: {
      en: 'Unexpected mail address `{{found}}`, expected `{{wanted}}`',
      'zh-Hans': '电邮地址写成 `{{found}}`，应为 `{{wanted}}`',
      'zh-Hant': '電郵地址寫成 `{{found}}`，應為 `{{wanted}}`'
    }
  },
  *run({source, target}) {
    if (!/[@＠]/u.test(source.text) && !/[@＠]/u.test(target.text)) return
    yield* compareBags(shownAddresses(source, address), shownAddresses(target, address))
  },
  examples: [
    {source: 'Write to desk@example.org.', target: '请写信给 desk@example.org。'},
    {source: 'Write to desk@example.org', target: '来信请寄 desk@example.org', kind: 'meta'},
    {
      source: 'Letters: desk@example.org',
      target: '来信：desk@example.com',
      kind: 'meta',
      reports: ['Unexpected mail address `desk@example.com`, expected `desk@example.org`']
    },
    {
      source: 'Letters: desk@example.org',
      target: '来信请寄编辑部',
      kind: 'meta',
      reports: ['Unexpected missing mail address, expected `desk@example.org`']
    },
    {
      source: 'Letters to the desk',
      target: '来信：desk＠example.org',
      kind: 'meta',
      reports: ['Unexpected mail address `desk＠example.org`, expected only the addresses of the source']
    }
  ]
}

const address = /(?<![\w.+-])[\w.+-]+[@＠](?:[\w-]+[.．])+[a-z]{2,}/giu
