import {expect, test} from 'vitest'
import type {DocumentBlock} from '../../scripts/bench/gold.ts'
import {keptByPo, parsePo} from '../../scripts/bench/po.ts'

const po = `#, fuzzy
msgid ""
msgstr ""
"Content-Type: text/plain; charset=UTF-8\\n"

#. type: Title #
#: new.md:1
#, no-wrap
msgid "Ink"
msgstr "Ink"

#. type: Plain text
#: new.md:4
#, fuzzy
msgid ""
"It dries "
"slowly."
msgstr "It dries.\\n"

#. type: Plain text
#: new.md:6
msgid "Nobody knew."
msgstr ""

#~ msgid "Gone."
#~ msgstr "Gone."
`
const block = (text: string, line: number): DocumentBlock => ({kind: 'paragraph', text, lines: [line, line]})

test('a PO file is read without its head and without what is obsolete', () => {
  expect(parsePo(po)).toEqual([
    {source: 'Ink', target: 'Ink', lines: [1]},
    {source: 'It dries slowly.', target: 'It dries.\n', lines: [4]},
    {source: 'Nobody knew.', target: '', lines: [6]}
  ])
})

test('a new block carries the old one whose text is its translation, fuzzy or not', () => {
  const before = [
    {source: 'Ink', target: 'Ink', lines: [1]},
    {source: 'It dries.\n', target: 'It dries.\n', lines: [6]}
  ]
  const old = [block('# Ink', 1), block('Snails.', 3), block('It dries.', 5)]
  const now = [block('# Ink', 1), block('It dries slowly.', 3), block('Nobody knew.', 5)]
  expect(keptByPo(parsePo(po), before, old, now)).toEqual([
    {to: 0, from: 0},
    {to: 1, from: 2}
  ])
})
