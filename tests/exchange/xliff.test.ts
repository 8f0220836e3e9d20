import {describe, expect, test} from 'vitest'
import {readReturned, workFormats} from '../../src/exchange/index.ts'
import {faultOf} from '../../src/exchange/verify.ts'
import type {ReturnedUnit, WorkUnit} from '../../src/model/exchange.ts'
import {bytes, context, unit, work} from './work.ts'

const source = 'See [the *old* port](/port).[^sum]'
const {xliff, 'xliff-1.2': older} = workFormats

/** What comes back of a unit after its file was edited. */
function back(
  write: typeof xliff.write,
  edit: (text: string) => string,
  one: WorkUnit = unit(source, '')
): ReturnedUnit {
  const text = write(work([one]))
  const edited = edit(text)
  expect(edited).not.toBe(text)
  const [found] = readReturned(bytes(edited), 'a.xlf')[0]?.units ?? []
  if (!found) throw new Error('No unit')
  return found
}

/** The translator types between the codes of the source. */
const translated2 = (inside: string) => (text: string) =>
  text.replace('state="initial"', 'state="translated"').replace('</source>', `</source><target>${inside}</target>`)
const translated1 = (inside: string) => (text: string) =>
  text.replace('<target state="new"/>', `<target state="translated">${inside}</target>`)

const translation = '參見[*舊*港](/port)。[^sum]'

describe('a translation typed between the codes comes back as Markdown', () => {
  test.each([
    [
      'around text',
      '參見<pc id="1" dataRefStart="d1" dataRefEnd="d3"><pc id="2" dataRefStart="d2" dataRefEnd="d2">舊</pc>港</pc>。<ph id="3" dataRef="d4"/>'
    ],
    ['without what they stand for', '參見<pc id="1"><pc id="2">舊</pc>港</pc>。<ph id="3"/>'],
    ['as opening and closing', '參見<sc id="1"/><pc id="2">舊</pc>港<ec startRef="1"/>。<ph id="3"/>'],
    ['in marks of the tool', '<mrk id="m9">參見</mrk><pc id="1"><pc id="2">舊</pc>港</pc>。<ph id="3"/>']
  ])('XLIFF 2: %s', (_, inside) => {
    const found = back(xliff.write, translated2(inside))
    expect(found).toMatchObject({source, target: translation, state: 'translated', was: 'missing'})
    expect(faultOf(found, 'paragraph', context)).toBeUndefined()
  })

  test.each([
    [
      'with their marks',
      '參見<bpt id="1">[</bpt><bpt id="2">*</bpt>舊<ept id="2">*</ept>港<ept id="1">](/port)</ept>。<ph id="3">[^sum]</ph>'
    ],
    ['without them', '參見<bpt id="1"/><bpt id="2"/>舊<ept id="2"/>港<ept id="1"/>。<ph id="3"/>'],
    ['as other elements', '參見<g id="1"><g id="2">舊</g>港</g>。<x id="3"/>']
  ])('XLIFF 1.2: %s', (_, inside) => {
    const found = back(older.write, translated1(inside))
    expect(found).toMatchObject({source, target: translation, state: 'translated', was: 'missing'})
    expect(faultOf(found, 'paragraph', context)).toBeUndefined()
  })

  test('also from segments that a tool has made of one', () => {
    const found = back(xliff.write, (text) =>
      text.replace(
        /<segment[\s\S]*<\/segment>/u,
        '<segment state="final"><source>One. </source><target>一。</target></segment>' +
          '<ignorable><source> </source></ignorable>' +
          '<segment state="reviewed"><source>Two.</source><target>二。</target></segment>'
      )
    )
    expect(found).toMatchObject({source: 'One.  Two.', target: '一。 二。', state: 'reviewed'})
  })
})

