import {XmlDocument} from 'libxml2-wasm'
import {describe, expect, test} from 'vitest'
import {feeds} from '../../src/emit/feeds/index.ts'
import type {Edition} from '../../src/model/edition.ts'
import type {RecentEssays} from '../../src/model/emitter.ts'
import {contentOf, edition, entryOf, homeless, settings} from './editions.ts'
import {lamps} from './lamps.ts'

const all = [lamps.en, lamps.hans, lamps.hant]

function recent(locale: string, ...essays: (readonly Edition[])[]): RecentEssays {
  const editions = essays.flatMap((essay) => essay.filter((one) => one.locale === locale))
  return {locale: locale as Edition['locale'], entries: essays.map(entryOf), editions: () => editions}
}

const made = (locale: string) => [...(feeds.emitRecent?.(recent(locale, all), settings) ?? [])]
const names = {a: 'http://www.w3.org/2005/Atom'}

function atom(text: string) {
  const document = XmlDocument.fromString(text)
  const values = (path: string) => document.find(path, names).map((node) => node.content)
  return {values, value: (path: string) => values(path)[0]}
}

const site = 'https://lantern.example/essays'
const moment = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/u

describe.each(['en', 'zh-Hans', 'zh-Hant'])('the Atom feed in %s', (locale) => {
  const {value, values} = atom(contentOf(made(locale), `${locale}/feed.xml`))

  test('has once what RFC 4287 demands of a feed and of an entry', () => {
    for (const name of ['id', 'title', 'updated', 'author']) {
      expect(values(`/a:feed/a:${name}`), name).toHaveLength(1)
      if (name !== 'author') expect(values(`//a:entry/a:${name}`), name).toHaveLength(1)
    }
    expect(values('//a:updated').every((text) => moment.test(text))).toBe(true)
    expect(values('//a:id').every((id) => URL.canParse(id))).toBe(true)
    expect(value('/a:feed/@xml:lang')).toBe(locale)
    expect(value('/a:feed/a:link[@rel="self"]/@href')).toBe(`${site}/${locale}/feed.xml`)
    const languages = values('//a:entry/a:link[@rel="alternate"]/@hreflang')
    expect(new Set(languages).size).toBe(languages.length)
    expect([...languages].sort()).toEqual(['en', 'zh-Hans', 'zh-Hant'])
  })

  test('is as old as its essays, never as the build', () => {
    expect(value('/a:feed/a:updated')).toBe('2024-05-01T00:00:00Z')
    expect(value('//a:entry/a:published')).toBe('2024-03-09T00:00:00Z')
  })

  test('has the whole text, with absolute addresses and nothing that runs', () => {
    const content = value('//a:content') ?? ''
    const addresses = [...content.matchAll(/\s(?:href|src)="([^"]*)"/gu)].map(([, address]) => address ?? '')
    expect(addresses.length).toBeGreaterThan(3)
    expect(addresses.filter((address) => !/^https?:\/\//u.test(address))).toEqual([])
    expect(addresses).toContain(`${site}/${locale}/on-ladders/`)
    expect(addresses).toContain(`${site}/${locale}/on-lamps/#on-lamps-fn-1`)
    expect(content).not.toMatch(/<script|onclick|javascript:/u)
  })
})

test('readers are told first what is not finished, as on the page', () => {
  const {value} = atom(contentOf(made('zh-Hans'), 'zh-Hans/feed.xml'))
  expect(value('//a:content')).toMatch(/^<p><em>有 1 段译文尚未完成/u)
  expect(value('//a:contributor/a:name')).toBe('林怡')
})

test('an essay keeps its id when it is renamed', () => {
  const source = '---\ntitle: Lamps\ndate: 2024-01-01\naliases: [first-lamps, second-lamps]\n---\n\nLamps.\n'
  const [feed] = [...(feeds.emitRecent?.(recent('en', [edition({source})]), settings) ?? [])]
  const {value} = atom(String(feed?.content))
  expect(value('//a:entry/a:id')).toBe(`${site}/en/first-lamps/`)
  expect(value('//a:entry/a:link/@href')).toBe(`${site}/en/on-lamps/`)
})

test('what people wrote is text, whatever it looks like', () => {
  const source = '---\ntitle: "A <b> & \\"c\\" \\u0007"\ndate: 2024-01-01\n---\n\nText ]]> here.\n'
  const [feed] = [...(feeds.emitRecent?.(recent('en', [edition({source})]), settings) ?? [])]
  expect(atom(String(feed?.content)).value('//a:entry/a:title')).toMatch(/^A <b> & "c" ?$/u)
})

test('the JSON feed has what version 1.1 demands, in the same words', () => {
  const feed = JSON.parse(contentOf(made('zh-Hant'), 'zh-Hant/feed.json'))
  expect(feed).toMatchObject({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'The Lantern Review',
    home_page_url: `${site}/zh-Hant/`,
    feed_url: `${site}/zh-Hant/feed.json`,
    language: 'zh-Hant'
  })
  expect(feed.items).toHaveLength(1)
  expect(feed.items[0]).toMatchObject({
    id: `${site}/zh-Hant/on-lamps/`,
    url: `${site}/zh-Hant/on-lamps/`,
    title: '守小燈的人',
    date_published: '2024-03-09T00:00:00Z',
    date_modified: '2024-05-01T00:00:00Z',
    authors: [{name: '瑪拉·奎爾'}],
    tags: ['cities', 'trust'],
    language: 'zh-Hant'
  })
  expect(feed.items[0].content_html).toContain('守燈人')
})

test('there are no feeds while nobody knows where the site will be', () => {
  expect([...(feeds.emitRecent?.(recent('en', all), homeless) ?? [])]).toEqual([])
})
