import type {Replay} from './replay.ts'
import type {Rate, Score} from './score.ts'
import type {Timing} from './timing.ts'

/** What the benchmark of keys found. */
export interface KeysReport {
  readonly samples: number
  readonly methods: readonly {readonly name: string; readonly milliseconds: number; readonly score: Score}[]
  readonly replay: Replay
  readonly timings: readonly Timing[]
}

/** The report as lines of text. */
export function* keysTable({samples, methods, replay, timings}: KeysReport): Generator<string> {
  const names = methods.map(({name}) => name)
  const row = (name: string, pick: (score: Score) => Rate) =>
    [name.padEnd(22), ...methods.map(({score}) => percent(pick(score)).padStart(24))].join('')
  yield `${`${samples} pairs of versions`.padEnd(22)}${names.map((name) => name.padStart(24)).join('')}`
  yield row('kept keys, precision', (score) => score.precision)
  yield row('kept keys, recall', (score) => score.recall)
  for (const kind of ['same', 'edited', 'moved', 'split', 'merged'] as const) {
    yield row(`  ${kind}`, (score) => score.kept[kind])
  }
  yield row('new keys, precision', (score) => score.newPrecision)
  yield row('new keys, recall', (score) => score.newRecall)
  yield row('retired keys, recall', (score) => score.retired)
  yield `${'wrong in same blocks'.padEnd(22)}${methods.map(({score}) => String(score.wrong).padStart(24)).join('')}`
  yield `${'milliseconds'.padEnd(22)}${methods.map(({milliseconds}) => String(milliseconds).padStart(24)).join('')}`
  yield ''
  yield `A chain of ${replay.versions} versions: untouched blocks that kept their key  ${percent(replay.untouched)}`
  yield `${replay.apart} edits apart: precision ${percent(replay.precision)}, recall ${percent(replay.recall)}`
  yield ''
  yield 'paragraphs  milliseconds     processor'
  for (const timing of timings) {
    const numbers = [timing.milliseconds, timing.processor].map((value) => String(value).padStart(14)).join('')
    yield `${String(timing.paragraphs).padStart(10)}${numbers}  ${timing.name}`
  }
}

function percent({right, of}: Rate): string {
  return of === 0 ? '·' : `${((100 * right) / of).toFixed(2)} % (${right}/${of})`
}
