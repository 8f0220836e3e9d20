import type {WorkUnit} from '../model/exchange.ts'

/** What a translator is told beside a unit, and by whom. */
export interface WorkNote {
  readonly from: 'author' | 'translator' | 'changed'
  readonly text: string
}

/** All notes of a unit: what the author says, what changed in the source, what people remarked. */
export function notesOf({comment, changed, remarks}: WorkUnit): WorkNote[] {
  return [
    ...(comment === undefined ? [] : [{from: 'author' as const, text: comment}]),
    ...changed.map((text) => ({from: 'changed' as const, text})),
    ...remarks.map((text) => ({from: 'translator' as const, text}))
  ]
}
