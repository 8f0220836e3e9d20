import type {Cell} from '../memory/csv.ts'
import type {ReturnedFile, ReturnedUnit, WorkFile, WorkUnit} from '../model/exchange.ts'
import {InputError, type Words} from '../model/message.ts'
import {fingerprintOf} from '../segments/fingerprint.ts'
import {notesOf} from './notes.ts'
import {stateNamed} from './states.ts'

const columns = ['essay', 'from', 'to', 'key', 'state', 'source', 'target', 'notes', 'base'] as const
type Column = (typeof columns)[number]

const noColumn: Words = {
  en: 'Unexpected missing column `{{name}}`, expected the columns that `hexapla export` wrote',
  'zh-Hans': '缺少列 `{{name}}`，应有 `hexapla export` 写出的各列',
  'zh-Hant': '缺少欄 `{{name}}`，應有 `hexapla export` 寫出的各欄'
}

/** An essay in one locale as rows of a table, the names of the columns first. */
export function rowsOf(file: WorkFile): string[][] {
  return [[...columns], ...file.units.map((unit) => rowOf(unit, file))]
}

function rowOf(unit: WorkUnit, {essay, sourceLocale, locale}: WorkFile): string[] {
  const notes = notesOf(unit).map(({text}) => text)
  const {key, state, source, target} = unit
  const base = `${state} ${fingerprintOf(target)}`
  const row: Record<Column, string> = {
    essay,
    from: sourceLocale,
    to: locale,
    key,
    state,
    source,
    target,
    notes: notes.join('\n'),
    base
  }
  return columns.map((column) => row[column])
}

/** The files in a table that comes back: one for each essay and locale. */
export function readRows([header = [], ...rows]: readonly (readonly Cell[])[], file: string): ReturnedFile[] {
  const places = new Map(header.map((cell, index) => [cell.text, index]))
  const lost = columns.find((name) => name !== 'notes' && name !== 'base' && !places.has(name))
  if (lost !== undefined) throw new InputError({words: noColumn, values: {name: lost}}, {file, line: 1, column: 1})
  const files = new Map<string, {readonly file: ReturnedFile; readonly units: ReturnedUnit[]}>()
  for (const row of rows) {
    const cell = (name: Column) => row[places.get(name) ?? -1]?.text ?? ''
    const head = {essay: cell('essay'), sourceLocale: cell('from'), locale: cell('to')}
    const name = JSON.stringify(head)
    const units = files.get(name)?.units ?? []
    if (!files.has(name)) files.set(name, {file: {...head, units}, units})
    units.push(unitOf(cell, row[0]?.line ?? 1))
  }
  return [...files.values()].map((found) => found.file)
}

/** Nobody sets states in a table: a text that was changed is done, another one is as it was. */
function unitOf(cell: (name: Column) => string, line: number): ReturnedUnit {
  const [, before, base] = /^(\S+) ([0-9a-f]{8})$/u.exec(cell('base').trim()) ?? []
  const was = stateNamed(before)
  const named = stateNamed(cell('state').trim())
  const isTouched = base !== fingerprintOf(cell('target'))
  const state = isTouched && named === was ? 'translated' : (named ?? 'unverified')
  return {
    key: cell('key'),
    line,
    source: cell('source'),
    target: cell('target'),
    state,
    placed: [],
    ...(base === undefined ? {} : {base}),
    ...(was === undefined ? {} : {was})
  }
}
