import type {WorkState} from '../model/exchange.ts'

const names: readonly string[] = [
  'missing',
  'stale',
  'unverified',
  'translated',
  'reviewed',
  'final'
] satisfies WorkState[]

/** A state as it was handed out, or undefined where a tool made something else of it. */
export function stateNamed(name: string | undefined): WorkState | undefined {
  return name !== undefined && names.includes(name) ? (name as WorkState) : undefined
}
