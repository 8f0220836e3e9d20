import type {TextCheck, TextToCheck} from '../../model/check.ts'
import {codeOf, type LocatedWords, located} from '../located.ts'

/** Cyrillic and Greek letters that look like Latin ones, each followed by that one. */
const twins = new Map(
  (
    'АA ВB СC ЕE НH ІI ЈJ КK МM ОO РP ЅS ТT ХX УY ԚQ ԜW аa сc еe һh іi јj оo рp ѕs хx уy ԁd ԛq ԝw ' +
    'ΑA ΒB ΕE ΖZ ΗH ΙI ΚK ΜM ΝN ΟO ΡP ΤT ΥY ΧX οo νv ϳj'
  )
    .split(' ')
    .map((pair) => [pair.charAt(0), pair.charAt(1)] as const)
)
const word =
  /[\p{Script=Latin}\p{M}]*[\p{Script=Cyrillic}\p{Script=Greek}][\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{M}]*/gu

/** Kana that stand for a Han character by a slip of the input method, where Han is on both sides. */
const kana = new Map([
  ['ー', '一'],
  ['ニ', '二'],
  ['ハ', '八'],
  ['カ', '力'],
  ['ロ', '口'],
  ['エ', '工'],
  ['タ', '夕'],
  ['ト', '卜'],
  ['○', '〇']
])
const betweenHan = /(?<=\p{Script=Han})[ーニハカロエタト○](?=\p{Script=Han})/gu
const anyKana = /[\p{Script=Hiragana}\p{Script=Katakana}]/gu

/** Every letter is the one that it looks like. */
export const latinLookalikes: TextCheck = {
  id: 'script/latin-lookalikes',
  scope: 'text',
  severity: 'warning',
  promise: {
    en: 'No letter of another script passes for one that looks the same.',
    'zh-Hans': '没有别种文字的字母冒充外形相同的字母。',
    'zh-Hant': '沒有別種文字的字母冒充外形相同的字母。'
  },
  reason: {
    en: 'A word with a Cyrillic `о` among Latin letters cannot be found and is read wrongly aloud; a kana `ー` is no `一`.',
    'zh-Hans': '拉丁字母里夹着西里尔字母 `о` 的词搜不到，朗读也会读错；片假名长音符 `ー` 也不是 `一`。',
    'zh-Hant': '拉丁字母裡夾著西里爾字母 `о` 的詞搜尋不到，朗讀也會讀錯；片假名長音符 `ー` 也不是 `一`。'
  },
  messages: {
    letter: {
      en: 'Unexpected {{code}} in `{{word}}`, expected Latin `{{expected}}`',
      'zh-Hans': '`{{word}}` 里有 {{code}}，应为拉丁字母 `{{expected}}`',
      'zh-Hant': '`{{word}}` 裡有 {{code}}，應為拉丁字母 `{{expected}}`'
    },
    han: {
      en: 'Unexpected {{code}} between Han characters, expected `{{expected}}`',
      'zh-Hans': '汉字之间有 {{code}}，应为 `{{expected}}`',
      'zh-Hant': '漢字之間有 {{code}}，應為 `{{expected}}`'
    }
  },
  *run(text) {
    for (const {word, value, extent} of mixedLetters(text)) {
      const expected = twins.get(value) ?? value
      yield {
        message: 'letter',
        values: {code: codeOf(value), word, expected},
        repair: expected,
        expected: [expected],
        ...extent
      }
    }
    if (!/[\u25CB\u30A0-\u30FF]/.test(text.text)) return
    if (text.profile.script !== 'Hans' && text.profile.script !== 'Hant') return
    if ((text.prose.text.match(anyKana)?.length ?? 0) > 1) return
    for (const {value, extent} of located(text, betweenHan)) {
      const expected = kana.get(value) ?? value
      yield {message: 'han', values: {code: codeOf(value), expected}, expected: [expected], ...extent}
    }
  },
  examples: [
    {text: '第一章写于二〇二一年。'},
    {text: 'A width of 5 μm, and Δt; Москва, Ἀθῆναι.', locale: 'en'},
    {
      text: 'Read the bооk.',
      locale: 'en',
      reports: ['Unexpected U+043E in `bооk`, expected Latin `o`', 'Unexpected U+043E in `bооk`, expected Latin `o`'],
      repaired: 'Read the book.'
    },
    {
      text: '第ー章写于二○二一年。',
      reports: [
        'Unexpected U+30FC between Han characters, expected `一`',
        'Unexpected U+25CB between Han characters, expected `〇`'
      ]
    },
    {text: '他在サントリーホール听音乐。'}
  ]
}

/** Letters of other scripts in words that have Latin letters, too, and none that looks like nothing in Latin. */
function* mixedLetters(text: TextToCheck): Generator<LocatedWords & {readonly word: string}> {
  if (!/[\u0370-\u052F]/.test(text.text)) return
  for (const {value, index, extent} of located(text, word)) {
    const others = [...value.matchAll(/[\p{Script=Cyrillic}\p{Script=Greek}]/gu)]
    if (!/\p{Script=Latin}/u.test(value) || !others.every(([letter]) => twins.has(letter))) continue
    for (const {0: letter, index: at} of others) {
      yield {word: value, value: letter, index: index + at, extent: {offset: extent.offset + at, length: letter.length}}
    }
  }
}
