import {describe, expect, test} from 'vitest'
import {fingerprintOf} from '../../src/segments/fingerprint.ts'
import {afterSync, segmentOf, sourceOf, syncTree, type Tree, translate} from './histories.ts'

const before = 'A margin is where a reader answers the page.'
const larger = 'Monks drew snails there, and nobody knows why they fought with knights in so many books.'
const smaller = 'Some say that the snail stood for a slow and stubborn people.'
const behind = 'Printers made margins narrow because paper was dear.'
const whole = `${larger} ${smaller}`
const told = '修士在那里画蜗牛，没人知道它们为何与骑士交战。有人说蜗牛指的是一个迟缓而固执的民族。'
const at = (text: string) => `@${fingerprintOf(text)}`

/** An essay whose paragraphs are all translated. */
function settled(...paragraphs: readonly string[]): Tree {
  let tree: Tree = translate(afterSync({source: sourceOf(...paragraphs)}), 'title', '论页边')
  for (const [index, text] of paragraphs.entries()) {
    tree = translate(tree, `p${index + 1}`, text === whole || text === larger ? told : `译文${index + 1}。`)
  }
  return afterSync(tree)
}

const plan = (tree: Tree) =>
  syncTree(tree)
    .changes.filter(({change}) => change !== 'same')
    .map(({change, key, of, into}) => [change, key, of ?? into].join(' ').trim())

describe('a paragraph that was split', () => {
  const tree = settled(before, whole, behind)
  const parted = {...tree, source: sourceOf(before, larger, smaller, behind)}

  test('leaves its key to the larger part; the other one is told apart from what is new', () => {
    expect(plan(parted)).toEqual(['edited p2', 'split p2a p2'])
    expect(syncTree(parted).changes.find(({key}) => key === 'p2a')).toEqual({
      change: 'split',
      key: 'p2a',
      of: 'p2',
      similarity: 1,
      to: 4
    })
  })

  test('does so also where the smaller part comes first', () => {
    expect(plan({...tree, source: sourceOf(before, smaller, larger, behind)})).toEqual(
      ['split p1a p2', 'edited p2'].sort(() => 0)
    )
  })

  test('has both parts marked, and its translation once', () => {
    const {target} = afterSync(parted)
    expect(segmentOf({...parted, target}, 'p2')).toContain(`stale=${fingerprintOf(whole)}~`)
    expect(segmentOf({...parted, target}, 'p2a')).toBe(
      `<!-- #p2a\n- ${whole}\n+ ${smaller}\n~ ${larger} →\nstale=${fingerprintOf(whole)}~${fingerprintOf('')} merged=p2 ${at(smaller)} -->`
    )
    expect(target.split(told)).toHaveLength(2)
  })

  test('is settled by leaving `merged` and taking `stale` away', () => {
    const marked = afterSync(parted)
    const confirmed = afterSync({...marked, target: marked.target.replace(/^stale=\S+ (?=merged)/mu, '')})
    expect(segmentOf(confirmed, 'p2a')).toBe(`<!-- #p2a merged=p2 ${at(smaller)} -->`)
  })

  test('is settled by a text of its own', () => {
    const typed = translate(afterSync(parted), 'p2a', '有人说蜗牛指的是一个迟缓而固执的民族。')
    const own = afterSync(typed)
    expect(segmentOf(own, 'p2a')).not.toContain('merged=')
    expect(segmentOf(own, 'p2a')).toContain('stale=')
    const confirmed = afterSync({...own, target: own.target.replace(/^stale=\S+ /gmu, '')})
    expect(segmentOf(confirmed, 'p2a')).toBe(`<!-- #p2a ${at(smaller)} -->\n有人说蜗牛指的是一个迟缓而固执的民族。`)
  })

  test('is whole again when the split is undone', () => {
    const undone = afterSync({...afterSync(parted), source: tree.source})
    expect(segmentOf(undone, 'p2')).toBe(`<!-- #p2 unverified ${at(whole)} -->\n${told}`)
    expect(undone.target).not.toContain('#p2a')
  })

  test('without a translation leaves two segments that are missing', () => {
    const untold = afterSync({source: sourceOf(before, whole, behind)})
    const next = afterSync({...untold, source: sourceOf(before, larger, smaller, behind)})
    expect(segmentOf(next, 'p2a')).toBe(`<!-- #p2a\n${smaller}\nmissing ${at(smaller)} -->`)
  })
})

describe('paragraphs that were merged', () => {
  const tree = settled(before, larger, smaller, behind)
  const joined = {...tree, source: sourceOf(before, whole, behind)}

  test('live on under the key of the larger one', () => {
    expect(plan(joined)).toEqual(['edited p2', 'merged p3 p2'])
    expect(afterSync(joined).ledger).toContain('retired:\n  - p3\n')
  })

  test('have a note on the larger one, and the translation of the smaller one is an orphan with its source', () => {
    const next = afterSync(joined)
    expect(segmentOf(next, 'p2')).toContain(`<!-- #p2\n- ${larger}\n+ ${whole}\n~ `)
    expect(segmentOf(next, 'p3')).toBe(`<!-- #p3\n${smaller}\norphan ${at(smaller)} -->\n译文3。`)
  })

  test('have their translations again when the merger is undone', () => {
    const undone = afterSync({...afterSync(joined), source: tree.source})
    expect(segmentOf(undone, 'p2')).toBe(`<!-- #p2 unverified ${at(larger)} -->\n${told}`)
    expect(segmentOf(undone, 'p2a')).toBe(`<!-- #p2a unverified ${at(smaller)} -->\n译文3。`)
  })
})

describe('a paragraph that was moved', () => {
  const tree = settled(before, whole, behind)

  test('keeps its key', () => {
    expect(plan({...tree, source: sourceOf(whole, before, behind)})).toEqual(['moved p2'])
  })

  test('and edited gets a new key, and its translation follows it there', () => {
    const reworded = behind.replace('narrow', 'small')
    const moved = {...tree, source: sourceOf(reworded, before, whole)}
    expect(syncTree(moved).changes.filter(({change}) => change === 'new' || change === 'retired')).toEqual([
      {change: 'new', key: 'p0a', fromKey: 'p3', similarity: 0.889, to: 2},
      {change: 'retired', key: 'p3', toKey: 'p0a', similarity: 0.889, from: 4}
    ])
    const next = afterSync(moved)
    expect(segmentOf(next, 'p0a')).toBe(
      `<!-- #p0a\n- ${behind}\n+ ${reworded}\n~ narrow → small\nstale=${fingerprintOf(behind)}~${fingerprintOf('译文3。')} ${at(reworded)} -->\n译文3。`
    )
    expect(next.target).not.toContain('orphan')
  })
})
