import type {ReturnedUnit, WorkState} from '../../model/exchange.ts'
import {type Read, restore} from '../returned.ts'
import {stateNamed} from '../states.ts'
import {childOf, descendants, elementsOf, textOf, type XmlElement} from '../xml/read.ts'

/** One unit of XLIFF 2: its segments, which a tool may have divided, are put together again. */
export function readUnit2(unit: XmlElement): ReturnedUnit {
  const data = new Map(
    [...descendants(unit, 'data')].map((row) => [row.attributes.get('id') ?? '', textWithCharacters(row)])
  )
  const parts = elementsOf(unit).filter(({name}) => name === 'segment' || name === 'ignorable')
  const inside = (part: XmlElement, name: string) => readInline(childOf(part, name), data)
  const source = parts.flatMap((part) => inside(part, 'source'))
  const isTranslated = parts.some((part) => childOf(part, 'target') !== undefined)
  const target = isTranslated
    ? parts.flatMap((part) => inside(part, childOf(part, 'target') || part.name === 'segment' ? 'target' : 'source'))
    : []
  const restored = restore(target, source)
  const base = metaOf(unit, 'target')
  const was = stateNamed(metaOf(unit, 'state'))
  return {
    key: unit.attributes.get('name') ?? unit.attributes.get('id') ?? '',
    line: unit.line,
    source: restore(source).text,
    target: restored.text,
    state: stateOf(parts),
    placed: restored.placed,
    ...(base === undefined ? {} : {base}),
    ...(was === undefined ? {} : {was}),
    ...(restored.fault && restored.text.trim() !== '' ? {fault: restored.fault} : {})
  }
}

const order: readonly WorkState[] = ['unverified', 'translated', 'reviewed', 'final']

/** A unit is as far as the segment that is least far. What is `initial` nobody has confirmed. */
function stateOf(parts: readonly XmlElement[]): WorkState {
  const ranks = parts
    .filter(({name}) => name === 'segment')
    .map(({attributes}) => Math.max(0, order.indexOf((attributes.get('state') ?? 'initial') as WorkState)))
  return order[Math.min(...ranks, order.length - 1)] ?? 'unverified'
}

function metaOf(unit: XmlElement, type: string): string | undefined {
  const group = [...descendants(unit, 'metaGroup')].find((node) => node.attributes.get('category') === 'hexapla')
  const meta = group && elementsOf(group).find((node) => node.attributes.get('type') === type)
  return meta && textOf(meta).trim()
}

const roles = {ph: 'alone', sc: 'open', ec: 'close'} as const

function readInline(node: XmlElement | undefined, data: ReadonlyMap<string, string>): Read[] {
  if (!node) return []
  return node.children.flatMap((child): Read[] => {
    if (typeof child === 'string') return [child]
    const {name, attributes} = child
    const id = attributes.get('startRef') ?? attributes.get('id') ?? ''
    const dataAt = (reference: string) => {
      const found = data.get(attributes.get(reference) ?? '')
      return found === undefined ? {} : {data: found}
    }
    if (name === 'cp') return [characterOf(child)]
    if (name === 'pc') {
      const inside = readInline(child, data)
      return [{id, role: 'open', ...dataAt('dataRefStart')}, ...inside, {id, role: 'close', ...dataAt('dataRefEnd')}]
    }
    const role = roles[name as keyof typeof roles]
    return role === undefined ? readInline(child, data) : [{id, role, ...dataAt('dataRef')}]
  })
}

function textWithCharacters(node: XmlElement): string {
  return node.children.map((child) => (typeof child === 'string' ? child : characterOf(child))).join('')
}

/** A character that XML cannot hold, given by its number. */
function characterOf({name, attributes}: XmlElement): string {
  const number = Number.parseInt(attributes.get('hex') ?? '', 16)
  return name === 'cp' && number <= 0x10ffff ? String.fromCodePoint(number) : ''
}
