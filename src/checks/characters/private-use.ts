import type {TextCheck} from '../../model/check.ts'
import {codeOf, scanned} from '../located.ts'

const privateUse = /\p{Co}/gu

/** Every character has a meaning that all readers share. */
export const privateUseCharacters: TextCheck = {
  id: 'characters/private-use',
  scope: 'text',
  severity: 'error',
  promise: {
    en: 'There are no private-use characters in a text.',
    'zh-Hans': '文字里没有私用区字符。',
    'zh-Hant': '文字裡沒有私用區字元。'
  },
  reason: {
    en: 'They show as boxes or as something else on every device but the one they were typed on. Rare characters have code points of their own today; bullets come from word processors.',
    'zh-Hans':
      '它们只在录入的那台设备上正常显示，在别处是方框或别的图形。生僻字如今都有正式编码；项目符号多半来自文字处理软件。',
    'zh-Hant':
      '它們只在輸入的那台裝置上正常顯示，在別處是方框或別的圖形。罕用字如今都有正式編碼；項目符號多半來自文書處理軟體。'
  },
  messages: {
    private: {
      en: 'Unexpected private-use character {{code}}, expected one that Unicode defines',
      'zh-Hans': '有私用区字符 {{code}}，应改用 Unicode 已有定义的字符',
      'zh-Hant': '有私用區字元 {{code}}，應改用 Unicode 已有定義的字元'
    }
  },
  *run(text) {
    if (!/[\uE000-\uF8FF\uDB80-\uDBFF]/.test(text.text)) return
    for (const {value, extent} of scanned(text, privateUse)) {
      yield {message: 'private', values: {code: codeOf(value)}, ...extent}
    }
  },
  examples: [
    {text: '𠮷野家在街角。'},
    {
      text: '\uE5E5她写了一封信。',
      reports: ['Unexpected private-use character U+E5E5, expected one that Unicode defines']
    }
  ]
}
