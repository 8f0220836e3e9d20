import type {TextCheck, TextToCheck} from '../../model/check.ts'
import {located} from '../located.ts'

/**
 * No word stands twice where it is meant once.
 *
 * Chinese doubles words on purpose (慢慢, 一个一个, 研究研究), English a few (had had). What is listed
 * here as sound is only the common part; a house that has more sets `allowed`.
 */
export const doubledWords: TextCheck = {
  id: 'content/doubled-words',
  scope: 'text',
  severity: 'warning',
  promise: {
    en: 'No word stands twice in a row by mistake.',
    'zh-Hans': '没有误将同一个词连写两遍。',
    'zh-Hant': '沒有誤將同一個詞連寫兩遍。'
  },
  reason: {
    en: 'Words double when a line is cut and pasted, and eyes pass over them. List what your house doubles on purpose in `allowed`.',
    'zh-Hans': '剪贴时容易留下重复的词，眼睛又常常略过。有意叠用的，请列入 `allowed`。',
    'zh-Hant': '剪貼時容易留下重複的詞，眼睛又常常略過。有意疊用的，請列入 `allowed`。'
  },
  messages: {
    doubled: {
      en: 'Unexpected `{{found}}`, expected `{{once}}` once',
      'zh-Hans': '`{{found}}` 重复，`{{once}}` 写一遍即可',
      'zh-Hant': '`{{found}}` 重複，`{{once}}` 寫一遍即可'
    }
  },
  options: {
    allowed: {
      default: [],
      about: {
        en: 'words that may stand twice in a row',
        'zh-Hans': '可以连写两遍的词',
        'zh-Hant': '可以連寫兩遍的詞'
      }
    }
  },
  *run(text, {allowed}) {
    const isAllowed = (word: string) => Array.isArray(allowed) && allowed.includes(word.toLowerCase())
    for (const pattern of patternsFor(text)) {
      for (const {value, extent} of located(text, pattern)) {
        const once = /^\p{Script=Han}/u.test(value)
          ? value.slice(0, value.length / 2)
          : (/^\S+/u.exec(value)?.[0] ?? value)
        if (!isAllowed(once) && !isName(value))
          yield {message: 'doubled', values: {found: value, once}, expected: [once], ...extent}
      }
    }
  },
  examples: [
    {text: '她慢慢地一封一封读信。'},
    {text: '他的确要到目的地去。'},
    {text: 'He had had a letter; that that was hers, nobody knew.', locale: 'en'},
    {text: '她把信信箱里的信读了。'},
    {text: '这是我的的信。', reports: ['Unexpected `的的`, expected `的` once']},
    {text: '他们没有打开没有打开信。', reports: ['Unexpected `没有打开没有打开`, expected `没有打开` once']},
    {text: 'A letter came to the the house.', locale: 'en', reports: ['Unexpected `the the`, expected `the` once']}
  ]
}

/** Names of places and people double: Walla Walla. */
function isName(found: string): boolean {
  return /\s\p{Lu}/u.test(found)
}

/** Function words that nobody doubles, with the words around them that make them sound. */
const particles =
  /(?<!目)的的(?![确確士])|(?<![为為])了了(?![解结結断斷无無不])|(?<![自存现現正实實潜潛内內])在在(?![线線场場位乎意职職校野地朝逃世])|和和(?![气氣平美睦])|(?<![但可于於只总總就还還要])是是(?!非)|(?<!不)就就|(?<!曾)被被(?![子单單褥])|(?<![参參])与与|把把(?!手)|给给(?!予)/gu

/** A quick look before the long one. */
const doubledParticle = /([的了在和是就被与把给])\1/

/** Whether three characters come again three to eight places later: a quick look before the long one. */
function repeats(text: string): boolean {
  for (let at = 0; at < text.length - 5; at++) {
    const first = text.charCodeAt(at)
    if (first < 0x2e80) continue
    for (let far = at + 3; far <= at + 8; far++) {
      if (text.charCodeAt(far) !== first || text.charCodeAt(far + 1) !== text.charCodeAt(at + 1)) continue
      if (text.charCodeAt(far + 2) === text.charCodeAt(at + 2)) return true
    }
  }
  return false
}

/** Three characters or more that come twice; two may be doubled on purpose. */
const phrases = /(?<!\p{Script=Han}[一二三几半])(?!一)((?:(?!的)\p{Script=Han}){3,8})\1(?!\p{Script=Han}?\1)/gu

/** The same word twice, divided by white space alone; words that are doubled in good prose excepted. */
const words =
  /(?<![\p{L}\p{N}’'-])(?!(?:had|that|very|so|no|far|now|never|more|her|is|do|much|many|again|ha|long|bye|knock)(?!\p{L}))(\p{L}+)\s+\1(?![\p{L}\p{N}’'-])/giu

function patternsFor({profile, prose: {text}}: TextToCheck): readonly RegExp[] {
  if (profile.script === 'Hans' || profile.script === 'Hant')
    return [...(doubledParticle.test(text) ? [particles] : []), ...(repeats(text) ? [phrases] : [])]
  return profile.script === 'Latin' ? [words] : []
}
