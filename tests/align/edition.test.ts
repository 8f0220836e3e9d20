import {describe, expect, test} from 'vitest'
import {editionOf} from '../../src/align/edition.ts'
import {pairUp, requireApproval} from '../../src/align/pair.ts'
import {profileOf} from '../../src/locale/profiles.ts'
import type {Edition} from '../../src/model/edition.ts'
import type {Locale, Slug} from '../../src/model/names.ts'
import type {Policy} from '../../src/model/settings.ts'
import {fingerprintOf} from '../../src/segments/fingerprint.ts'
import {split} from '../../src/segments/split.ts'
import {afterSync, sourceOf, syncTree, type Tree, translate} from './histories.ts'

const before = 'See [the page](https://example.org/a) of 1450.'
const translated = '见 1450 年的[那一页](https://example.org/a)。'

/** An essay whose title is translated, and whose paragraph is too. */
function settled(): Tree {
  const titled = translate(afterSync({source: sourceOf(before)}), 'title', '论页边')
  return afterSync(translate(titled, 'p1', translated))
}

/** The edition of a tree as `sync` would leave it, by a policy; undefined where the policy leaves it out. */
function edition(tree: Tree, policy: Partial<Policy>): Edition | undefined {
  const full: Policy = {missing: 'fail', stale: 'notice', unverified: 'fail', require: 'translated', ...policy}
  const locale = 'zh-Hans' as Locale
  const {segments, targets, ledger} = syncTree(tree, ['p1'])
  const file = targets[0]?.file
  return editionOf({
    essay: split({slug: 'on-margins' as Slug, file: 'source/on-margins.md', text: tree.source, translatable: []}),
    sourceLocale: 'en' as Locale,
    sourceHash: '',
    segments,
    target: {locale, label: '简体', profile: profileOf(locale), policy: full},
    pairs: requireApproval(pairUp(segments, file?.entries ?? [], ledger.head.minor), full)
  })
}

/** What stands in the paragraph's place: its text, language and state, and whether the reader is told. */
function shown(tree: Tree, policy: Partial<Policy>): string | undefined {
  const found = edition(tree, policy)?.segments.find(({key}) => key === 'p1')
  return found && `${found.lang} ${found.state}${found.marked ? ' marked' : ''}: ${found.text}`
}

describe('what readers get', () => {
  const reworded = {...settled(), source: sourceOf(before.replace('See', 'Read'))}
  const redated = {...settled(), source: sourceOf(before.replace('1450', '1455'))}
  const relinked = {...settled(), source: sourceOf(before.replace('/a', '/b'))}
  const now = (tree: Tree) => tree.source.split('\n\n').at(-1)?.trim()

  test('of a current translation is the translation, whatever the policy', () => {
    expect(shown(settled(), {stale: 'omit', missing: 'omit', unverified: 'omit'})).toBe(
      `zh-Hans current: ${translated}`
    )
  })

  test('of a stale one is the older text, marked; or the source; or no edition', () => {
    expect(shown(reworded, {stale: 'notice'})).toBe(`zh-Hans stale marked: ${translated}`)
    expect(shown(reworded, {stale: 'fallback'})).toBe(`en stale marked: ${now(reworded)}`)
    expect(shown(reworded, {stale: 'omit'})).toBeUndefined()
  })

  test('of a stale one, kept if safe, is the older text only while its links and digits are those of today', () => {
    expect(shown(reworded, {stale: 'keep-if-safe'})).toBe(`zh-Hans stale marked: ${translated}`)
    expect(shown(redated, {stale: 'keep-if-safe'})).toBe(`en stale marked: ${now(redated)}`)
    expect(shown(relinked, {stale: 'keep-if-safe'})).toBe(`en stale marked: ${now(relinked)}`)
  })

  test('of a missing one is the source, marked; or no edition', () => {
    const untold = afterSync({source: sourceOf(before)})
    expect(shown(untold, {missing: 'notice'})).toBe(`en missing marked: ${before}`)
    expect(shown(untold, {missing: 'fallback'})).toBe(`en missing marked: ${before}`)
    expect(shown(untold, {missing: 'omit'})).toBeUndefined()
  })

  test('of an unverified one is the text, marked; or the source; or no edition', () => {
    const doubtful = translate(afterSync({source: sourceOf(before)}), 'p1', translated)
    expect(shown(doubtful, {unverified: 'notice'})).toBe(`zh-Hans unverified marked: ${translated}`)
    expect(shown(doubtful, {unverified: 'fallback'})).toBe(`en unverified marked: ${before}`)
    expect(shown(doubtful, {missing: 'notice', unverified: 'omit'})).toBeUndefined()
  })

  test('of a translation without the approval that the locale asks for is as of an unverified one', () => {
    expect(shown(settled(), {require: 'reviewed', unverified: 'notice'})).toBe(
      `zh-Hans unverified marked: ${translated}`
    )
    const approve = (name: string) => {
      const target =
        settled().target?.replace('<!-- #p1 ', `<!-- #p1 ${name}=${fingerprintOf(translated)} by=lin `) ?? ''
      return {...settled(), target}
    }
    const asked = {require: 'reviewed', unverified: 'notice'} as const
    expect(shown(approve('reviewed'), asked)).toBe(`zh-Hans current: ${translated}`)
    expect(shown(approve('final'), asked)).toBe(`zh-Hans current: ${translated}`)
    expect(shown(approve('reviewed'), {...asked, require: 'final'})).toBe(`zh-Hans unverified marked: ${translated}`)
  })
})

