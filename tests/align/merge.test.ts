import {describe, expect, test} from 'vitest'
import {mergeFiles} from '../../src/align/merge/file.ts'
import {parseSegmentFile} from '../../src/segments/codec.ts'
import {fingerprintOf} from '../../src/segments/fingerprint.ts'

const answers = 'A margin is where a reader answers the page.'
const contradicts = 'A margin is where a reader contradicts the page.'
const at = (text: string) => `@${fingerprintOf(text)}`
const head = 'essay: on-margins\nlocale: zh-Hans\nsource: en\ntranslators: [林怡]'
const file = (...segments: readonly string[]) => `---\n${head}\n---\n\n${segments.join('\n').trimEnd()}\n`
const title = `<!-- #title ${at('On margins')} -->\n论页边\n`
const p1 = (text: string, source = answers, states = '') => `<!-- #p1 ${states}${at(source)} -->\n${text}\n`
const stale = (text: string, from = answers, to = contradicts, was = text) =>
  `<!-- #p1\n- ${from}\n+ ${to}\n~ answers → contradicts\nstale=${fingerprintOf(from)}~${fingerprintOf(was)} ${at(to)} -->\n${text}\n`

function merge(base: string | undefined, ours: string, theirs: string) {
  const read = (text: string) => parseSegmentFile(text, 'locales/zh-Hans/on-margins.md')
  return mergeFiles({base: base === undefined ? undefined : read(base), ours: read(ours), theirs: read(theirs)})
}

/** The merge of one segment, in both directions alike. */
function merged(base: string, ours: string, theirs: string): string {
  const one = merge(file(title, base), file(title, ours), file(title, theirs))
  const other = merge(file(title, base), file(title, theirs), file(title, ours))
  expect(one).toEqual({...other, text: one.text})
  if (one.conflicts === 0) expect(other.text).toBe(one.text)
  return one.text.slice(file(title).length + 1)
}

describe('merging segment files', () => {
  test('neighbours that were changed on different sides do not conflict', () => {
    const next = `<!-- #p2 ${at('Monks drew snails.')} -->\n修士画蜗牛。\n`
    const base = file(title, p1('页边。'), next)
    const ours = file(title, p1('页边是回答。'), next)
    const theirs = file(title.replace('论', '说'), p1('页边。'), next.replace('画', '描'))
    const all = file(title.replace('论', '说'), p1('页边是回答。'), next.replace('画', '描'))
    expect(merge(base, ours, theirs)).toEqual({text: all, conflicts: 0})
  })

  test('a text for the old source below a new one is stale', () => {
    expect(merged(p1('页边。'), p1('页边是回答。'), stale('页边。'))).toBe(
      `${stale('页边。')
        .replace(/stale=\S+/u, `stale=${fingerprintOf(answers)}~${fingerprintOf('页边是回答。')}`)
        .replace('\n页边。', '\n页边是回答。')}`
    )
  })

  test('and so it is where the other side had confirmed its own text for the new source', () => {
    expect(merged(p1('页边。'), p1('页边是回答。'), p1('页边。', contradicts))).toBe(
      p1('页边是回答。', contradicts, `stale=${fingerprintOf(answers)}~${fingerprintOf('页边是回答。')} `)
    )
  })

  test('a text typed below `missing` for a source that changed meanwhile is stale and unverified', () => {
    const missing = (source: string) => `<!-- #p1\n${source}\nmissing ${at(source)} -->\n`
    expect(merged(missing(answers), `${missing(answers)}页边。\n`, missing(contradicts))).toBe(
      stale('页边。').replace(` ${at(contradicts)}`, ` unverified ${at(contradicts)}`)
    )
  })

  test('a stale text that one side mended and the other one confirmed stays stale', () => {
    expect(
      merged(stale('页边。'), stale('页边是回答。', answers, contradicts, '页边。'), p1('页边。', contradicts))
    ).toBe(stale('页边是回答。', answers, contradicts, '页边。'))
  })

  test('two texts for one segment are a conflict in that segment alone', () => {
    const base = file(title, p1('页边。'))
    const result = merge(base, file(title, p1('页边是回答。')), file(title.replace('论', '说'), p1('页边是反驳。')))
    expect(result).toEqual({
      text: file(
        title.replace('论', '说'),
        `<<<<<<< ours\n${p1('页边是回答。')}\n=======\n${p1('页边是反驳。')}\n>>>>>>> theirs`
      ),
      conflicts: 1
    })
    expect(() => parseSegmentFile(result.text, 'x')).toThrow('Unexpected conflict mark of git')
  })

  test('a text that one side emptied and the other one changed is a conflict', () => {
    const emptied = `<!-- #p1\n${answers}\nmissing ${at(answers)} -->\n`
    expect(merged(p1('页边。'), emptied, p1('页边是回答。'))).toContain('<<<<<<<')
  })

  test('remarks, approvals and waivers of both sides stay', () => {
    const approval = `reviewed=${fingerprintOf('页边。')} by=lin `
    const waiver = `allow="content/numbers@${fingerprintOf('页边。')}: as in the original" `
    expect(
      merged(
        p1('页边。'),
        p1('页边。', answers, approval),
        p1('页边。', answers, waiver).replace('#p1 ', '#p1\n# Lin: page or leaf?\n')
      )
    ).toBe(`<!-- #p1\n# Lin: page or leaf?\n${approval}${waiver}${at(answers)} -->\n页边。\n`)
  })

  test('an approval does not pass to another text, and a waiver stays bound to its own', () => {
    const approved = p1(
      '页边。',
      answers,
      `reviewed=${fingerprintOf('页边。')} by=lin allow="content/numbers: so it is" `
    )
    expect(merged(p1('页边。'), approved, p1('页边是回答。'))).toBe(
      p1('页边是回答。', answers, `allow="content/numbers@${fingerprintOf('页边。')}: so it is" `)
    )
  })

  test('a waiver for the old source does not hold for a new one', () => {
    const waiver = (fingerprint: string) => `allow="content/numbers@${fingerprint}: so it is" `
    const waived = p1('页边。', answers, waiver(fingerprintOf('页边。')))
    expect(merged(p1('页边。'), waived, stale('页边。'))).toBe(
      stale('页边。').replace(/ (?=@[0-9a-f]{8} -->)/u, ` ${waiver(fingerprintOf(answers))}`)
    )
  })

  test('an orphan that one side removed stays where the other one changed its text', () => {
    const orphan = (text: string) => `<!-- #p1\n${answers}\norphan ${at(answers)} -->\n${text}\n`
    expect(merge(file(title, orphan('页边。')), file(title), file(title, orphan('页边。'))).text).toBe(file(title))
    expect(merge(file(title, orphan('页边。')), file(title), file(title, orphan('页边！'))).text).toBe(
      file(title, orphan('页边！'))
    )
  })

  test('translators are united, other fields of the head conflict', () => {
    const base = file(title)
    const named = (list: string, more = '') => base.replace('[林怡]', `[${list}]${more}`)
    const united = merge(base, named('林怡, 王敏'), named('林怡, "Ann, of York"', '\nlicence: CC0'))
    expect(united).toEqual({text: named('林怡, 王敏, "Ann, of York"', '\nlicence: CC0'), conflicts: 0})
    const torn = merge(base, named('林怡', '\nlicence: CC0'), named('林怡', '\nlicence: MIT'))
    expect(torn.conflicts).toBe(1)
    expect(torn.text).toContain('<<<<<<< ours\nlicence: CC0\n=======\nlicence: MIT\n>>>>>>> theirs\n')
  })
})

