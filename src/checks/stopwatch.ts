import type {Check, CheckOptions, Readable} from '../model/check.ts'

/** The time that one check took. */
export interface CheckTime {
  /** Absent for what all checks share: texts parsed, and their running text. */
  readonly check?: string
  readonly milliseconds: number
  /** How many texts, pairs, translations, essays or projects were looked at. */
  readonly count: number
}

/**
 * Takes the time of each check while it looks at a project.
 *
 * Texts are parsed before a check's clock starts, so that not the first one that asks for a tree seems to be slow. Of
 * other things that several checks share the first one still pays.
 */
export class Stopwatch {
  readonly #clock: () => number
  readonly #times = new Map<string | undefined, {milliseconds: number; count: number}>()
  readonly #watched = new WeakMap<readonly Check[], readonly Check[]>()
  readonly #parsed = new WeakSet<Readable>()

  /** @param clock gives milliseconds */
  constructor(clock: () => number) {
    this.#clock = clock
  }

  /** The same checks, but what they do is timed; for the same list always the same. */
  watch(checks: readonly Check[]): readonly Check[] {
    const watched = this.#watched.get(checks) ?? checks.map((check) => this.#timed(check))
    this.#watched.set(checks, watched)
    return watched
  }

  /** The times so far, the slowest first. */
  times(): CheckTime[] {
    const times = [...this.#times].map(([check, time]) => (check === undefined ? time : {check, ...time}))
    return times.toSorted((a, b) => b.milliseconds - a.milliseconds)
  }

  #timed(check: Check): Check {
    switch (check.scope) {
      case 'outside':
        return check
      case 'text':
        return {...check, run: this.#wrap(check.id, check.run.bind(check), (text) => this.#parse(text))}
      case 'pair':
        return {
          ...check,
          run: this.#wrap(check.id, check.run.bind(check), (pair) => this.#parse(pair.source, pair.target))
        }
      case 'alignment':
        return {...check, run: this.#wrap(check.id, check.run.bind(check))}
      case 'essay':
        return {...check, run: this.#wrap(check.id, check.run.bind(check))}
      case 'project':
        return {...check, run: this.#wrap(check.id, check.run.bind(check))}
    }
  }

  #wrap<Looked, Found>(
    id: string,
    run: (looked: Looked, options: CheckOptions) => Iterable<Found>,
    prepare?: (looked: Looked) => void
  ): (looked: Looked, options: CheckOptions) => Iterable<Found> {
    return (looked, options) => {
      prepare?.(looked)
      return this.#take(id, () => [...run(looked, options)])
    }
  }

  #parse(...texts: readonly Readable[]): void {
    for (const text of texts) {
      if (this.#parsed.has(text)) continue
      this.#parsed.add(text)
      this.#take(undefined, () => [text.tree, text.prose])
    }
  }

  #take<Made>(name: string | undefined, work: () => Made): Made {
    const time = this.#times.get(name) ?? {milliseconds: 0, count: 0}
    this.#times.set(name, time)
    const start = this.#clock()
    const made = work()
    time.milliseconds += this.#clock() - start
    time.count++
    return made
  }
}
