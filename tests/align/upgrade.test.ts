import {createHash} from 'node:crypto'
import {describe, expect, test} from 'vitest'
import {type EssayFiles, sync} from '../../src/align/sync.ts'
import {upgrade} from '../../src/align/upgrade.ts'
import type {Fingerprint, Locale, Slug} from '../../src/model/names.ts'
import {parseSegmentFile, printSegmentFile} from '../../src/segments/codec.ts'
import {fingerprintOf, rulesVersion} from '../../src/segments/fingerprint.ts'
import {allRules, type Rules} from '../../src/segments/rules.ts'
import {split} from '../../src/segments/split.ts'

const [today] = allRules as [Rules]

/** Rules as they might once have been: case did not count, and a heading was given without its marks. */
const bare = (text: string) => text.replace(/^#+ /u, '')
const once: Rules = {
  fingerprintOf: (text) =>
    createHash('sha256').update(`once ${text.toLowerCase()}`).digest('hex').slice(0, 8) as Fingerprint,
  split: (essay) => {
    const whole = split(essay)
    return {
      ...whole,
      blocks: whole.blocks.map((block) => (block.type === 'translate' ? {...block, text: bare(block.text)} : block))
    }
  }
}

const source = `---
title: On margins
---

## Answers

A margin is where a reader contradicts the page.

Monks drew snails there.

Printers made margins narrow.
`
const essay = {slug: 'a' as Slug, file: 'source/a.md', text: source, translatable: []}

/** Files of an essay in which every fingerprint that can be written is written, by some rules. */
function filesBy(rules: Rules, head = ''): EssayFiles {
  const f = (text: string) => rules.fingerprintOf(text)
  const isToday = rules === today
  const heading = isToday ? '## Answers' : 'Answers'
  const [old, now] = [
    'A margin is where a reader answers the page.',
    'A margin is where a reader contradicts the page.'
  ]
  const [snails, printers] = ['Monks drew snails there.', 'Printers made margins narrow.']
  const target = `---
essay: a
locale: zh-Hans
source: en
translators: [林怡]${head}
---

<!-- #title reviewed=${f('论页边')} by=lin @${f('On margins')} -->
论页边

<!-- #h1
${heading}
# 林：怎么译？
missing @${f(heading)} -->
<!-- #p2
- ${old}
+ ${now}
~ answers → contradicts
stale=${f(old)}~${f('页边是读者回答书页的地方。')} @${f(now)} -->
页边是读者回答书页的地方。

<!-- #p3 via=zh-Hant/${f('修士在那裡畫蝸牛。')}~${f('修士在那里画蜗牛。')} allow="content/numbers@${f('修士在那里画蜗牛。')}: so it is" @${f(snails)} -->
修士在那里画蜗牛。

<!-- #p4 @${f('Printers make margins narrow.')} -->
印刷者把页边留窄。

<!-- #p9
Gone.
orphan @${f('Gone.')} -->
没有了。
`
  const minor = `minor:\n  - {key: p4, from: "${f('Printers make margins narrow.')}", to: "${f(printers)}", reason: "tense"}`
  const ledger = `---
essay: a
locale: en
source: en
retired:
  - p9
${minor}${head}
---

<!-- #title @${f('On margins')} -->
On margins

<!-- #h1 @${f(heading)} -->
${heading}

<!-- #p2 @${f(now)} -->
${now}

<!-- #p3 @${f(snails)} -->
${snails}

<!-- #p4 @${f(printers)} -->
${printers}
`
  const other = `---
essay: a
locale: zh-Hant
source: en
translators: []${head}
---

<!-- #p3 @${f(snails)} -->
修士在那裡畫蝸牛。
`
  const row = (locale: string, text: string) => {
    const path = `locales/${locale}/a.md`
    return {locale: locale as Locale, path, file: parseSegmentFile(text, path), committed: []}
  }
  return {
    essay: split(essay),
    sourceLocale: 'en' as Locale,
    ledgerFile: 'locales/en/a.md',
    ledger: parseSegmentFile(ledger, 'locales/en/a.md'),
    targets: [row('zh-Hans', target), row('zh-Hant', other)]
  }
}

/** Nobody has the source from before the minor edit any more: its old name stays, where it is used and where it is declared. */
const withLostName = (text: string) => {
  const [before = '', now = ''] = [once, today].map((rules) => rules.fingerprintOf('Printers make margins narrow.'))
  return text.replaceAll(now, before)
}

const printed = ({ledger, targets}: Pick<EssayFiles, 'ledger' | 'targets'>) =>
  [ledger, ...targets.map(({file}) => file)].map((file) => (file ? printSegmentFile(file) : ''))

describe('files of earlier rules', () => {
  test('become those of today, fingerprint by fingerprint, and say so', () => {
    const upgraded = upgrade(filesBy(once), essay, [once, today])
    expect(printed(upgraded)).toEqual(printed(filesBy(today, '\nrules: 2')).map(withLostName))
  })

  test('have no translation stale that was current, and none current that was not', () => {
    const state = (files: EssayFiles) =>
      sync(files).targets.map(({file}) => printSegmentFile({...file, head: {...file.head, raw: ''}}))
    expect(state(upgrade(filesBy(once), essay, [once, today]))).toEqual(state(filesBy(today)))
  })

  test('whose source differs from what was offered only in what did not count are not stale', () => {
    const files = filesBy(once)
    const louder = {...essay, text: source.replace('Monks', 'MONKS')}
    const {targets} = sync(upgrade({...files, essay: split(louder)}, louder, [once, today]))
    expect(targets[0]?.file.entries.find(({key}) => key === 'p3')?.fingerprint).toBe(
      fingerprintOf('MONKS drew snails there.')
    )
    expect(targets[0]?.file.entries.find(({key}) => key === 'p3')?.attributes.map(({name}) => name)).toEqual([
      'via',
      'allow'
    ])
  })

  test('may lie beside files of today, as when a late branch is merged', () => {
    const [first] = filesBy(once).targets
    const {targets, ...files} = filesBy(today, '\nrules: 2')
    const mixed = {...files, targets: [first, targets[1]].filter((target) => target !== undefined)}
    expect(printed(upgrade(mixed, essay, [once, today])).map(withLostName)).toEqual(
      printed({...files, targets}).map(withLostName)
    )
  })
})

describe('files of today', () => {
  test('stay as they are, and name no rules', () => {
    const files = filesBy(today)
    expect(upgrade(files, essay)).toBe(files)
    expect(allRules).toHaveLength(rulesVersion)
  })

  test('of rules that are not known yet are refused', () => {
    const files = filesBy(today, `\nrules: ${rulesVersion + 1}`)
    expect(() => upgrade(files, essay)).toThrow(`Unexpected \`rules: ${rulesVersion + 1}\` in the head`)
    expect(() => filesBy(today, '\nrules: new')).toThrow('Unexpected `rules` in the head')
  })
})