describe('what readers get of a paragraph that was split', () => {
  const larger = 'Monks drew snails in 1300, and nobody knows why they fought with knights in so many books.'
  const smaller = 'Some say that the snail of 1310 stood for a slow and stubborn people.'
  const text = '修士在 1300 年画蜗牛，没人知道它们为何与骑士交战。有人说 1310 年的蜗牛指的是一个固执的民族。'
  const whole = afterSync(translate(afterSync({source: sourceOf(`${larger} ${smaller}`)}), 'p1', text))
  const parted = {...whole, source: sourceOf(larger, smaller)}
  const texts = (tree: Tree, policy: Partial<Policy>) =>
    edition(tree, {missing: 'notice', ...policy})
      ?.segments.filter(({key}) => key !== 'title')
      .map(({key, lang, state, marked, text: shownText}) => [key, lang, state, marked, shownText])

  test('is its translation once, marked once', () => {
    expect(texts(parted, {stale: 'notice'})).toEqual([
      ['p1', 'zh-Hans', 'stale', true, text],
      ['p2', 'zh-Hans', 'stale', false, '']
    ])
    expect(edition(parted, {missing: 'notice', stale: 'notice'})?.body.trim()).toBe(text)
  })

  test('is the source of both parts where the translation falls back', () => {
    const both = [
      ['p1', 'en', 'stale', true, larger],
      ['p2', 'en', 'stale', true, smaller]
    ]
    expect(texts(parted, {stale: 'fallback'})).toEqual(both)
    const redated = {...parted, source: sourceOf(larger, smaller.replace('1310', '1311'))}
    expect(texts(redated, {stale: 'keep-if-safe'})).toEqual([
      both[0],
      ['p2', 'en', 'stale', true, smaller.replace('1310', '1311')]
    ])
  })

  test('is kept if the facts of both parts together are those of the translation', () => {
    expect(texts(parted, {stale: 'keep-if-safe'})).toEqual(texts(parted, {stale: 'notice'}))
  })

  test('stays the translation alone once a person has looked at both', () => {
    const marked = afterSync(parted)
    const settledBoth = {...marked, target: marked.target.replace(/^stale=\S+ /gmu, '')}
    expect(texts(settledBoth, {stale: 'fallback'})).toEqual([
      ['p1', 'zh-Hans', 'current', false, text],
      ['p2', 'zh-Hans', 'merged', false, '']
    ])
    const one = {...marked, target: marked.target.replace(/^stale=\S+ (?=@)/gmu, '')}
    expect(texts(one, {stale: 'fallback'})?.at(1)).toEqual(['p2', 'zh-Hans', 'stale', false, ''])
  })
})