describe('codes that are broken are told', () => {
  test.each([
    ['missing', '參見<pc id="1"><pc id="2">舊</pc>港</pc>。', {fault: 'missing', code: '[^sum]'}],
    ['without a partner', '參見<sc id="1"/>港。<ph id="3"/>', {fault: 'unpaired', code: '1'}],
    [
      'crossing',
      '<sc id="1"/>參<sc id="2"/>見<ec startRef="1"/>港<ec startRef="2"/><ph id="3"/>',
      {fault: 'unpaired', code: '](/port)'}
    ],
    ['unknown', '<pc id="1">參見</pc><ph id="3"/><ph id="7"/>', {fault: 'unknown', code: '7'}],
    ['not read as marks', '<pc id="1">參見</pc><ph id="3"/>甲<pc id="2"> 舊 </pc>乙', {fault: 'unreadable', code: '*'}]
  ])('%s', (_, inside, fault) => {
    expect(faultOf(back(xliff.write, translated2(inside)), 'paragraph', context)).toEqual(fault)
  })

  test('but emphasis may be left out', () => {
    const found = back(xliff.write, translated2('參見<pc id="1">舊港</pc>。<ph id="3"/>'))
    expect(faultOf(found, 'paragraph', context)).toBeUndefined()
    expect(found.target).toBe('參見[舊港](/port)。[^sum]')
  })

  test('a line that a segment file cannot hold is not written', () => {
    const found = back(xliff.write, translated2('&lt;!-- #p2 --&gt;'), unit('a', ''))
    expect(faultOf(found, 'paragraph', context)).toEqual({fault: 'unreadable', code: '<!-- #p2 -->'})
  })
})

describe('matches', () => {
  const waiting = unit('Ten boats', '', {matches: [{percent: 87, source: 'Nine boats', target: '九艘船'}]})

  test.each([
    ['2.1', xliff, /<mtc:match ref="#m1"[^>]*similarity="87">\s*<source>Nine boats<\/source>\s*<target>九艘船</u],
    ['1.2', older, /<alt-trans [^>]*match-quality="87%">\s*<source>Nine boats<\/source>\s*<target>九艘船</u]
  ])('go along in XLIFF %s, and nothing of them comes back', (_, {write, extension}, wanted) => {
    const file = write(work([waiting]))
    expect(file).toMatch(wanted)
    const [back] = readReturned(bytes(file), `a.${extension}`)
    expect(back?.units.map(({source, target}) => [source, target])).toEqual([['Ten boats', '']])
  })
})

describe('states', () => {
  const inFile = (state: WorkUnit['state'], write: typeof xliff.write) =>
    write(work([unit('a', '甲', {state, previous: 'b', comment: 'Be brief.', remarks: ['so?'], changed: ['b → a']})]))

  test('are those of the version, and a stale translation shows its older source', () => {
    expect(inFile('stale', xliff.write)).toContain('<segment id="s1" state="initial" subState="hexapla:stale">')
    expect(inFile('stale', xliff.write)).toMatch(
      /<mtc:match ref="#m1"[^>]*>\s*<source>b<\/source>\s*<target>甲<\/target>/u
    )
    expect(inFile('reviewed', xliff.write)).toContain('<segment id="s1" state="reviewed">')
    expect(inFile('stale', older.write)).toContain('<target state="needs-review-translation">甲</target>')
    expect(inFile('stale', older.write)).toMatch(/<alt-trans [^>]*previous-version">\s*<source>b<\/source>/u)
    expect(inFile('stale', older.write)).toContain('<trans-unit id="p1" resname="p1" approved="no"')
    expect(inFile('final', older.write)).toContain('<target state="final">')
  })

  test.each([xliff, older])('notes tell what the author says, what changed, what was remarked', ({write}) => {
    expect(
      inFile('stale', write)
        .match(/<note [^>]*>[^<]*/gu)
        ?.map((note) => note.replace(/.*>/u, ''))
        .slice(-3)
    ).toEqual(['Be brief.', 'b → a', 'so?'])
  })
})
