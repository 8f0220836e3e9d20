import {type Fault, pick, type Sound} from './fault.ts'

/** A fault of structure: one match anywhere in the text, undone or spoilt. */
function structural(name: string, pattern: RegExp, replace: (...groups: string[]) => string): Fault {
  return {
    name,
    spoil: ({target, random}) => {
      const place = pick([...target.matchAll(pattern)], random)
      if (!place) return undefined
      const spoilt = target.slice(0, place.index) + replace(...place) + target.slice(place.index + place[0].length)
      // A text of which nothing is left is none, and told of by `alignment/`.
      return spoilt.trim() === '' ? undefined : spoilt
    }
  }
}

/** A fault in what the source marks in the same way; what only the translator marked may be unmarked. */
function ofSource(name: string, pattern: RegExp, replace: (...groups: string[]) => string): Fault {
  const {spoil} = structural(name, pattern, replace)
  const isOwn = ({source, target}: Sound) =>
    [...target.matchAll(pattern)].every(([found]) => source.split(found).length >= target.split(found).length)
  return {name, spoil: (sound) => (isOwn(sound) ? spoil(sound) : undefined)}
}

const link = /(?<![!\\\]])\[([^[\]]*)\]\(([^()\s]+)\)/gu
const image = /!\[([^[\]]*)\]\(([^()\s]+)\)/gu
const reference = /(?<![!\\\]])\[([^[\]]+)\]\[([^[\]]+)\]/gu
const code = /(?<![`\\])`[^`\n]+`(?!`)/gu
const strong = /(?<![*\\])\*\*([^*\n]+)\*\*(?!\*)/gu

/** What gets lost between the marks of Markdown. */
export const markupFaults: readonly Fault[] = [
  structural('link dropped, words kept', link, (_, words = '') => words),
  structural('link lost with its words', link, () => ''),
  structural('address of a link changed', link, (_, words, address) => `[${words}](${address}x)`),
  structural('space inside a link', link, (_, words, address) => `[${words}] (${address})`),
  structural('full-width brackets around an address', link, (_, words, address) => `[${words}]（${address}）`),
  structural('reference dropped, words kept', reference, (_, words = '') => words),
  structural('label of a reference misspelt', reference, (_, words, label) => `[${words}][${label}x]`),
  structural('picture dropped', image, () => ''),
  structural('address of a picture changed', image, (_, words, address) => `![${words}](x${address})`),
  structural('code dropped', code, () => ''),
  ofSource('code without its marks', code, (found = '') => found.slice(1, -1)),
  structural('code changed', code, (found = '') => `\`${found.slice(1, -1)}x\``),
  structural('code with full-width marks', code, (found = '') => `｀${found.slice(1, -1)}｀`),
  structural('one mark of strong emphasis lost', strong, (_, words) => `**${words}`),
  structural('space inside strong emphasis', strong, (_, words) => `** ${words} **`),
  structural('heading one level down', /^#{1,5}(?= )/gu, (marks) => `${marks}#`),
  structural('heading made a paragraph', /^#{1,6} /gu, () => ''),
  structural('paragraph made a heading', /^(?=\p{Script=Han}[^\n]*。)/gu, () => '## '),
  structural('paragraph made a quotation', /^(?=\p{Script=Han}[^\n]*。)/gu, () => '> '),
  structural('second block under a heading', /^#{1,6} .+$/gu, (found) => `${found}\n\n${found.replace(/^#+ /u, '')}`),
  structural('tag of HTML put in', /(?<=\p{Script=Han})(?=\p{Script=Han})/gu, () => '<b>'),
  structural('backslash before a letter', /(?<=\p{Script=Han})(?=\p{Script=Han})/gu, () => '\\')
]
