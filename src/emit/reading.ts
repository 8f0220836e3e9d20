import {countWords} from '../locale/difference.ts'
import {plainText} from '../markdown/inspect.ts'
import type {Edition} from '../model/edition.ts'
import {treeOf} from './tree.ts'

/** What a practised reader reads in a minute: words of an alphabet, characters of Chinese. */
const pace = {words: 240, characters: 400}

/** One word between marks that never join two, as nearly all words of Latin prose are. */
const plainWord = /^[("'‘“[]*(?:[A-Za-z]+(?:['’][A-Za-z]+)*|[A-Za-z0-9]+)[)\]"'’”.,;:!?…]*$/u

/** Text without Han in pieces that the segmenter divides alike alone: its time grows with the square of its text. */
const pieces = /\S+/gu

/**
 * Minutes that an edition takes to read, at least one.
 *
 * Chinese is counted by characters, everything else by words, each text by what it is written in: an edition
 * can hold both.
 */
export function readingMinutes(edition: Edition): number {
  let minutes = 0
  for (const block of treeOf(edition).children) minutes += minutesOf(plainText(block))
  return Math.max(1, Math.round(minutes))
}

function minutesOf(text: string): number {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0
  let others = 0
  for (const stretch of han === 0 ? [text] : text.split(/\p{Script=Han}+/u)) {
    for (const piece of stretch.match(pieces) ?? []) others += plainWord.test(piece) ? 1 : wordsIn(piece)
  }
  return han / pace.characters + others / pace.words
}

/** The segmenter takes a hundred times as long as a look at a plain word. */
function wordsIn(piece: string): number {
  return /[\p{L}\p{N}_]/u.test(piece) ? countWords(piece, 'en') : 0
}
