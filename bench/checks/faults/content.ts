import {type Fault, pick, replaceOne, type Sound} from './fault.ts'

const chinese = /^zh/u

/** A number in digits in running text: no part of a name, a version, a path or a word. */
const number = /(?<![\p{L}\d_#.,:/@-])\d+(?:[.,]\d+)*(?![\p{Script=Latin}\d_/@-]|[.:]\d)/gu

/** A number in words before what it counts. */
const counted = (figures: string) =>
  new RegExp(
    `(?<![一二三四五六七八九十百千万萬亿億两兩几幾第])[${figures}](?=[个個种種次位条條项項年月天步类類组組层層点點])`,
    'gu'
  )

/** A number that the source counts in words: dropped, and nothing else. */
function dropped(name: string, figures: string, inSource: RegExp): Fault {
  const {spoil} = told(name, counted(figures), () => '')
  return {name, spoil: (sound) => (inSource.test(sound.source) ? spoil(sound) : undefined)}
}

/** A fault of Chinese translations: one match, told otherwise. */
function told(name: string, pattern: RegExp, replace: (found: string, random: () => number) => string): Fault {
  return {
    name,
    spoil: ({locale, target, random}) =>
      chinese.test(locale) ? replaceOne(target, pattern, random, (found) => replace(found, random)) : undefined
  }
}

/** A whole paragraph done otherwise; undefined for texts that are too short to be one. */
function paragraph(name: string, spoil: (sound: Sound) => string | undefined): Fault {
  return {name, spoil: (sound) => (chinese.test(sound.locale) && isParagraph(sound) ? spoil(sound) : undefined)}
}

/** Running text of some length on both sides. */
function isParagraph({source, target}: Sound): boolean {
  return (target.match(/\p{Script=Han}/gu)?.length ?? 0) >= 20 && (source.match(/[a-z]{2,}/gu)?.length ?? 0) >= 10
}

/** What translators and their tools do to what is said. */
export const contentFaults: readonly Fault[] = [
  told('a digit changed', number, changeDigit),
  told('a number ten times as much', number, (found) => `${found.replace(/[.,].*$/u, '')}0`),
  told('万 for 亿, 亿 for 万', /(?<=\d ?)[万萬亿億](?!\p{Script=Latin})/gu, (found) => myriads[found] ?? found),
  told('a number dropped', number, () => ''),
  dropped('three to ten in words dropped', '三四五六七八九十', /\b(?:three|four|five|six|seven|eight|nine|ten)\b/iu),
  dropped('two in words dropped', '两兩', /\btwo\b/iu),
  paragraph('half of a paragraph missing', ({target}) => {
    const sentences = target.split(/(?<=[。！？])/u)
    let left = ''
    for (const sentence of sentences) if (left.length + sentence.length <= target.length / 2) left += sentence
    return left === '' ? target.slice(0, target.length / 2) : left
  }),
  paragraph('cut in the middle', ({target}) => target.slice(0, Math.ceil(target.length / 2))),
  paragraph('a paragraph left in English', ({source}) => source),
  paragraph('one sentence left in English', ({source, target, random}) => {
    const sentence = pick(source.match(/\p{Lu}[^.!?]{30,}[.!?](?=\s|$)/gu) ?? [], random)
    return sentence && `${target}${sentence}`
  }),
  told('a comma at the end', /(?<=\p{Script=Han})。$/gu, () => '，'),
  told('a question made a statement', /(?<=\p{Script=Han})？$/gu, () => '。')
]

function changeDigit(found: string, random: () => number): string {
  const at = pick([...found.matchAll(/\d/gu)], random)?.index ?? 0
  const other = `${(Number(found.charAt(at)) + 1 + Math.floor(random() * 8)) % 10}`
  return found.slice(0, at) + other + found.slice(at + 1)
}

const myriads: Readonly<Record<string, string>> = {万: '亿', 萬: '億', 亿: '万', 億: '萬'}
