import {type Fault, replaceOne} from './fault.ts'

/** A character put between two that stand in running text. */
function inserted(name: string, characters: string): Fault {
  return {
    name,
    spoil: ({target, random}) => replaceOne(target, /[\p{L}](?=\p{L})/gu, random, (letter) => letter + characters)
  }
}

/** Faults that nobody sees. */
export const characterFaults: readonly Fault[] = [
  inserted('zero-width space', '\u200B'),
  inserted('byte order mark', '\uFEFF'),
  inserted('bidi override', '\u202E'),
  inserted('private-use character', '\uE123'),
  inserted('replacement character', '\uFFFD'),
  inserted('control character', '\u0008'),
  inserted('mojibake', '锟斤拷'),
  inserted('variation selector', '\uFE0F'),
  {
    name: 'decomposed letter',
    spoil: ({target, random}) => replaceOne(target, /[aeiou](?=[a-z])/gu, random, (letter) => `${letter}\u0301`)
  },
  {
    name: 'compatibility ideograph',
    spoil: ({target, random}) =>
      replaceOne(target, /[一人力大小山工手文方日月木水火生田目石立行言足金青面音食首高]/gu, random, (character) => {
        const code = radicals.get(character)
        return code ?? character
      })
  }
]

/** Kangxi radicals by the character they look like. */
const radicals = new Map(
  Array.from({length: 0xd6}, (_, at) => String.fromCodePoint(0x2f00 + at)).map((radical) => [
    radical.normalize('NFKC'),
    radical
  ])
)
