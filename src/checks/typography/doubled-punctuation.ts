import type {TextCheck} from '../../model/check.ts'
import {located} from '../located.ts'

const full =
  /([，、；：])\1+|(?<!。)。{2}(?!。)|[！？]{4,}|[，、；：]。|。[，、；]|[，、][，、；：！？]|[！？]。|。[！？]/gu
const half =
  /(?<=[\p{L}\p{N}\p{M})”’])(?:,{2,}|;{2,}|(?<!:):{2}(?=\s)|(?<!\.)\.{2}(?![./])(?=\s|$)|,\.(?=\s|$)|[;:]\.(?=\s|$)|!{4,}|\?{4,})/gmu

/** A mark stands once. */
export const doubledPunctuation: TextCheck = {
  id: 'typography/doubled-punctuation',
  scope: 'text',
  severity: 'warning',
  promise: {
    en: 'No mark stands twice, and no two marks contradict each other.',
    'zh-Hans': '标点没有重复，也没有互相矛盾。',
    'zh-Hant': '標點沒有重複，也沒有互相矛盾。'
  },
  reason: {
    en: 'Two commas are a slip; of a comma and a full stop, one was meant. Up to three exclamation or question marks may be meant.',
    'zh-Hans': '连着两个逗号是误打；逗号与句号相连，只有一个是对的。叹号、问号连用不超过三个的，可能是有意的。',
    'zh-Hant': '連著兩個逗號是誤打；逗號與句號相連，只有一個是對的。驚嘆號、問號連用不超過三個的，可能是有意的。'
  },
  messages: {
    doubled: {
      en: 'Unexpected `{{found}}`, expected one mark',
      'zh-Hans': '标点重复 `{{found}}`，应只有一个',
      'zh-Hant': '標點重複 `{{found}}`，應只有一個'
    }
  },
  *run(text) {
    if (!/[，、；：。！？]{2}|[,.;:!?]{2}/.test(text.text)) return
    for (const pattern of [full, half]) {
      for (const {value, extent} of located(text, pattern)) {
        const same = /^([，、；：,;])\1+$/u.test(value)
        yield {message: 'doubled', values: {found: value}, ...(same ? {repair: value.charAt(0)} : {}), ...extent}
      }
    }
  },
  examples: [
    {text: '什么？！他走了……'},
    {text: 'Really?! He left... in ../docs, at a::b.', locale: 'en'},
    {text: '他走了，，她没有。', reports: ['Unexpected `，，`, expected one mark'], repaired: '他走了，她没有。'},
    {text: '他走了，。', reports: ['Unexpected `，。`, expected one mark']},
    {
      text: 'He left,, she stayed.',
      locale: 'en',
      reports: ['Unexpected `,,`, expected one mark'],
      repaired: 'He left, she stayed.'
    }
  ]
}
