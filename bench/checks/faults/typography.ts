import {type Fault, replaceOne} from './fault.ts'

const chinese = /^zh/u

/** A fault of Chinese typography: one match, written wrongly. */
function wrongly(name: string, pattern: RegExp, replace: (found: string) => string): Fault {
  return {
    name,
    spoil: ({locale, target, random}) =>
      chinese.test(locale) ? replaceOne(target, pattern, random, replace) : undefined
  }
}

/** What typing and pasting make of Chinese marks. */
export const typographyFaults: readonly Fault[] = [
  wrongly('half-width comma', /(?<=\p{Script=Han})，(?=\p{Script=Han})/gu, () => ','),
  wrongly('half-width full stop', /(?<=\p{Script=Han})。$/gmu, () => '.'),
  wrongly('half-width question mark', /(?<=\p{Script=Han})？/gu, () => '?'),
  wrongly('half-width brackets', /（[^（）]*\p{Script=Han}[^（）]*）/gu, (found) => `(${found.slice(1, -1)})`),
  wrongly('one half-width bracket', /(?<=（[^（）\n]*)）/gu, () => ')'),
  wrongly('straight quotes', /[“「][^“”「」]*\p{Script=Han}[^“”「」]*[”」]/gu, (found) => `"${found.slice(1, -1)}"`),
  wrongly('one straight quote', /(?<=[\p{Script=Han}，：])[“「](?=\p{Script=Han})/gu, () => '"'),
  wrongly('quotes of the other script', /[“「][^“”「」]*\p{Script=Han}[^“”「」]*[”」]/gu, (found) =>
    found.startsWith('“') ? `「${found.slice(1, -1)}」` : `“${found.slice(1, -1)}”`
  ),
  wrongly('closing quote lost', /(?<=[\p{Script=Han}，。：].*)[”」]/gu, () => ''),
  wrongly('closing bracket lost', /(?<=（[^（）\n]*)）/gu, () => ''),
  wrongly('doubled comma', /(?<=\p{Script=Han})，(?=\p{Script=Han})/gu, () => '，，'),
  wrongly('comma before full stop', /(?<=\p{Script=Han})。/gu, () => '，。'),
  wrongly('three dots', /(?<=\p{Script=Han})……/gu, () => '...'),
  wrongly('two hyphens for a dash', /(?<=\p{Script=Han})——(?=\p{Script=Han})/gu, () => '--'),
  wrongly('bullet as interpunct', /(?<=\p{Script=Han})·(?=\p{Script=Han})/gu, () => '•'),
  // Headings divide their parts by spaces, so only running text is spoilt.
  wrongly('space between Han', /(?<=^(?!#).*\p{Script=Han})(?=\p{Script=Han})/gu, () => ' '),
  wrongly('space before comma', /(?<=\p{Script=Han})，(?=\p{Script=Han})/gu, () => ' ，'),
  wrongly('full-width digits', /(?<=\p{Script=Han} ?)\d+(?= ?\p{Script=Han})/gu, (found) =>
    found.replace(/\d/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
  ),
  wrongly('indent', /^(?!#)/gu, () => '\u3000\u3000'),
  {
    name: 'space before comma (Latin)',
    spoil: ({locale, target, random}) =>
      chinese.test(locale) ? undefined : replaceOne(target, /(?<=[a-z]),(?= )/gu, random, () => ' ,')
  }
]
