import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {InputError} from '../../src/model/message.ts'
import {afterSync, segmentOf, sourceOf, type Tree, translate} from './histories.ts'

const [first, second] = ['A margin is where a reader answers the page.', 'Monks drew snails there.'] as const
const changed = first.replace('answers', 'contradicts')

/** The tree with a line put into its target before the first line that begins so. */
function typed(tree: Tree, before: string, line: string): Tree {
  const lines = (tree.target ?? '').split('\n')
  lines.splice(
    lines.findIndex((text) => text.startsWith(before)),
    0,
    line
  )
  return {...tree, target: lines.join('\n')}
}

describe('what a person typed at the wrong place', () => {
  test('inside the note of a missing segment stays as a remark', () => {
    const tree = typed(afterSync({source: sourceOf(first)}), 'missing @d2', '页边是读者回答书页的地方。')
    expect(segmentOf(afterSync(tree), 'p1')).toBe(
      `<!-- #p1\n${first}\n# 页边是读者回答书页的地方。\nmissing @d292aebd -->`
    )
  })

  test('over the source in the note stays as a remark', () => {
    const tree = afterSync({source: sourceOf(first)})
    const over = {...tree, target: tree.target.replace(first, '页边是读者回答书页的地方。')}
    expect(segmentOf(afterSync(over), 'p1')).toContain(`\n${first}\n# 页边是读者回答书页的地方。\n`)
  })

  test('over the new source of a stale segment stays as a remark', () => {
    const tree = afterSync(translate(afterSync({source: sourceOf(first)}), 'p1', '译文。'), [])
    const stale = afterSync({...tree, source: sourceOf(changed)})
    const over = {...stale, target: stale.target.replace(`+ ${changed}`, '+ 页边是读者反驳书页的地方。')}
    const after = afterSync(over)
    expect(segmentOf(after, 'p1')).toContain(`\n+ ${changed}\n`)
    expect(segmentOf(after, 'p1')).toContain('\n# + 页边是读者反驳书页的地方。\n')
    expect(afterSync(after)).toEqual(after)
  })

  test('into a marker of the ledger is refused', () => {
    const tree = afterSync({source: sourceOf(first)})
    const noted = {...tree, ledger: tree.ledger.replace('<!-- #p1 @', '<!-- #p1\n# Really?\n@')}
    expect(() => afterSync(noted)).toThrow('Unexpected edit of `#p1`')
    const unstamped = {...tree, ledger: tree.ledger.replace(/(#p1) @\w+/u, '$1').replace('answers', 'asks')}
    expect(() => afterSync(unstamped)).toThrow('Unexpected edit of `#p1`')
  })
})

test('whatever a person types into the files, sync loses no word of it, or refuses to write', () => {
  const acts = fc.array(
    fc.record({
      file: fc.constantFrom('target' as const, 'target' as const, 'target' as const, 'ledger' as const),
      act: fc.constantFrom('insert', 'remark', 'replace', 'append', 'waive', 'sync', 'source'),
      at: fc.nat(40)
    }),
    {minLength: 1, maxLength: 8}
  )
  const start = afterSync(translate(afterSync({source: sourceOf(first, second)}), 'p1', '页边。'), [])
  let written = 0
  fc.assert(
    fc.property(acts, (script) => {
      let tree: Tree = start
      const spoken = new Set<string>()
      const settle = () => {
        try {
          tree = afterSync(tree, [])
          written++
        } catch (error) {
          if (!(error instanceof InputError)) throw error
          return false
        }
        for (const word of spoken) expect(`${tree.target}${tree.ledger}`).toContain(word)
        return true
      }
      for (const [index, {file, act, at}] of script.entries()) {
        const word = `词${index}号。`
        const lines = (tree[file] ?? '').split('\n')
        const head = lines.lastIndexOf('---')
        const place = head + 1 + (at % (lines.length - head))
        const line = lines[place] ?? ''
        if (act === 'sync') {
          if (!settle()) return
          continue
        }
        if (act === 'source') {
          tree = {
            ...tree,
            source: at % 2 ? sourceOf(changed, second) : at % 3 ? sourceOf(second) : sourceOf(first, 'Ink.')
          }
          continue
        }
        // Lines of the tool that a person cannot take for a place to write at: markers, and the words that changed.
        if (/^<!-- |-->$|^[~=]/u.test(line) && act !== 'waive') continue
        if (act === 'insert') lines.splice(place, 0, word)
        else if (act === 'remark') lines.splice(place, 0, `# ${word}`)
        else if (act === 'replace' && !/词\d/u.test(line)) lines[place] = line.startsWith('+ ') ? `+ ${word}` : word
        else if (act === 'append') lines[place] = `${line}${word}`
        else if (act === 'waive' && file === 'target' && /^<!-- #\w+ @/u.test(line))
          lines[place] = line.replace(' @', ` allow="content/numbers: ${word}" @`)
        else continue
        spoken.add(word)
        tree = {...tree, [file]: lines.join('\n')}
      }
      settle()
    }),
    {numRuns: 500}
  )
  expect(written).toBeGreaterThan(200)
})
