import {describe, expect, test} from 'vitest'
import {isTrivial} from '../../src/align/minor.ts'
import {isSameSource} from '../../src/align/pair.ts'
import type {Fingerprint, Key} from '../../src/model/names.ts'

const nothing = {definitions: new Map(), footnotes: new Map()}
const lines = (text: string) => text.replaceAll('|', '\n')

describe('a minor edit is proposed where nothing changed that a translation tells', () => {
  test.each([
    ['a comma', 'The keeper, as ever, was late.', 'The keeper as ever was late.'],
    ['white space and wrapping', 'The keeper was late.', 'The  keeper|was late.'],
    ['the form of a quotation mark', 'It\'s "late", he said.', 'It’s “late”, he said.'],
    ['case where a sentence begins', 'The lamp: it burns.', 'The lamp. It burns.'],
    ['Chinese punctuation', '守灯人来了，天已黑。', '守灯人来了；天已黑。']
  ])('%s', (_, old, now) => {
    expect(isTrivial(lines(old), lines(now), nothing)).toBe(true)
  })
})

describe('it is never proposed where something did', () => {
  test.each([
    ['a word', 'The keeper was late.', 'The keeper was later.'],
    ['a negation', 'The keeper was late.', 'The keeper was not late.'],
    ['an apostrophe that negates', "He can't come.", 'He cant come.'],
    ['a hyphen that joins', 'They re-formed the guild.', 'They reformed the guild.'],
    ['a number', 'It cost 1,500 lamps.', 'It cost 1.500 lamps.'],
    ['a name made of a word', 'They joined the clean network.', 'They joined the Clean Network.'],
    ['a question', 'The keeper was late.', 'The keeper was late?'],
    ['a link', '[The keeper](/a) was late.', '[The keeper](/b) was late.'],
    ['a picture', 'See ![it](a.png).', 'See ![it](b.png).'],
    ['emphasis', 'The keeper *was* late.', 'The keeper was late.'],
    ['code', 'Write `-x` now.', 'Write `x` now.'],
    ['the depth of a heading', '## The keeper', '### The keeper'],
    ['a Chinese negation', '守灯人来了。', '守灯人没来了。']
  ])('%s', (_, old, now) => {
    expect(isTrivial(old, now, nothing)).toBe(false)
    expect(isTrivial(now, old, nothing)).toBe(false)
  })

  test('nor where a note came or went', () => {
    const notes = {definitions: new Map(), footnotes: new Map([['1', '1']])}
    expect(isTrivial('The keeper was late.', 'The keeper was late.[^1]', notes)).toBe(false)
  })
})

test('recorded edits are followed from text to text, whichever branch recorded them', () => {
  const edit = (key: string, from: string, to: string) => ({
    key: key as Key,
    from: from as Fingerprint,
    to: to as Fingerprint,
    reason: 'a comma'
  })
  const minor = [edit('p1', 'a', 'b'), edit('p1', 'a', 'c'), edit('p1', 'b', 'd'), edit('p2', 'd', 'e')]
  const same = (from: string, to: string) => isSameSource('p1' as Key, from as Fingerprint, to as Fingerprint, minor)
  expect([same('a', 'b'), same('a', 'c'), same('a', 'd'), same('b', 'd')]).toEqual([true, true, true, true])
  expect([same('b', 'a'), same('c', 'd'), same('d', 'e')]).toEqual([false, false, false])
})
