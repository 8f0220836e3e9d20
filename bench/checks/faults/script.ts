import {type Fault, pick, replaceOne} from './fault.ts'

const chinese = /^zh/u
const count = (text: string) => text.match(/\p{Script=Han}/gu)?.length ?? 0

/** The wrong Chinese script, in one character and in whole paragraphs. */
export const scriptFaults: readonly Fault[] = [
  {
    name: 'character of the other script',
    check: 'script/wrong-script',
    spoil: ({target, random, counterparts}) => {
      const known = [...counterparts.keys()].filter((character) => target.includes(character))
      const character = pick(known, random)
      if (character === undefined) return undefined
      return replaceOne(target, new RegExp(character, 'gu'), random, (found) => counterparts.get(found) ?? found)
    }
  },
  {
    name: 'paragraph in the other script (10 and more)',
    check: 'script/wrong-script',
    spoil: ({locale, random, otherScript}) =>
      chinese.test(locale)
        ? pick(
            otherScript.filter((text) => count(text) >= 10),
            random
          )
        : undefined
  },
  {
    name: 'form of Hong Kong',
    spoil: ({locale, target, random}) =>
      locale === 'zh-Hant' ? replaceOne(target, /[裡著為眾]/gu, random, (found) => hongKong[found] ?? found) : undefined
  },
  {
    name: 'Cyrillic letter',
    check: 'script/latin-lookalikes',
    spoil: ({target, random}) =>
      replaceOne(target, /(?<=[a-z])[aceo](?=[a-z])/gu, random, (letter) => cyrillic[letter] ?? letter)
  }
]

const hongKong: Readonly<Record<string, string>> = {裡: '裏', 著: '着', 為: '爲', 眾: '衆'}
const cyrillic: Readonly<Record<string, string>> = {a: 'а', c: 'с', e: 'е', o: 'о'}
