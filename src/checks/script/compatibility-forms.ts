import type {TextCheck} from '../../model/check.ts'
import {codeOf, located} from '../located.ts'

/** Radicals, compatibility ideographs, ligatures, vertical and small forms. */
const everyForm = /[\u2E80-\u2FDF\uF900-\uFAFF\uFB00-\uFB06\uFE10-\uFE19\uFE30-\uFE6B\u{2F800}-\u{2FA1F}]/gu
/** Twelve that are no copies but characters, whatever their block is called. */
const own = /[\uFA0E\uFA0F\uFA11\uFA13\uFA14\uFA1F\uFA21\uFA23\uFA24\uFA27-\uFA29]/u

/** What Unicode normalises no radical to, and the character that looks the same. */
const radicals = new Map(
  (
    '⺁厂 ⺟母 ⺠民 ⺮竹 ⻁虎 ⻄西 ⻅见 ⻆角 ⻉贝 ⻋车 ⻑长 ⻒镸 ⻓长 ⻔门 ⻘青 ⻙韦 ⻚页 ⻛风 ⻜飞 ⻝食 ⻢马 ⻣骨 ⻤鬼 ⻥鱼 ⻦鸟 ⻧卤 ' +
    '⻨麦 ⻩黄 ⻬齐 ⻮齿 ⻰龙 ⻳龟'
  )
    .split(' ')
    .map((pair) => [pair.charAt(0), pair.charAt(1)] as const)
)

/** Characters are those of running text, not copies kept for old encodings. */
export const compatibilityForms: TextCheck = {
  id: 'script/compatibility-forms',
  scope: 'text',
  severity: 'error',
  severities: {form: 'warning'},
  promise: {
    en: 'No radical, compatibility ideograph, ligature or vertical form stands where a usual character belongs.',
    'zh-Hans': '没有部首、兼容汉字、连字或竖排符号代替通用字符。',
    'zh-Hant': '沒有部首、相容漢字、連字或直排符號代替通用字元。'
  },
  reason: {
    en: 'They come from PDF files and look right, yet search, dictionaries and voices do not know them, and fonts often lack them.',
    'zh-Hans': '它们多来自 PDF 文件，看上去没错，但搜索、词典和朗读都不认得，字体里也常常没有。',
    'zh-Hant': '它們多來自 PDF 檔案，看上去沒錯，但搜尋、詞典和朗讀都不認得，字型裡也常常沒有。'
  },
  messages: {
    ideograph: {
      en: 'Unexpected {{code}} that only looks like `{{expected}}`, expected that character',
      'zh-Hans': '{{code}} 只是看上去像 `{{expected}}`，应改用那个字',
      'zh-Hant': '{{code}} 只是看上去像 `{{expected}}`，應改用那個字'
    },
    radical: {
      en: 'Unexpected radical `{{found}}` ({{code}}), expected a character',
      'zh-Hans': '`{{found}}`（{{code}}）是部首，应改用汉字',
      'zh-Hant': '`{{found}}`（{{code}}）是部首，應改用漢字'
    },
    form: {
      en: 'Unexpected `{{found}}` ({{code}}), expected `{{expected}}`',
      'zh-Hans': '`{{found}}`（{{code}}）应写作 `{{expected}}`',
      'zh-Hant': '`{{found}}`（{{code}}）應寫作 `{{expected}}`'
    }
  },
  *run(text) {
    if (!/[\u2E80-\u2FDF\uD87E\uF900-\uFB06\uFE10-\uFE6B]/.test(text.text)) return
    for (const {value, extent} of located(text, everyForm)) {
      if (own.test(value)) continue
      const expected = radicals.get(value) ?? value.normalize('NFKC')
      const values = {found: value, code: codeOf(value), expected}
      if (expected === value) yield {message: 'radical', values, ...extent}
      else {
        const message = /\p{Script=Han}/u.test(value) ? 'ideograph' : 'form'
        yield {message, values, expected: [expected], repair: expected, ...extent}
      }
    }
  },
  examples: [
    {text: '她用金色的笔写字。'},
    {
      text: '她用⾦色的笔。',
      reports: ['Unexpected U+2FA6 that only looks like `金`, expected that character'],
      repaired: '她用金色的笔。'
    },
    {text: '部首⺌。', reports: ['Unexpected radical `⺌` (U+2E8C), expected a character']},
    {
      text: 'A ﬁne day.',
      locale: 'en',
      reports: ['Unexpected `ﬁ` (U+FB01), expected `fi`'],
      repaired: 'A fine day.'
    }
  ]
}