describe('one new key on two branches', () => {
  const snails = 'Snails are slow.'
  const knights = 'Knights are proud.'
  const entry = (key: string, source: string, text: string) => `<!-- #${key} ${at(source)} -->\n${text}\n`
  const texts = {
    ledger: {p1: answers, p2: 'Monks drew snails.', snails, knights},
    target: {p1: '页边。', p2: '修士。', snails: '蜗牛很慢。', knights: '骑士骄傲。'}
  }

  test.each(['ledger', 'target'] as const)('theirs takes the next free one, alike in the %s', (which) => {
    const {[which]: text} = texts
    const p1 = entry('p1', answers, text.p1)
    const p2 = entry('p2', 'Monks drew snails.', text.p2)
    const ours = file(p1, entry('p1a', snails, text.snails), p2)
    const theirs = file(p1, entry('p1a', knights, text.knights), p2)
    expect(merge(file(p1, p2), ours, theirs)).toEqual({
      text: file(p1, entry('p1a', snails, text.snails), entry('p1b', knights, text.knights), p2),
      conflicts: 0
    })
  })

  test('at the end of the essay it takes the next number, and what points to it follows', () => {
    const p1 = entry('p1', answers, '页边。')
    const ours = file(p1, entry('p2', snails, '蜗牛很慢。'))
    const theirs = file(p1, entry('p2', knights, '骑士骄傲。'), `<!-- #p3 merged=p2 ${at('And why?')} -->`)
    expect(merge(file(p1), ours, theirs).text).toBe(
      file(
        p1,
        entry('p2', snails, '蜗牛很慢。'),
        entry('p4', knights, '骑士骄傲。'),
        `<!-- #p3 merged=p4 ${at('And why?')} -->`
      )
    )
  })

  test('a later commit of the same branch finds the renamed paragraph again', () => {
    const p1 = entry('p1', answers, '页边。')
    const before = file(p1, entry('p2', knights, '骑士骄傲。'))
    const ours = file(p1, entry('p2', snails, '蜗牛很慢。'), entry('p3', knights, '骑士骄傲。'))
    const theirs = file(p1, entry('p2', knights, '骑士很骄傲。'))
    expect(merge(before, ours, theirs)).toEqual({
      text: file(p1, entry('p2', snails, '蜗牛很慢。'), entry('p3', knights, '骑士很骄傲。')),
      conflicts: 0
    })
  })

  test('a renaming that both sides made is made once', () => {
    const p1 = entry('p1', answers, '页边。')
    const both = file(p1, entry('p2', snails, '蜗牛很慢。'), entry('p3', knights, '骑士骄傲。'))
    const theirs = both.replace('骑士骄傲', '骑士很骄傲')
    expect(merge(file(p1, entry('p2', knights, '骑士骄傲。')), both, theirs)).toEqual({text: theirs, conflicts: 0})
  })

  test('where only this file knows that the next key is taken, a person decides', () => {
    const p1 = entry('p1', answers, '页边。')
    const orphan = `<!-- #p3\nGone.\norphan ${at('Gone.')} -->\n旧。\n`
    const ours = file(p1, entry('p2', snails, '蜗牛很慢。'), orphan)
    const theirs = file(p1, entry('p2', knights, '骑士骄傲。'))
    expect(merge(file(p1), ours, theirs).conflicts).toBe(1)
  })
})
