import {expect, test} from 'vitest'
import {writeOmegat} from '../../src/exchange/omegat.ts'
import {descendants, readXml, textOf} from '../../src/exchange/xml/read.ts'
import type {Glossary} from '../../src/model/glossary.ts'
import type {Key} from '../../src/model/names.ts'
import {bytes, unit, work} from './work.ts'

const glossary: Glossary = [
  {
    forms: {en: ['ferry', 'ferries'], 'zh-Hant': ['渡船', '渡輪']},
    forbidden: {'zh-Hant': ['擺渡']},
    note: 'not a\tboat',
    scope: [],
    strict: false
  },
  {forms: {'zh-Hans': ['港']}, forbidden: {}, scope: [], strict: false}
]
const stale = unit('Ten *boats*.', '九艘*船*。', {state: 'stale', previous: 'Nine *boats*.', key: 'p2' as Key})
const files = new Map(
  writeOmegat([work([unit('A ferry.', '渡船。'), stale])], glossary, {today: '2024-02-19'}).map((file) => [
    file.path,
    file.content
  ])
)

test('a project of OmegaT has every folder that it asks for, and paragraphs are its segments', () => {
  const folders = new Set([...files.keys()].map((path) => path.split('/')[0]))
  expect(folders).toEqual(new Set(['omegat.project', 'source', 'omegat', 'tm', 'glossary', 'dictionary', 'target']))
  const project = readXml(bytes(files.get('omegat.project') ?? ''), 'omegat.project')
  const say = (name: string) => [...descendants(project, name)].map(textOf)
  expect([say('source_lang'), say('target_lang'), say('sentence_seg')]).toEqual([['en'], ['zh-Hant'], ['false']])
})

test('what a stale text was made from is a memory of less weight, with marks as in the catalogue', () => {
  const memory = readXml(bytes(files.get('tm/penalty-010/former.tmx') ?? ''), 'former.tmx')
  expect([...descendants(memory, 'seg')].map(textOf)).toEqual(['Nine *boats*.', '九艘*船*。'])
})

test('the glossary has a line for each word that a term may have', () => {
  expect(files.get('glossary/glossary.utf8')).toBe('ferry\t渡船\tnot a boat; ✗ 擺渡\nferry\t渡輪\tnot a boat; ✗ 擺渡\n')
})
