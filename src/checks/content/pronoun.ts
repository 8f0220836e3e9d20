import {locate} from '../../markdown/inspect.ts'
import type {PairCheck, Readable} from '../../model/check.ts'

/**
 * She stays she, and he stays he.
 *
 * Said only where one side knows one of them alone and the other side the other alone: languages leave
 * pronouns out, so a lack of them proves nothing.
 */
export const pronoun: PairCheck = {
  id: 'content/pronoun',
  scope: 'pair',
  severity: 'warning',
  promise: {
    en: 'Who is *she* in the source is not *he* in the translation, nor the reverse.',
    'zh-Hans': '原文里的“她”，译文没有写成“他”；反过来也一样。',
    'zh-Hant': '原文裡的「她」，譯文沒有寫成「他」；反過來也一樣。'
  },
  reason: {
    en: 'Both are spoken alike in Chinese and are one key apart, so a person of whom the whole text says *she* becomes a man unnoticed.',
    'zh-Hans': '“他”“她”读音相同，输入时只差一键，一位女性就可能悄悄变成男性。',
    'zh-Hant': '「他」「她」讀音相同，輸入時只差一鍵，一位女性就可能悄悄變成男性。'
  },
  messages: {
    male: {
      en: 'Unexpected `{{found}}`, expected a female pronoun as in the source: `{{wanted}}`',
      'zh-Hans': '译文写 `{{found}}`，应与原文一样指女性：`{{wanted}}`',
      'zh-Hant': '譯文寫 `{{found}}`，應與原文一樣指女性：`{{wanted}}`'
    },
    female: {
      en: 'Unexpected `{{found}}`, expected a male pronoun as in the source: `{{wanted}}`',
      'zh-Hans': '译文写 `{{found}}`，应与原文一样指男性：`{{wanted}}`',
      'zh-Hant': '譯文寫 `{{found}}`，應與原文一樣指男性：`{{wanted}}`'
    }
  },
  *run({source, target}) {
    const wanted = onlyOne(source)
    if (!wanted) return
    const found = onlyOne(target)
    if (!found || found.gender === wanted.gender) return
    const {words, start, gender} = found
    const place = locate(target.prose, target.text, start, start + words.length)
    yield {message: gender, values: {found: words, wanted: wanted.words}, ...place}
  },
  examples: [
    {source: 'She opened her letter.', target: '她拆开信。'},
    {source: 'She opened it.', target: '信拆开了，其他人没有看。'},
    {source: 'She gave him her letter.', target: '他收到了信。'},
    {source: '她拆开信。', target: 'They opened the letter.', sourceLocale: 'zh-Hans', targetLocale: 'en'},
    {
      source: 'She opened her letter.',
      target: '他拆开信。',
      reports: ['Unexpected `他`, expected a female pronoun as in the source: `She`']
    },
    {
      source: 'He opened the letter.',
      target: '她拆開信。',
      targetLocale: 'zh-Hant',
      reports: ['Unexpected `她`, expected a male pronoun as in the source: `He`']
    }
  ]
}

interface Gendered {
  readonly gender: 'male' | 'female'
  readonly words: string
  readonly start: number
}

/** How languages tell them apart. Chinese writes 他 in many words that are no pronoun, and for people at large. */
const pronouns: Readonly<Record<string, Readonly<Record<Gendered['gender'], RegExp>>>> = {
  en: {
    male: /(?<![\p{L}/])(?:he|him|his|himself)(?![\p{L}/])/iu,
    female: /(?<![\p{L}/])(?:she|her|hers|herself)(?![\p{L}/])/iu
  },
  zh: {
    male: /(?<![其吉利排维維])他(?![们們人国國乡鄉日山殺杀妈媽])/u,
    female: /她(?![们們])|妳(?![们們])/u
  }
}

/** The first pronoun of a text that has only one gender. */
function onlyOne({prose: {text}, locale}: Readable): Gendered | undefined {
  const known = pronouns[/^[a-z]+/u.exec(locale)?.[0] ?? '']
  if (!known) return undefined
  const male = known.male.exec(text)
  const female = known.female.exec(text)
  if (male && !female) return {gender: 'male', words: male[0], start: male.index}
  return female && !male ? {gender: 'female', words: female[0], start: female.index} : undefined
}
