import remarkStringify, {type Options} from 'remark-stringify'
import {dialect, print} from './processor.ts'

type Unsafe = NonNullable<Options['unsafe']>[number]

/** Where Markdown is no prose: addresses, titles, labels. */
const notInConstruct: NonNullable<Unsafe['notInConstruct']> = [
  ...(['autolink', 'destinationLiteral', 'destinationRaw'] as const),
  ...(['reference', 'titleQuote', 'titleApostrophe'] as const)
]

function inProse(character: string, after?: string): Unsafe {
  return {character, inConstruct: 'phrasing', notInConstruct, ...(after === undefined ? {} : {after})}
}

function atLineStart(character: string, before?: string, after?: string): Unsafe {
  const sides = {...(before === undefined ? {} : {before}), ...(after === undefined ? {} : {after})}
  return {character, atBreak: true, ...sides}
}

const number = '(?:[A-Za-z]|[ivxlcdm]+|[IVXLCDM]+)'

/** What means something to Pandoc and nothing to CommonMark. Both read the escape as the bare character. */
const unsafe: Unsafe[] = [
  inProse('$'), // mathematics
  inProse('@'), // citations
  inProse('^'), // superscript, inline notes
  inProse('~'), // subscript
  inProse('{'), // attributes
  inProse(']'), // the end of a span
  inProse('\\', '[^!-/:-@[-`{-~]'), // TeX
  atLineStart(':'), // definitions, fenced divs
  atLineStart('|'), // line blocks
  atLineStart('+'), // grid tables
  atLineStart('(', undefined, `(?:\\d+|${number})\\)`), // (1), (a)
  atLineStart(')', number, '[ \\t]'), // a)
  atLineStart('.', number, '[ \\t]') // a.
]

/**
 * The project's dialect, printed so that Pandoc's `markdown` reads what was meant.
 *
 * Made from the dialect without a printer: using a plug-in again merges into the options of its first use.
 */
export const pandocMarkdown = dialect()
  .use(remarkStringify, {
    ...print,
    rule: '*', // `---` could open metadata
    ruleSpaces: true,
    unsafe
  })
  .freeze()

/** A plain text for a field of Pandoc's metadata, which it reads as Markdown. */
export function plainForPandoc(text: string): string {
  return text
    .replace(/\s+/gu, ' ')
    .replace(/[\\`*_[\]<>$^~@#{}|&"']/gu, '\\$&')
    .replace(/^[-+:(]/u, '\\$&')
    .replace(/^(\w{1,9})([.)])(?=\s)/u, '$1\\$2')
}
