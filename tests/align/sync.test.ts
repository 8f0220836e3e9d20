import {describe, expect, test} from 'vitest'
import {InputError} from '../../src/model/message.ts'
import {fingerprintOf} from '../../src/segments/fingerprint.ts'
import {afterSync, segmentOf, sourceOf, syncTree, type Tree, translate} from './histories.ts'

const first = 'A margin is where a reader answers the page.'
const second = 'Monks drew snails there, and nobody knows why they fought with knights.'
const third = 'Printers made margins narrow because paper was dear.'
const at = (text: string) => `@${fingerprintOf(text)}`

/** An essay of three paragraphs, translated and settled. */
function settled(): Tree {
  let tree: Tree = afterSync({source: sourceOf(first, second, third)})
  for (const [key, text] of [
    ['title', '论页边'],
    ['p1', '页边是读者回答书页的地方。'],
    ['p2', '修士在那里画蜗牛，没人知道它们为何与骑士交战。'],
    ['p3', '纸贵，所以印刷者把页边留窄。']
  ] as const) {
    tree = translate(tree, key, text)
  }
  return afterSync(tree)
}

describe('sync', () => {
  test('offers the source of every segment to the translator', () => {
    const tree = afterSync({source: sourceOf(first)})
    expect(tree.target).toBe(
      `---\nessay: on-margins\nlocale: zh-Hans\nsource: en\ntranslators: []\n---\n\n<!-- #title\nOn margins\nmissing ${at('On margins')} -->\n<!-- #p1\n${first}\nmissing ${at(first)} -->\n`
    )
    expect(tree.ledger).toBe(
      `---\nessay: on-margins\nlocale: en\nsource: en\n---\n\n<!-- #title ${at('On margins')} -->\nOn margins\n\n<!-- #p1 ${at(first)} -->\n${first}\n`
    )
  })

  test('takes `missing` away once a translation stands below it', () => {
    const tree = afterSync(translate(afterSync({source: sourceOf(first)}), 'p1', '页边。'), [])
    expect(segmentOf(tree, 'p1')).toBe(`<!-- #p1 ${at(first)} -->\n页边。`)
  })

  test('does not trust a text that was committed below `missing`', () => {
    const tree = afterSync(translate(afterSync({source: sourceOf(first)}), 'p1', '页边。'), ['p1'])
    expect(segmentOf(tree, 'p1')).toBe(`<!-- #p1 unverified ${at(first)} -->\n页边。`)
  })

  test('does not trust a text below a source that is not the one offered', () => {
    const tree = translate(afterSync({source: sourceOf(first)}), 'p1', '页边。')
    const forged = {...tree, target: tree.target?.replace('where a reader', 'where no reader') ?? ''}
    expect(segmentOf(afterSync(forged, []), 'p1')).toBe(
      `<!-- #p1\n# ${first.replace('where a reader', 'where no reader')}\nunverified ${at(first)} -->\n页边。`
    )
  })

  test('marks a translation stale, with the whole old and new source and the words that changed', () => {
    const changed = first.replace('answers', 'contradicts')
    const tree = afterSync({...settled(), source: sourceOf(changed, second, third)})
    expect(segmentOf(tree, 'p1')).toBe(
      `<!-- #p1\n- ${first}\n+ ${changed}\n~ answers → contradicts\nstale=${fingerprintOf(first)}~${fingerprintOf('页边是读者回答书页的地方。')} ${at(changed)} -->\n页边是读者回答书页的地方。`
    )
    expect(segmentOf(tree, 'p2')).toBe(segmentOf(settled(), 'p2'))
  })

  test('keeps the oldest source of a stale translation when the source changes again', () => {
    const once = afterSync({...settled(), source: sourceOf(first.replace('answers', 'contradicts'), second, third)})
    const twice = afterSync({...once, source: sourceOf(first.replace('answers', 'corrects'), second, third)})
    expect(segmentOf(twice, 'p1')).toContain(
      `- ${first}\n+ ${first.replace('answers', 'corrects')}\n~ answers → corrects\nstale=${fingerprintOf(first)}~`
    )
  })

  test('is satisfied once a person takes `stale` away', () => {
    const stale = afterSync({...settled(), source: sourceOf(first.replace('answers', 'contradicts'), second, third)})
    const mended = {...stale, target: stale.target.replace(/^stale=\S+ /mu, '').replace('回答', '反驳')}
    expect(segmentOf(afterSync(mended), 'p1')).toBe(
      `<!-- #p1 ${at(first.replace('answers', 'contradicts'))} -->\n页边是读者反驳书页的地方。`
    )
  })

  test('doubts a confirmation given beside a source that is not the one offered, as a merge can leave it', () => {
    const stale = afterSync({...settled(), source: sourceOf(first.replace('answers', 'contradicts'), second, third)})
    const mixed = stale.target
      .replace(/^stale=\S+ /mu, '')
      .replace('+ A margin is where', '+ A margin is a place where')
    expect(segmentOf(afterSync({...stale, target: mixed}), 'p1')).toContain('unverified @')
  })

  test('doubts a translation whose source went back to what it was', () => {
    const stale = afterSync({...settled(), source: sourceOf(first.replace('answers', 'contradicts'), second, third)})
    const back = afterSync({...stale, source: sourceOf(first, second, third)})
    expect(segmentOf(back, 'p1')).toBe(`<!-- #p1 unverified ${at(first)} -->\n页边是读者回答书页的地方。`)
  })

  test('re-wrapping the source changes nothing', () => {
    const tree = settled()
    const wrapped = sourceOf(first.replace('a reader', 'a\nreader'), second, third)
    expect(afterSync({...tree, source: wrapped}).target).toBe(tree.target)
  })

  test('knows moved, inserted and deleted paragraphs by their content', () => {
    const tree = settled()
    const added = 'Margins came back with the web, where space costs nothing.'
    const {changes} = syncTree({...tree, source: sourceOf(third, first, added)})
    expect(changes.map(({change, key}) => `${change} ${key}`)).toEqual([
      'same title',
      'moved p3',
      'same p1',
      'new p4',
      'retired p2'
    ])
    const next = afterSync({...tree, source: sourceOf(third, first, added)})
    expect(next.target.match(/^<!-- #\S+/gmu)).toEqual(['<!-- #title', '<!-- #p3', '<!-- #p1', '<!-- #p4', '<!-- #p2'])
    expect(segmentOf(next, 'p2')).toBe(
      `<!-- #p2\n${second}\norphan ${at(second)} -->\n修士在那里画蜗牛，没人知道它们为何与骑士交战。`
    )
    expect(next.ledger).toContain('retired:\n  - p2\n')
  })

  test('gives a paragraph that comes back the translation it once had, to be confirmed', () => {
    const gone = afterSync({...settled(), source: sourceOf(first, third)})
    const back = afterSync({...gone, source: sourceOf(first, second, third)})
    expect(segmentOf(back, 'p1a')).toBe(
      `<!-- #p1a unverified ${at(second)} -->\n修士在那里画蜗牛，没人知道它们为何与骑士交战。`
    )
    expect(segmentOf(back, 'p2')).toBe('')
    expect(afterSync(back)).toEqual(back)
  })

  test('also where it comes back with another word, which is then marked', () => {
    const other = second.replace('nobody', 'everybody')
    const gone = afterSync({...settled(), source: sourceOf(first, third)})
    const back = afterSync({...gone, source: sourceOf(first, other, third)})
    expect(segmentOf(back, 'p1a')).toContain(
      `- ${second}\n+ ${other}\n~ nobody → everybody\nstale=${fingerprintOf(second)}~`
    )
    expect(segmentOf(back, 'p1a')).toContain(` unverified ${at(other)} -->`)
    expect(segmentOf(back, 'p2')).toBe('')
  })

  test('but not one of other words', () => {
    const gone = afterSync({...settled(), source: sourceOf(first, third)})
    const unlike = afterSync({...gone, source: sourceOf(first, 'Scribes drew dogs elsewhere, for pay.', third)})
    expect(segmentOf(unlike, 'p2')).toContain('orphan')
    expect(segmentOf(unlike, 'p1a')).toContain('missing')
  })

  test('never gives a retired key again', () => {
    const without = afterSync({...settled(), source: sourceOf(first, second)})
    const more = afterSync({
      ...without,
      source: sourceOf(first, second, 'An entirely different closing thought about ink and thumbs.')
    })
    expect(more.ledger).toContain('<!-- #p4 ')
    expect(more.ledger).not.toContain('<!-- #p3 ')
  })

  test('what is inserted takes the number before it and a letter', () => {
    const added = ['Snails are slow, knights are proud.', 'Both carry their houses on their backs.']
    const tree = afterSync({...settled(), source: sourceOf(first, ...added, second, third)})
    expect(tree.ledger.match(/^<!-- #\S+/gmu)).toEqual([
      '<!-- #title',
      '<!-- #p1',
      '<!-- #p1a',
      '<!-- #p1b',
      '<!-- #p2',
      '<!-- #p3'
    ])
  })

  test('an emptied translation is missing again', () => {
    const tree = settled()
    const emptied = {...tree, target: tree.target?.replace('页边是读者回答书页的地方。\n\n', '') ?? ''}
    expect(segmentOf(afterSync(emptied), 'p1')).toBe(`<!-- #p1\n${first}\nmissing ${at(first)} -->`)
  })

  test('an edit of an approved translation ends its approval', () => {
    const tree = settled()
    const text = '页边是读者回答书页的地方。'
    const approved = {
      ...tree,
      target: tree.target?.replace('<!-- #p1 ', `<!-- #p1 reviewed=${fingerprintOf(text)} by=lin `) ?? ''
    }
    expect(segmentOf(afterSync(approved), 'p1')).toContain('by=lin')
    const edited = {...approved, target: approved.target.replace(text, `${text}！`)}
    expect(segmentOf(afterSync(edited), 'p1')).toBe(`<!-- #p1 ${at(first)} -->\n${text}！`)
  })

  test('people’s remarks stay', () => {
    const tree = settled()
    const remark = {...tree, target: tree.target?.replace('<!-- #p1 ', '<!-- #p1\n# Lin: page or leaf?\n') ?? ''}
    const next = afterSync({...remark, source: sourceOf(first.replace('page', 'leaf'), second, third)})
    expect(segmentOf(next, 'p1')).toContain('\n# Lin: page or leaf?\nstale=')
    expect(segmentOf(afterSync({...next, source: sourceOf(second, third)}), 'p1')).toContain(
      '\n# Lin: page or leaf?\norphan'
    )
  })

  test('a waiver is bound to the text it was written for', () => {
    const tree = settled()
    const waived = {
      ...tree,
      target: tree.target?.replace('<!-- #p1 ', '<!-- #p1 allow="content/numbers: as in the original" ') ?? ''
    }
    expect(segmentOf(afterSync(waived), 'p1')).toContain(
      `allow="content/numbers@${fingerprintOf('页边是读者回答书页的地方。')}: as in the original"`
    )
  })

  describe('a waiver', () => {
    const text = '页边是读者回答书页的地方。'
    const changed = first.replace('answers', 'contradicts')
    const allow = (fingerprint: string) => `allow="content/numbers@${fingerprint}: as in the original"`
    const waived = (): Tree => {
      const {target = '', ...tree} = settled()
      return {...tree, target: target.replace('<!-- #p1 ', `<!-- #p1 ${allow(fingerprintOf(text))} `)}
    }

    test('stays while its source does', () => {
      const tree = waived()
      const next = afterSync({...tree, source: sourceOf(first, third)})
      expect(segmentOf(next, 'p1')).toBe(segmentOf(tree, 'p1'))
    })

    test('lapses with its source, and stays lapsed when the translation is confirmed or the source changes back', () => {
      const stale = afterSync({...waived(), source: sourceOf(changed, second, third)})
      expect(segmentOf(stale, 'p1')).toContain(allow(fingerprintOf(first)))
      expect(afterSync(stale)).toEqual(stale)
      const target = stale.target.replace(/stale=\S+ /u, '')
      expect(segmentOf(afterSync({...stale, target}), 'p1')).toContain(allow(fingerprintOf(first)))
      expect(segmentOf(afterSync({...stale, source: sourceOf(first, second, third)}), 'p1')).toContain(
        allow(fingerprintOf(first))
      )
    })

    test('that is written for the new source is bound to it', () => {
      const stale = afterSync({...waived(), source: sourceOf(changed, second, third)})
      const again = stale.target.replace(`@${fingerprintOf(first)}:`, ':').replace(/stale=\S+ /u, '')
      expect(segmentOf(afterSync({...stale, target: again}), 'p1')).toContain(allow(fingerprintOf(text)))
    })

    test('holds again where the change is declared minor', () => {
      const stale = afterSync({...waived(), source: sourceOf(changed, second, third)})
      const minor = `minor:\n  - {key: p1, from: "${fingerprintOf(first)}", to: "${fingerprintOf(changed)}", reason: "x"}`
      const ledger = stale.ledger.replace('source: en\n', `source: en\n${minor}\n`)
      const next = segmentOf(afterSync({...stale, ledger}), 'p1')
      expect(next).toContain(allow(fingerprintOf(text)))
      expect(next).not.toContain('stale')
    })

    test('lapses although the translation has the words of its old source', () => {
      const tree = translate(settled(), 'p1', first)
      const own = allow(fingerprintOf(first))
      const target = tree.target?.replace('<!-- #p1 ', `<!-- #p1 ${own} `) ?? ''
      const stale = afterSync({...tree, target, source: sourceOf(changed, second, third)})
      expect(segmentOf(stale, 'p1')).toContain(allow('00000000'))
    })
  })

  test('a segment that a person added stays', () => {
    const tree = settled()
    const next = afterSync({...tree, target: `${tree.target}\n<!-- #p77 @0a1b2c3d -->\n译者自己的话。\n`})
    expect(segmentOf(next, 'p77')).toBe('<!-- #p77 @0a1b2c3d -->\n译者自己的话。')
  })

  test('refuses a ledger that was edited by hand', () => {
    const tree = settled()
    const forged = {...tree, ledger: tree.ledger?.replace('A margin is', 'The margin is') ?? ''}
    expect(() => syncTree(forged)).toThrow(InputError)
    expect(() => syncTree(forged)).toThrow('Unexpected edit of `#p1` in the ledger')
  })

  test('finds its keys again when the ledger was lost', () => {
    const {source, target = ''} = settled()
    const next = afterSync({source, target})
    expect(next.target).toBe(target)
  })
})
