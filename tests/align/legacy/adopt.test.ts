import {expect, test} from 'vitest'
import {type Adoption, fill} from '../../../src/align/legacy/adopt.ts'
import type {Fingerprint, Key} from '../../../src/model/names.ts'
import {parseSegmentFile, printSegmentFile} from '../../../src/segments/codec.ts'
import {fingerprintOf} from '../../../src/segments/fingerprint.ts'

const head = '---\nessay: on-kites\nlocale: zh-Hans\nsource: en\ntranslators: []\n---\n\n'

function filled(entries: string, text: string, keys: readonly string[] = ['p1']): string {
  const adoption: Adoption = {
    keys: keys.map((key) => ({key: key as Key, fingerprint: '0ed596aa' as Fingerprint})),
    text
  }
  return printSegmentFile(fill(parseSegmentFile(head + entries, 'on-kites.md'), [adoption])).slice(head.length)
}

test.each([
  ['a translation', '<!-- #p1 @0ed596aa -->\n风筝是对话。\n'],
  ['a merger', '<!-- #p1 merged=p2 @0ed596aa -->\n<!-- #p2 @0ed596aa -->\n风筝是对话。\n'],
  ['an orphan', '<!-- #p1\nA kite.\norphan @0ed596aa -->\n风筝是对话。\n']
])('%s that is there is never written over', (_, entries) => {
  expect(filled(entries, '别的话。')).toBe(entries)
})

test('a remark stays where a text comes in, and a text of several lines is bound to its marker', () => {
  const waiting = `<!-- #p1\nA kite.\n# 林：问作者\nmissing @${fingerprintOf('A kite.')} -->\n`
  expect(filled(waiting, '风筝。\n\n对话。')).toMatch(
    /^<!-- #p1\n# 林：问作者\nunverified via=import~(\w{8}) text=\1 @0ed596aa -->\n风筝。\n\n对话。\n$/u
  )
})
