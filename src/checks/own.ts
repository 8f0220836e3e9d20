import type {Check, CheckOptions, OutsideCheck, PairToCheck, TextToCheck} from '../model/check.ts'
import type {EssayToCheck} from '../model/essay-facts.ts'
import type {ProjectFacts} from '../model/facts.ts'
import type {Place} from '../model/message.ts'
import type {Alignment} from '../model/pair.ts'

type Kind = Exclude<Check, OutsideCheck>

/** A report of any check, as far as the runner counts on it. */
interface AnyReport {
  readonly message: string
  readonly place?: Place
}

/**
 * A check of a project's own, so that what it throws is a finding with its place and not the end of the program.
 *
 * So is what it reports without a message of its own, or with a place that no text has. A check that does not end
 * is beyond us.
 */
export function careful(check: Kind): Kind {
  const {run} = check as {readonly run: Run}
  const safe: Run = (looked, options) => guarded(check, () => run.call(check, looked, options), placeOf(check, looked))
  return {...check, run: safe} as Kind
}

/** What all kinds of checks have in common: which of these inputs goes with which check, the runner knows. */
type Run = (looked: Looked, options: CheckOptions) => Iterable<AnyReport>
type Looked = TextToCheck | PairToCheck | Alignment | EssayToCheck | ProjectFacts

/** Where a failure stands that the runner has no place for. */
function placeOf({scope}: Kind, looked: Looked): Place | undefined {
  if (scope === 'project') return {file: 'hexapla.config.json'}
  return scope === 'essay' ? (looked as EssayToCheck).fields.get('title') : undefined
}

function* guarded({id, messages}: Kind, run: () => Iterable<AnyReport>, place?: Place): Generator<AnyReport> {
  try {
    for (const report of run()) {
      const fault = faultOf(report, messages, place !== undefined)
      if (fault !== undefined) throw new Error(fault)
      yield report
    }
  } catch (error) {
    yield failureOf({check: id, error: wordsOf(error)}, place)
  }
}

/** The runner makes a finding of `alignment/failed-check` of it, since it says `failed`. */
function failureOf(values: Readonly<Record<string, string>>, place?: Place) {
  return {message: 'failed', failed: true, values, ...(place ? {place} : {})}
}

/** What is wrong about a report, in English for the author of the check. */
function faultOf(report: unknown, messages: Kind['messages'], isPlaced: boolean): string | undefined {
  if (typeof report !== 'object' || report === null) return `reported \`${String(report)}\`, not an object`
  const {
    message,
    values = {},
    offset = 0,
    length = 0,
    place,
    severity,
    expected = []
  } = report as Record<string, unknown>
  if (typeof message !== 'string' || !Object.hasOwn(messages, message)) {
    return `reported the message \`${String(message)}\`, which is not among its \`messages\``
  }
  const isValue = (value: unknown) => typeof value === 'string' || typeof value === 'number'
  if (typeof values !== 'object' || !Object.values(values ?? {}).every(isValue)) {
    return '`values` are not texts and numbers'
  }
  if (![offset, length].every((number) => Number.isInteger(number) && Number(number) >= 0)) {
    return '`offset` and `length` are not whole numbers from 0'
  }
  if (severity !== undefined && !['error', 'warning', 'info'].includes(String(severity))) {
    return `\`severity\` is \`${String(severity)}\``
  }
  if (!Array.isArray(expected) || !expected.every((text) => typeof text === 'string'))
    return '`expected` is not a list of texts'
  const file = (place as Place | undefined)?.file
  return isPlaced && typeof file !== 'string' ? 'reported without the `place` it concerns' : undefined
}

function wordsOf(error: unknown): string {
  const words = error instanceof Error ? `${error.name}: ${error.message}` : String(error)
  return words.replace(/^Error: /u, '').split('\n')[0] ?? ''
}
