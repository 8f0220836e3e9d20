import type {ReturnedUnit, WorkState} from '../../model/exchange.ts'
import {type Read, restore} from '../returned.ts'
import {stateNamed} from '../states.ts'
import {childOf, descendants, elementsOf, textOf, type XmlElement} from '../xml/read.ts'

const states: Readonly<Record<string, WorkState>> = {
  translated: 'translated',
  'signed-off': 'reviewed',
  final: 'final'
}

/** One unit of XLIFF 1.2. Without a state, a text that is not said to be unapproved counts as translated. */
export function readUnit1(unit: XmlElement): ReturnedUnit {
  const target = childOf(unit, 'target')
  const source = readInline(childOf(unit, 'source'))
  const restored = restore(readInline(target), source)
  const state = target?.attributes.get('state')
  const isRefused = unit.attributes.get('approved') === 'no'
  const base = contextOf(unit, 'x-hexapla-target')
  const was = stateNamed(contextOf(unit, 'x-hexapla-state'))
  const plain = isRefused ? 'unverified' : 'translated'
  return {
    key: unit.attributes.get('resname') ?? unit.attributes.get('id') ?? '',
    line: unit.line,
    source: restore(source).text,
    target: restored.text,
    state: state === undefined ? plain : (states[state] ?? 'unverified'),
    placed: restored.placed,
    ...(base === undefined ? {} : {base}),
    ...(was === undefined ? {} : {was}),
    ...(restored.fault && restored.text.trim() !== '' ? {fault: restored.fault} : {})
  }
}

function contextOf(unit: XmlElement, type: string): string | undefined {
  const found = [...descendants(unit, 'context')].find((node) => node.attributes.get('context-type') === type)
  return found && textOf(found).trim()
}

const roles = {bpt: 'open', ept: 'close', ph: 'alone', x: 'alone', bx: 'open', ex: 'close', it: 'alone'} as const

/** Codes hold their marks, or stand empty where a tool has taken them out; around text they are `g`. */
function readInline(node: XmlElement | undefined): Read[] {
  if (!node) return []
  return node.children.flatMap((child): Read[] => {
    if (typeof child === 'string') return [child]
    const id = child.attributes.get('rid') ?? child.attributes.get('id') ?? ''
    const role = roles[child.name as keyof typeof roles]
    if (role === undefined) {
      const inside = readInline(child)
      return child.name === 'g' ? [{id, role: 'open'}, ...inside, {id, role: 'close'}] : inside
    }
    const data = elementsOf(child).length === 0 ? textOf(child) : ''
    return [{id, role, ...(data === '' ? {} : {data})}]
  })
}
