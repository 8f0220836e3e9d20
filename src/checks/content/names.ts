import {locate} from '../../markdown/inspect.ts'
import type {PairCheck, Readable} from '../../model/check.ts'

/**
 * A name in Latin letters that the translation has, the source has.
 *
 * Compared by words and without regard to case, so that plurals and what stands in code or in addresses
 * count. A word in lower case is a term rather than a name, unless the source has nearly the same. Only translations into scripts without Latin letters are looked at: in the others every word would be one.
 */
export const names: PairCheck = {
  id: 'content/names',
  scope: 'pair',
  severity: 'info',
  promise: {
    en: 'Every name in Latin letters in a Chinese translation stands so in the source.',
    'zh-Hans': '译文里的拉丁字母名称，原文都有，而且写法相同。',
    'zh-Hant': '譯文裡的拉丁字母名稱，原文都有，而且寫法相同。'
  },
  reason: {
    en: 'A name that only the translation has is misspelt, belongs to an older source, or explains something on its own account.',
    'zh-Hans': '只有译文才有的名称，可能是拼错、来自旧版原文，或是译者自己的补充。',
    'zh-Hant': '只有譯文才有的名稱，可能是拼錯、來自舊版原文，或是譯者自己的補充。'
  },
  messages: {
    extra: {
      en: 'Unexpected name `{{found}}`, expected only names of the source',
      'zh-Hans': '名称 `{{found}}` 原文没有，请核对拼写',
      'zh-Hant': '名稱 `{{found}}` 原文沒有，請核對拼寫'
    },
    like: {
      en: 'Unexpected name `{{found}}`, expected `{{wanted}}` as in the source',
      'zh-Hans': '名称写成 `{{found}}`，原文是 `{{wanted}}`',
      'zh-Hant': '名稱寫成 `{{found}}`，原文是 `{{wanted}}`'
    }
  },
  *run({source, target}) {
    const {script} = target.profile
    if (script === 'Latin' || source.profile.script !== 'Latin') return
    const names = [...namesIn(target)]
    const known = names.length > 0 ? source.text.toLowerCase() : ''
    const told = new Set<string>()
    for (const {index, 0: found} of names) {
      const name = found.toLowerCase()
      if (told.has(name) || known.includes(name.replace(/s$/u, '')) || isAbbreviation(found, source.text)) continue
      told.add(name)
      const wanted = nearest(name, source.text)
      if (wanted === undefined && !/\p{Lu}/u.test(found)) continue
      const values = wanted === undefined ? {found} : {found, wanted}
      const place = locate(target.prose, target.text, index, index + found.length)
      yield {message: wanted === undefined ? 'extra' : 'like', values, ...place}
    }
  },
  examples: [
    {source: 'Voltaire wrote to Catherine.', target: 'Voltaire 写信给叶卡捷琳娜。'},
    {source: 'The World Health Organization met.', target: '世界卫生组织（WHO）开会。'},
    {source: 'Two letters arrived.', target: '两封信到了。'},
    {
      source: 'Voltaire wrote to Catherine.',
      target: 'Volatire 写信给叶卡捷琳娜。',
      reports: ['Unexpected name `Volatire`, expected `Voltaire` as in the source']
    },
    {
      source: 'The philosopher wrote.',
      target: '哲学家 Diderot 写信。',
      reports: ['Unexpected name `Diderot`, expected only names of the source']
    }
  ]
}

/** Words in Latin letters, three at the least: shorter ones are variables and units. */
function namesIn({prose: {text}}: Readable): Iterable<RegExpExecArray> {
  if (!/[A-Za-z]{3}/u.test(text)) return []
  return text.matchAll(
    /(?<![\p{L}\p{N}_@/.-])\p{Script=Latin}[\p{Script=Latin}\p{M}’'-]{2,}(?![\p{N}_@/]|\.\p{Script=Latin})/gu
  )
}

/** Whether capitals are the first letters of words in the source, in their order. */
function isAbbreviation(name: string, source: string): boolean {
  if (!/^\p{Lu}{2,6}s?$/u.test(name)) return false
  const initials = [...source.matchAll(/(?<!\p{L})\p{L}/gu)].map(([letter]) => letter.toUpperCase()).join('')
  return initials.includes(name.replace(/s$/u, ''))
}

/** A word of the source that has nearly the same letters: what was probably meant. */
function nearest(name: string, source: string): string | undefined {
  return source
    .match(/\p{Script=Latin}[\p{Script=Latin}\p{M}’'-]{3,}/gu)
    ?.find((word) => isNear(name, word.toLowerCase()))
}

/** The same letters but for one or two, beginning alike. */
function isNear(a: string, b: string): boolean {
  if (a[0] !== b[0] || Math.abs(a.length - b.length) > 2 || a.length < 4) return false
  const left = [...b]
  let common = 0
  for (const letter of a) {
    const at = left.indexOf(letter)
    if (at >= 0) left.splice(at, 1)
    if (at >= 0) common++
  }
  return Math.max(a.length, b.length) - common <= (a.length < 7 ? 1 : 2)
}
