import type {WorkFile, WorkState, WorkUnit} from '../../model/exchange.ts'
import {fingerprintOf} from '../../segments/fingerprint.ts'
import type {Code, Piece} from '../codes.ts'
import {codedUnit} from '../inline.ts'
import {notesOf} from '../notes.ts'
import {isOptional, previewOf, typesOfCodes} from '../preview.ts'
import {element, printXml, type XmlNode} from '../xml/write.ts'

/** What is not translated, or not known to be right, is `initial`: a translator's tool then counts it as work. */
const states: Readonly<Record<WorkState, {readonly state: string; readonly subState?: string}>> = {
  missing: {state: 'initial'},
  stale: {state: 'initial', subState: 'hexapla:stale'},
  unverified: {state: 'initial', subState: 'hexapla:unverified'},
  translated: {state: 'translated'},
  reviewed: {state: 'reviewed'},
  final: {state: 'final'}
}

/** An essay in one locale as XLIFF 2.1: one file, one unit for each segment, marks of Markdown as codes. */
export function writeXliff2(file: WorkFile): string {
  const {essay, sourceLocale, locale} = file
  const attributes = {
    xmlns: 'urn:oasis:names:tc:xliff:document:2.0',
    'xmlns:mda': 'urn:oasis:names:tc:xliff:metadata:2.0',
    'xmlns:mtc': 'urn:oasis:names:tc:xliff:matches:2.0',
    version: '2.1',
    srcLang: sourceLocale,
    trgLang: locale
  }
  const units = file.units.map((unit) => unitOf(unit, file))
  return printXml(element('xliff', attributes, element('file', {id: essay, original: file.file}, units)))
}

function unitOf(unit: WorkUnit, file: WorkFile): XmlNode {
  const {key, state, target} = unit
  const matches = matchesOf(unit)
  const coded = codedUnit(unit, file)
  const data = dataOf([...coded.source, ...coded.target])
  const space = {'xml:space': 'preserve'}
  const inSource = inlineOf(coded.source, data)
  const marked = matches === undefined ? inSource : [element('mrk', {id: 'm1', type: 'mtc:match'}, ...inSource)]
  const translation = target === '' ? undefined : element('target', space, ...inlineOf(coded.target, data))
  return element(
    'unit',
    {id: key, name: key},
    matches,
    metadataOf(unit),
    notesIn(unit),
    dataTable(data),
    element('segment', {id: 's1', ...states[state]}, element('source', space, ...marked), translation)
  )
}

/** What tells on the way back which source was translated, and what was there before. */
function metadataOf({fingerprint, target, state}: WorkUnit): XmlNode {
  const meta = (type: string, value: string) => element('mda:meta', {type}, value)
  const metas = [meta('source', fingerprint), meta('target', fingerprintOf(target)), meta('state', state)]
  return element('mda:metadata', {}, element('mda:metaGroup', {category: 'hexapla'}, metas))
}

/** The source that a stale translation was made from, beside it; and what the memory has. */
function matchesOf({previous, target, matches = []}: WorkUnit): XmlNode | undefined {
  const pair = (source: string, translation: string) => [
    element('source', {}, source),
    element('target', {}, translation)
  ]
  const common = {ref: '#m1', origin: 'hexapla'}
  const older = previous === undefined ? [] : [element('mtc:match', {...common, type: 'idm'}, pair(previous, target))]
  const like = matches.map(({percent, ...match}) =>
    element('mtc:match', {...common, type: 'tm', similarity: String(percent)}, pair(match.source, match.target))
  )
  const all = [...older, ...like]
  return all.length === 0 ? undefined : element('mtc:matches', {}, all)
}

function notesIn(unit: WorkUnit): XmlNode | undefined {
  const notes = notesOf(unit).map(({from, text}) => element('note', {category: from}, text))
  return notes.length === 0 ? undefined : element('notes', {}, notes)
}

/** Marks of Markdown by the names that a unit has for them. */
type Data = ReadonlyMap<string, string>

function dataOf(pieces: readonly Piece[]): Data {
  const marks = new Set(pieces.flatMap((piece) => (typeof piece === 'string' ? [] : piece.data)))
  return new Map([...marks].map((mark, index) => [mark, `d${index + 1}`]))
}

function dataTable(data: Data): XmlNode | undefined {
  const rows = [...data].map(([mark, id]) => element('data', {id, 'xml:space': 'preserve'}, mark))
  return rows.length === 0 ? undefined : element('originalData', {}, rows)
}

/** Text with codes: what opens and closes stands around what it marks. */
function inlineOf(pieces: readonly Piece[], data: Data): (XmlNode | string)[] {
  const levels: {readonly code?: Code; readonly children: (XmlNode | string)[]}[] = [{children: []}]
  for (const piece of pieces) {
    if (typeof piece === 'string') levels.at(-1)?.children.push(piece)
    else if (piece.role === 'alone') levels.at(-1)?.children.push(alone(piece, data))
    else if (piece.role === 'open') levels.push({code: piece, children: []})
    else {
      const level = levels.pop()
      if (level?.code) levels.at(-1)?.children.push(around(level.code, piece, level.children, data))
    }
  }
  return levels[0]?.children ?? []
}

function alone(code: Code, data: Data): XmlNode {
  const attributes = {dataRef: data.get(code.data), disp: previewOf(code), canDelete: deletable(code)}
  return element('ph', {id: String(code.id), ...typesOfCodes[code.kind], ...attributes})
}

function around(open: Code, close: Code, children: readonly (XmlNode | string)[], data: Data): XmlNode {
  const attributes = {
    id: String(open.id),
    ...typesOfCodes[open.kind],
    canDelete: deletable(open),
    dataRefStart: data.get(open.data),
    dataRefEnd: data.get(close.data),
    dispStart: previewOf(open),
    dispEnd: previewOf(close)
  }
  return element('pc', attributes, ...children)
}

function deletable({kind}: Code): 'no' | undefined {
  return isOptional(kind) ? undefined : 'no'
}
