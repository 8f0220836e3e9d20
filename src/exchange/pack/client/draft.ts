/// <reference lib="dom" />
import type {Pack, PackUnit} from '../shape.ts'

/** What the browser keeps of a pack: saving a file can be called off, so it stays until somebody discards it. */
interface Draft {
  /** The pack's units, with what was kept of them. */
  readonly units: readonly PackUnit[]
  readonly isRestored: boolean
  keep(units: readonly PackUnit[]): void
  forget(): void
}

type Kept = Readonly<Record<string, readonly [was: string, target: string, done: boolean]>>

/**
 * Open the draft of a pack. A kept text belongs to the text that stood in the file when it was typed: where the
 * file has another one by now, it was written later, and stands.
 */
export function openDraft({essay, to, units}: Pack): Draft {
  const name = `hexapla ${essay} ${to}`
  const kept = read(name)
  const restored = units.map((unit) => {
    const [was, target, done] = kept[unit.key] ?? []
    return target === undefined || done === undefined || was !== unit.target ? unit : {...unit, target, done}
  })
  const origins = new Map(units.map((unit) => [unit.key, unit]))
  return {
    units: restored,
    isRestored: restored.some((unit, index) => unit !== units[index]),
    keep: (now) => {
      const changed = now.filter(({key, target, done}) => {
        const origin = origins.get(key)
        return origin?.target !== target || origin.done !== done
      })
      const rows = changed.map(({key, target, done}) => [key, [origins.get(key)?.target ?? '', target, done]])
      attempt(() => localStorage.setItem(name, JSON.stringify(Object.fromEntries(rows))))
    },
    forget: () => attempt(() => localStorage.removeItem(name))
  }
}

function read(name: string): Kept {
  let kept: unknown
  attempt(() => {
    kept = JSON.parse(localStorage.getItem(name) ?? '{}')
  })
  return typeof kept === 'object' && kept !== null ? (kept as Kept) : {}
}

/** A browser may refuse to keep anything for a file; then the warning on leaving the page is what remains. */
function attempt(act: () => void): void {
  try {
    act()
  } catch {
    return
  }
}
