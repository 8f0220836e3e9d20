import {createHash} from 'node:crypto'
import {describe, expect, test} from 'vitest'
import {isTranslated} from '../../src/emit/translated.ts'
import type {Artifact} from '../../src/model/edition.ts'
import type {Slug} from '../../src/model/names.ts'
import type {Policy} from '../../src/model/settings.ts'
import {produce} from '../../src/pipeline/produce.ts'
import {fingerprintOf} from '../../src/segments/fingerprint.ts'
import {settings} from './editions.ts'
import {classes, Page, text} from './page.ts'

/** One paragraph that is current, one whose number changed, one whose wording changed, one without a translation. */
const paragraphs = [
  {source: 'The lock is old.', target: '船闸很旧。'},
  {source: 'It holds 4 boats.', was: 'It holds 3 boats.', target: '它容得下3条船。'},
  {source: 'The keeper sleeps by day.', was: 'The keeper sleeps at noon.', target: '守闸人正午睡觉。'},
  {source: 'The gate is never shut.'}
]

const file = (path: string, content: string) => {
  return {path, text: content, hash: createHash('sha256').update(content).digest('hex')}
}
const source = `---\ntitle: Locks\n---\n\n${paragraphs.map((one) => one.source).join('\n\n')}\n`
const head = (locale: string) => `---\nessay: locks\nlocale: ${locale}\nsource: en\n---\n\n`
const entry = (key: string, offered: string, shown: string) => `<!-- #${key} @${fingerprintOf(offered)} -->\n${shown}\n`
const offered = paragraphs.map(({source: now, was = now}) => was)
const ledger = [entry('title', 'Locks', 'Locks'), ...offered.map((was, index) => entry(`p${index + 1}`, was, was))]
const translated = paragraphs.flatMap(({target}, index) =>
  target === undefined ? [] : entry(`p${index + 1}`, offered[index] ?? '', target)
)
const files: Readonly<Record<string, string>> = {
  en: head('en') + ledger.join('\n'),
  'zh-Hans': head('zh-Hans') + [entry('title', 'Locks', '船闸'), ...translated].join('\n')
}

/** What is made of the essay, under a policy for the Chinese edition. */
function made(policy: Partial<Policy>): Artifact[] {
  const locales = settings.locales.slice(0, 2).map((one) => ({...one, policy: {...one.policy, ...policy}}))
  const input = {
    slug: 'locks' as Slug,
    source: file('source/locks.md', source),
    locales: locales.map(({locale}) => {
      const path = `locales/${locale}/locks.md`
      return {locale, path, file: file(path, files[locale] ?? '')}
    })
  }
  const product = produce(input, {...settings, locales, outputs: ['html']}, {emit: true, related: []})
  return [...product.artifacts].filter((artifact) => 'path' in artifact && 'content' in artifact)
}

function shown(policy: Partial<Policy>): {readonly rows: readonly string[]; readonly notices: readonly string[]} {
  const artifact = made(policy).find(({path}) => path === 'zh-Hans/locks/index.html')
  const page = new Page(String(artifact?.content))
  const rows = ['p1', 'p2', 'p3', 'p4'].map((key) => {
    const {properties, children} = page.byId(key)
    const [first] = children
    const state = [properties.lang, ...classes(properties)].filter(Boolean).join(' ')
    return `${state}: ${first && text(first).trim()}`.replace(/^: /u, '')
  })
  const notices = page.withClass('notices').flatMap((box) => text(box).split('\n').filter(Boolean))
  return {rows, notices}
}

describe('what readers see of a paragraph that is not current', () => {
  test('with a notice: the older text, marked, and the source where there is no text', () => {
    expect(shown({stale: 'notice'})).toEqual({
      rows: ['船闸很旧。', 'stale: 它容得下3条船。', 'stale: 守闸人正午睡觉。', 'en fallback: The gate is never shut.'],
      notices: ['有 1 段译文尚未完成，文中以英文显示。', '有 2 段译文依据的是原文的旧版本。']
    })
  })

  test('kept if safe: only where numbers, links and notes are those of the source of today', () => {
    expect(shown({stale: 'keep-if-safe'})).toEqual({
      rows: [
        '船闸很旧。',
        'en fallback: It holds 4 boats.',
        'stale: 守闸人正午睡觉。',
        'en fallback: The gate is never shut.'
      ],
      notices: ['有 2 段译文尚未完成，文中以英文显示。', '有 1 段译文依据的是原文的旧版本。']
    })
  })

  test('fallen back: the source, in its language, and counted', () => {
    expect(shown({stale: 'fallback'}).rows).toEqual([
      '船闸很旧。',
      'en fallback: It holds 4 boats.',
      'en fallback: The keeper sleeps by day.',
      'en fallback: The gate is never shut.'
    ])
    expect(shown({stale: 'fallback'}).notices).toEqual(['有 3 段译文尚未完成，文中以英文显示。'])
  })

  test('left out: the edition is not there, and nobody links to it', () => {
    const artifacts = made({missing: 'omit'})
    expect(artifacts.map(({path}) => path)).toEqual(['en/locks/index.html'])
    expect(String(artifacts[0]?.content)).not.toContain('zh-Hans/locks')
  })
})

test('a page counts as a translation with half of its own text, and not with less', () => {
  const coverage = {
    segments: 4,
    translated: 1,
    reviewed: 0,
    stale: 1,
    unverified: 0,
    missing: 2,
    orphans: 0,
    coverage: 0.25
  }
  const [source, target] = settings.locales.map(({locale}) => locale)
  if (!source || !target) throw new Error('Two locales are wanted')
  expect(isTranslated({locale: target, coverage}, source)).toBe(true)
  expect(isTranslated({locale: target, coverage: {...coverage, stale: 0, missing: 3}}, source)).toBe(false)
})
