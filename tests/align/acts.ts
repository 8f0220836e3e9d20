import fc from 'fast-check'
import {afterSync, segmentOf, sourceOf, type Tree, translate} from './histories.ts'

const words = [
  'margin',
  'paper',
  'ink',
  'snail',
  'knight',
  'reader',
  'answers',
  'never',
  'and',
  'the',
  'page',
  'monk',
  'draws',
  'slowly',
  '页边',
  '不'
]
const paragraph = fc
  .array(fc.constantFrom(...words), {minLength: 1, maxLength: 18, size: 'max'})
  .map((list) => list.join(' '))

/** Paragraphs of few words, so that some repeat and some are alike. */
export const paragraphs = fc.array(paragraph, {minLength: 1, maxLength: 7, size: 'max'})

/** Acts of editors and translators. */
export const acts = fc.array(
  fc.oneof(
    {
      weight: 1,
      arbitrary: fc.record({
        act: fc.constantFrom('insert' as const, 'replace' as const),
        at: fc.nat(9),
        text: paragraph
      })
    },
    {
      weight: 5,
      arbitrary: fc.record({
        act: fc.constantFrom(
          'edit' as const,
          'delete' as const,
          'move' as const,
          'repeat' as const,
          'split' as const,
          'merge' as const,
          'translate' as const,
          'confirm' as const,
          'sync' as const
        ),
        at: fc.nat(9)
      })
    }
  ),
  {maxLength: 12, size: 'max'}
)
type Act = typeof acts extends fc.Arbitrary<(infer Item)[]> ? Item : never

/** A working tree and, for each translation that was written, the source it was made from. */
export interface Life {
  readonly tree: Tree
  readonly madeFrom: ReadonlyMap<string, string>
}

/** An essay that is translated, all but its first paragraph. */
export function begin(texts: readonly string[]): Life {
  const untold: Life = {tree: afterSync({source: sourceOf(...texts)}), madeFrom: new Map()}
  const told = texts.slice(1).reduce((life) => write(life, 1), untold)
  return {...told, tree: afterSync(told.tree)}
}

/** Do one act. Translators write and confirm only what `sync` has offered them. */
export function act({tree, madeFrom}: Life, step: Act): Life {
  if (step.act === 'sync') return {tree: afterSync(tree), madeFrom}
  if (step.act === 'translate') return write({tree: afterSync(tree), madeFrom}, step.at)
  if (step.act === 'confirm') return confirm({tree: afterSync(tree), madeFrom}, step.at)
  const body = tree.source
    .split('\n\n')
    .slice(1)
    .map((text) => text.trim())
  return {tree: {...tree, source: sourceOf(...edited(body, step))}, madeFrom}
}

function edited(body: readonly string[], step: Act): readonly string[] {
  const at = step.at % body.length
  const here = body[at] ?? ''
  const list = here.split(' ')
  const half = Math.ceil(list.length / 2)
  if ('text' in step) return body.toSpliced(at, step.act === 'replace' ? 1 : 0, step.text)
  if (step.act === 'edit') return body.with(at, list.with(step.at % list.length, 'folio').join(' '))
  if (step.act === 'delete') return body.length > 1 ? body.toSpliced(at, 1) : body
  if (step.act === 'move') return [...body.toSpliced(at, 1), here]
  if (step.act === 'repeat') return [...body, here]
  if (step.act === 'merge') return at + 1 < body.length ? body.toSpliced(at, 2, `${here} ${body[at + 1]}`) : body
  if (step.act === 'split' && list.length > 1) {
    return body.toSpliced(at, 1, list.slice(0, half).join(' '), list.slice(half).join(' '))
  }
  return body
}

/** Translate a segment that has no translation of its own. */
function write({tree, madeFrom}: Life, at: number): Life {
  const open = segmentsIn(tree).filter(({key}) => /(?:missing|merged=\S+) @\w{8} -->$/u.test(segmentOf(tree, key)))
  const found = open[at % open.length]
  if (!found) return {tree, madeFrom}
  const text = `译文${madeFrom.size + 1}。`
  return {tree: translate(tree, found.key, text), madeFrom: new Map([...madeFrom, [text, found.source]])}
}

/** Take `stale=…` away from a segment, and so say that its translation holds. */
function confirm({tree, madeFrom}: Life, at: number): Life {
  const open = segmentsIn(tree).filter(({key}) => /^stale=/mu.test(segmentOf(tree, key)))
  const found = open[at % open.length]
  if (!found) return {tree, madeFrom}
  const stale = segmentOf(tree, found.key)
  const target = (tree.target ?? '').replace(stale, stale.replace(/^stale=\S+ /mu, ''))
  const text = /^译文\d+。$/mu.exec(stale)?.[0]
  return {tree: {...tree, target}, madeFrom: text ? new Map([...madeFrom, [text, found.source]]) : madeFrom}
}

function segmentsIn({ledger = ''}: Tree): {readonly key: string; readonly source: string}[] {
  const found = ledger.matchAll(/^<!-- #(p\w+) @\w{8} -->\n(.*)/gmu)
  return [...found].map(([, key = '', source = '']) => ({key, source}))
}
