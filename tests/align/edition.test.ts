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
    pairs: requireApproval(pairUp(segments, file?.entries ?? [], ledger.head.minor), full.require)
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
