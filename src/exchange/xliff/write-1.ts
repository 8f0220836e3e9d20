import type {WorkFile, WorkState, WorkUnit} from '../../model/exchange.ts'
import {fingerprintOf} from '../../segments/fingerprint.ts'
import {codedUnit} from '../inline.ts'
import {nativeCodes} from '../native-codes.ts'
import {notesOf} from '../notes.ts'
import {element, printXml, type XmlNode} from '../xml/write.ts'

/** `approved` says that a text passes as a translation: tools that know no states take all others for doubtful. */
const states: Readonly<Record<WorkState, {readonly state: string; readonly approved?: 'yes' | 'no'}>> = {
  missing: {state: 'new'},
  stale: {state: 'needs-review-translation', approved: 'no'},
  unverified: {state: 'needs-review-translation', approved: 'no'},
  translated: {state: 'translated', approved: 'yes'},
  reviewed: {state: 'signed-off', approved: 'yes'},
  final: {state: 'final', approved: 'yes'}
}

/** An essay in one locale as XLIFF 1.2, for tools that do not read version 2. */
export function writeXliff1(file: WorkFile): string {
  const {essay, sourceLocale, locale} = file
  const units = file.units.map((unit) => unitOf(unit, file))
  const header = element('header', {}, element('note', {from: 'hexapla'}, `essay: ${essay}`))
  const attributes = {
    original: file.file,
    'source-language': sourceLocale,
    'target-language': locale,
    datatype: 'x-markdown',
    'product-name': essay
  }
  const content = element('file', attributes, header, element('body', {}, units))
  return printXml(element('xliff', {xmlns: 'urn:oasis:names:tc:xliff:document:1.2', version: '1.2'}, content))
}

function unitOf(unit: WorkUnit, file: WorkFile): XmlNode {
  const {key, target, previous, matches = []} = unit
  const {state, approved} = states[unit.state]
  const coded = codedUnit(unit, file)
  return element(
    'trans-unit',
    {id: key, resname: key, approved, 'xml:space': 'preserve'},
    element('source', {}, ...nativeCodes(coded.source)),
    element('target', {state}, ...nativeCodes(coded.target)),
    contextOf(unit),
    notesOf(unit).map(({from, text}) => element('note', {from}, text)),
    previous === undefined ? undefined : alternative({alttranstype: 'previous-version'}, previous, target),
    matches.map(({percent, ...match}) => alternative({'match-quality': `${percent}%`}, match.source, match.target))
  )
}

function alternative(attributes: XmlNode['attributes'], source: string, target: string): XmlNode {
  const pair = [element('source', {}, source), element('target', {}, target)]
  return element('alt-trans', {origin: 'hexapla', ...attributes}, pair)
}

function contextOf({fingerprint, target, state, line}: WorkUnit): XmlNode {
  const context = (type: string, value: string) => element('context', {'context-type': type}, value)
  const rows = [
    context('x-hexapla-source', fingerprint),
    context('x-hexapla-target', fingerprintOf(target)),
    context('x-hexapla-state', state),
    context('linenumber', String(line))
  ]
  return element('context-group', {purpose: 'x-hexapla'}, rows)
}
