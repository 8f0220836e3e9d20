import type {WorkNote} from '../notes.ts'

/** What a pack holds, as JSON inside the page. The page is made from it, and so is the file that is sent back. */
export interface Pack {
  readonly hexapla: 1
  readonly essay: string
  readonly title: string
  readonly from: string
  readonly to: string
  /** In which direction translations are written. */
  readonly direction: 'ltr' | 'rtl'
  readonly say: PackWords
  readonly units: readonly PackUnit[]
}

/** One segment. Between two saves only `target` and `done` change. */
export interface PackUnit {
  readonly key: string
  /** Whether it is a heading or a title. */
  readonly head?: true
  /** Text, and in brackets marks of Markdown; joined they are the source. */
  readonly source: readonly (string | readonly [string])[]
  /** Marks that a translation may not lose: addresses, notes, code. */
  readonly needs: readonly string[]
  readonly target: string
  readonly done: boolean
  /** The state that was handed out, and the fingerprint of the translation then. */
  readonly was: string
  readonly base: string
  readonly notes: readonly WorkNote[]
  /** Of a stale translation: the source it was made from. */
  readonly previous?: string
}

/** What the page says. `{{count}}` and the like are holes. */
export interface PackWords {
  readonly about: string
  readonly save: string
  readonly saved: string
  readonly unsaved: string
  readonly restored: string
  readonly discard: string
  readonly done: string
  readonly open: string
  readonly progress: string
  readonly needs: string
  readonly previous: string
  readonly author: string
  readonly changed: string
  readonly translator: string
  readonly script: string
  readonly missing: string
  readonly stale: string
  readonly unverified: string
}

/** A pack as it stands in the page: one unit a line, and nothing that could close the element it stands in. */
export function printPack({units, ...head}: Pack): string {
  const json = (value: unknown) => JSON.stringify(value).replaceAll('<', '\\u003c')
  return `${json(head).slice(0, -1)},"units":[\n${units.map(json).join(',\n')}\n]}`
}
