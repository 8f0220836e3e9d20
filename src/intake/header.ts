import type {Author, Picture} from '../model/essay.ts'
import {authorsOf, looksLikeName} from './bylines.ts'
import {dateOf} from './dates.ts'
import * as doubts from './field-doubts.ts'
import {isCaption, pictureOf} from './pictures.ts'
import {nameTitles} from './titles.ts'
import type {Account, Fields, Piece, Recognised} from './types.ts'
import {allWords} from './words/index.ts'
import {bodyStart, isNote, type Role, splitLine} from './zones.ts'

/** What the header gives, and the pieces that are not header: first what nobody could name, then the text. */
interface Header {
  readonly fields: Fields
  readonly rest: readonly Piece[]
}

/** What is known while the header is read line by line. */
interface Reading {
  readonly account: Account
  readonly titles: Piece[]
  readonly kept: Piece[]
  readonly authors: {name: string; note?: string}[]
  /** Index of the first author of the last line with authors: notes below are about these. */
  batch: number
  fields: Fields
  picture?: Picture
  /** What the line before was. */
  last: Role
  /** Whether a date or an author came already: titles stand before them. */
  anchored: boolean
}

const sectionLabel = new RegExp(
  `^(?:${allWords((words) => words.sectionLabels).join('|')})\\s*[:：]\\s*(.{1,40})$`,
  'iu'
)

/**
 * Read what stands before an essay's first paragraph: section, title, subtitle, date, authors, picture.
 *
 * Any of them may be missing. `known` is what HTML said already. What cannot be named goes to the body.
 */
export function readHeader(pieces: readonly Piece[], known: Fields, account: Account): Header {
  const end = bodyStart(pieces)
  const reading: Reading = {
    account,
    titles: [],
    kept: [],
    authors: (known.authors ?? []).map((author) => ({...author})),
    batch: 0,
    fields: {...known},
    last: 'none',
    anchored: false,
    ...(known.image ? {picture: known.image} : {})
  }
  for (const piece of pieces.slice(0, end).flatMap(splitLine)) readLine(piece, reading)
  const unnamed = nameTitles(reading.titles, reading.fields, account)
  const kept = [...unnamed, ...reading.kept].sort((a, b) => a.line - b.line)
  for (const piece of kept)
    if (!piece.picture && !piece.isCaption)
      account.doubts.push({line: piece.line, message: doubts.lineKept(piece.text)})
  if (reading.authors.length > 0) reading.fields.authors = reading.authors
  if (reading.picture) reading.fields.image = reading.picture
  return {fields: reading.fields, rest: [...kept, ...pieces.slice(end)]}
}

function readLine(piece: Piece, reading: Reading): void {
  const {text, line} = piece
  const {account, fields} = reading
  if (piece.furniture) {
    account.removed.push({line, text, what: piece.furniture})
    return
  }
  if (piece.isCaption) {
    readCaption(piece, reading)
    return
  }
  const date = dateOf(text)
  const section = sectionLabel.exec(text)?.[1]
  const image = piece.picture ?? pictureFrom(text)
  const authors = authorsOf(text)
  if (date) readDate(piece, date, reading)
  else if (section && !fields.section) {
    fields.section = section
    note('section', piece, reading)
  } else if (image && (!reading.picture || isSameFile(image.src, reading.picture.src))) {
    reading.picture = {...reading.picture, ...image}
    note('image', piece, reading)
  } else if (image) reading.kept.push(piece)
  else if (authors) readAuthors(piece, authors, reading)
  else readPlain(piece, reading)
}

/** What the page itself puts below the essay's picture; the words below another one belong to the text. */
function readCaption(piece: Piece, reading: Reading): void {
  const {picture, last} = reading
  if (last === 'image' && picture && picture.caption === undefined) {
    reading.picture = {...picture, caption: piece.text}
    note('caption', piece, reading)
  } else reading.kept.push(piece)
}

function pictureFrom(text: string): Picture | undefined {
  const src = pictureOf(text)
  return src === undefined ? undefined : {src, alt: ''}
}

/** Pages name one picture by several addresses: in another size, or with the site's name. */
function isSameFile(one: string, other: string): boolean {
  const name = (address: string): string => address.replace(/[?#].*$/u, '').replace(/^.*\//u, '')
  return name(one) === name(other)
}

function readPlain(piece: Piece, reading: Reading): void {
  const {text} = piece
  const {picture, authors} = reading
  const person = authors.at(-1)
  const wanted = authors.slice(reading.batch).find((author) => author.note === undefined)
  const about = wanted ?? (piece.indent >= 2 ? person : undefined)
  if ((reading.last === 'author' || reading.last === 'note') && about && isNote(piece)) {
    about.note = about.note ? `${about.note}; ${text}` : text
    if (reading.last === 'note' || piece.indent < 2) doubt(piece, doubts.noteUnsure, reading)
    note('note', piece, reading)
    return
  }
  const afterPicture = reading.last === 'image' && (reading.anchored || reading.titles.length > 0)
  if (picture && picture.caption === undefined && (afterPicture || isCaption(text))) {
    reading.picture = {...picture, caption: text}
    doubt(piece, doubts.captionUnsure, reading)
    note('caption', piece, reading)
  } else if (!reading.anchored) {
    reading.titles.push(piece)
    reading.last = 'title'
  } else if (authors.length === 0 && looksLikeName(text)) {
    doubt(piece, doubts.authorUnsure, reading)
    readAuthors(piece, [{name: text}], reading)
  } else {
    reading.kept.push(piece)
    reading.last = 'none'
  }
}

function readDate(piece: Piece, found: NonNullable<ReturnType<typeof dateOf>>, reading: Reading): void {
  const {fields, account} = reading
  const {text, line} = piece
  if (found.update && fields.more?.updated === undefined) fields.more = {...fields.more, updated: found.day}
  else if (fields.date !== undefined && fields.date !== found.day) {
    account.doubts.push({line, message: doubts.dateIgnored(text, fields.date)})
    account.removed.push({line, text, what: 'other'})
    return
  } else {
    fields.date = found.day
    if (!found.sure) account.doubts.push({line, message: doubts.dateUnsure(text, found.day)})
  }
  reading.anchored = true
  note('date', piece, reading)
}

function readAuthors(piece: Piece, found: readonly Author[], reading: Reading): void {
  reading.batch = reading.authors.length
  for (const author of found) {
    const known = reading.authors.find(({name}) => name === author.name)
    if (!known) reading.authors.push({...author})
    else if (author.note !== undefined) known.note ??= author.note
  }
  reading.anchored = true
  note('author', piece, reading)
}

function note(what: Recognised['what'], {text, line}: Piece, reading: Reading): void {
  reading.account.recognised.push({what, text, line})
  reading.last =
    what === 'date' || what === 'author' || what === 'note' || what === 'image' || what === 'caption' ? what : 'none'
}

function doubt({line, text}: Piece, message: typeof doubts.lineKept, reading: Reading): void {
  reading.account.doubts.push({line, message: message(text)})
}
