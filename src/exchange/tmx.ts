import type {WorkFile, WorkUnit} from '../model/exchange.ts'
import type {Piece} from './codes.ts'
import {codedUnit} from './inline.ts'
import {ctypesOfCodes} from './preview.ts'
import {element, printXml, type XmlNode} from './xml/write.ts'

/** Only what is current goes into a memory: what it holds is taken for right. */
const current: ReadonlySet<WorkUnit['state']> = new Set(['translated', 'reviewed', 'final'])

/**
 * The translations of several essays in one locale as a translation memory, TMX 1.4b.
 * @param options marks of Markdown as codes, or as the text they are in PO
 */
export function writeTmx(files: readonly WorkFile[], {marks}: {readonly marks: 'codes' | 'text'}): string {
  const header = element('header', {
    creationtool: 'hexapla',
    creationtoolversion: '1',
    segtype: 'paragraph',
    'o-tmf': 'hexapla',
    adminlang: 'en',
    srclang: files[0]?.sourceLocale ?? '*all*',
    datatype: 'x-markdown'
  })
  const units = files.flatMap((file) =>
    file.units.filter(({state, target}) => current.has(state) && target !== '').map((unit) => unitOf(unit, file, marks))
  )
  const root = element('tmx', {version: '1.4'}, header, element('body', {}, units))
  return printXml(root, '<!DOCTYPE tmx SYSTEM "tmx14.dtd">\n')
}

function unitOf(unit: WorkUnit, file: WorkFile, marks: 'codes' | 'text'): XmlNode {
  const {essay, sourceLocale, locale} = file
  const coded = marks === 'codes' ? codedUnit(unit, file) : {source: [unit.source], target: [unit.target]}
  return element(
    'tu',
    {tuid: `${essay}#${unit.key}`, srclang: sourceLocale},
    element('prop', {type: 'state'}, unit.state),
    variant(sourceLocale, coded.source),
    variant(locale, coded.target)
  )
}

function variant(locale: string, pieces: readonly Piece[]): XmlNode {
  return element('tuv', {'xml:lang': locale}, element('seg', {}, ...pieces.map(codeOf)))
}

function codeOf(piece: Piece): XmlNode | string {
  if (typeof piece === 'string') return piece
  const {kind, role, id, data} = piece
  const number = String(id)
  if (role === 'close') return element('ept', {i: number}, data)
  const type = ctypesOfCodes[kind]
  return role === 'open' ? element('bpt', {i: number, x: number, type}, data) : element('ph', {x: number, type}, data)
}
