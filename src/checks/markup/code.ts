import {codes, type Located} from '../../markdown/inspect.ts'
import type {PairCheck} from '../../model/check.ts'
import {compareBags} from '../bag.ts'

/**
 * Code stays as it is.
 *
 * How often it is told does not count, since languages repeat nouns differently; and a name may be
 * set as code where the source did not. Words that no programmer would type are no code.
 */
export const code: PairCheck = {
  id: 'markup/code',
  scope: 'pair',
  severity: 'error',
  promise: {
    en: 'Code in the text is that of the source, character by character.',
    'zh-Hans': '文中的代码与原文一字不差。',
    'zh-Hant': '文中的程式碼與原文一字不差。'
  },
  reason: {
    en: 'Readers type code as they see it, and a translated command does not run. Words that are no code do not belong between backticks.',
    'zh-Hans': '读者会照着输入代码，翻译过的命令无法运行。不是代码的文字不应放在反引号里。',
    'zh-Hant': '讀者會照著輸入程式碼，翻譯過的指令無法執行。不是程式碼的文字不應放在反引號裡。'
  },
  messages: {
    missing: {
      en: 'Unexpected missing code, expected `{{wanted}}`',
      'zh-Hans': '缺少代码，应有 `{{wanted}}`',
      'zh-Hant': '缺少程式碼，應有 `{{wanted}}`'
    },
    extra: {
      en: 'Unexpected code `{{found}}`, expected only the code of the source',
      'zh-Hans': '多出代码 `{{found}}`，应只有原文里的代码',
      'zh-Hant': '多出程式碼 `{{found}}`，應只有原文裡的程式碼'
    },
    different: {
      en: 'Unexpected code `{{found}}`, expected `{{wanted}}`',
      'zh-Hans': '代码是 `{{found}}`，应为 `{{wanted}}`',
      'zh-Hant': '程式碼是 `{{found}}`，應為 `{{wanted}}`'
    }
  },
  *run({source, target}) {
    const wanted = distinct(codes(source.tree))
    const found = distinct(codes(target.tree))
    for (const report of compareBags(wanted, found)) {
      const added = String(report.values?.found)
      if (report.message !== 'extra' || isProse(added)) yield report
    }
  },
  examples: [
    {source: 'Run `npm test` first.', target: '先运行 `npm test`。'},
    {source: 'Run `npm test` first; it is slow.', target: '先运行 `npm test`；`npm test` 很慢。'},
    {source: 'Then null is returned.', target: '随后返回 `null`。'},
    {
      source: 'Run `npm test` first.',
      target: '先运行 `npm 测试`。',
      reports: ['Unexpected code `npm 测试`, expected `npm test`']
    },
    {
      source: 'Run `npm test` first.',
      target: '先运行 npm test。',
      reports: ['Unexpected missing code, expected `npm test`']
    },
    {
      source: 'Run the tests first.',
      target: '先运行`测试`。',
      reports: ['Unexpected code `测试`, expected only the code of the source']
    }
  ]
}

/** Each code once; blanks at its ends are nobody's concern. */
function distinct(found: readonly Located[]): Located[] {
  return [...new Map(found.map((one) => [one.value.trim(), {...one, value: one.value.trim()}])).values()]
}

function isProse(code: string): boolean {
  return /[^\p{ASCII}]/u.test(code)
}
