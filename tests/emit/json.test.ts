import {Ajv2020} from 'ajv/dist/2020.js'
import {describe, expect, test} from 'vitest'
import {json} from '../../src/emit/json/index.ts'
import type {BundleBlock, BundleIndex, DocumentBundle} from '../../src/emit/json/shapes.ts'
import {contentOf, edition, emitAll, entryOf, essayOf, settings} from './editions.ts'
import {lamps} from './lamps.ts'

const essay = essayOf([lamps.en, lamps.hans, lamps.hant])
const site = [...(json.emitSite?.([essay.entry], settings) ?? [])]

function bundle(locale: string): DocumentBundle {
  return JSON.parse(contentOf(emitAll(json, essay), `json/${locale}/on-lamps.json`))
}

function flat(blocks: readonly BundleBlock[]): BundleBlock[] {
  return blocks.flatMap((block) => [block, ...flat(block.children ?? [])])
}

/** Says what is wrong with a value, by a schema of the release. */
function faults(name: string, value: unknown): unknown {
  const validate = new Ajv2020({strict: true, allErrors: true}).compile(
    JSON.parse(contentOf(site, `schema/${name}.json`))
  )
  return validate(value) ? [] : validate.errors
}

describe('document bundles', () => {
  test.each(['en', 'zh-Hans', 'zh-Hant'])('in %s are what their schema says', (locale) => {
    expect(faults('document', bundle(locale))).toEqual([])
  })

  test('the schema is not content with anything', () => {
    expect(faults('document', {...bundle('en'), schemaVersion: 2})).not.toEqual([])
    expect(faults('document', {...bundle('en'), extra: true})).not.toEqual([])
    const [first, ...rest] = bundle('en').blocks
    expect(faults('document', {...bundle('en'), blocks: [{...first, state: 'fine'}, ...rest]})).not.toEqual([])
  })

  test('have every segment of the body under its key, once, in the order of the text', () => {
    const keys = flat(bundle('zh-Hans').blocks).flatMap(({key}) => key ?? [])
    expect(keys).toEqual(lamps.hans.segments.filter(({span}) => span).map(({key}) => key))
  })

  test('keep the shape of lists, quotations, tables and notes', () => {
    const shape = (block: BundleBlock): unknown =>
      block.children ? {[block.kind]: block.children.map(shape)} : `${block.kind} ${block.key}`
    expect(bundle('en').blocks.map(shape)).toEqual([
      'paragraph p1',
      'heading h2',
      'paragraph p3',
      {quotation: ['paragraph q4']},
      {list: ['item li5', {item: ['paragraph li6', {list: ['item li7', 'item li8']}]}, 'item li9']},
      {
        table: [{row: ['cell td10', 'cell td11']}, {row: ['cell td12', 'cell td13']}, {row: ['cell td14', 'cell td15']}]
      },
      'heading h16',
      'paragraph p17',
      'note fn18'
    ])
  })

  test('say of each segment in which state and language it is shown', () => {
    const states = Object.fromEntries(
      flat(bundle('zh-Hans').blocks).map((block) => [block.key, [block.state, block.lang]])
    )
    expect(states).toMatchObject({p1: ['current', undefined], li8: ['missing', 'en'], p17: ['stale', undefined]})
  })

  test('have Markdown as written, HTML as published, and text as read', () => {
    const [first] = bundle('zh-Hans').blocks
    expect(first?.markdown).toContain('柜子，\n取出')
    expect(first?.html).toMatch(/^<p id="p1">.*<em>从来<\/em>.*<\/p>$/u)
    expect(first?.text).toBe('每天傍晚六点，守灯人打开第三座桥下的柜子，取出一架梯子。从来没有人查过他的证件。')
    expect(flat(bundle('zh-Hans').blocks).find(({key}) => key === 'li6')?.html).toBe('数一数灯：')
  })

  test('have the HTML of every block inside the HTML of the whole', () => {
    const {html, blocks} = bundle('zh-Hant')
    for (const block of flat(blocks)) {
      expect(block.html).not.toBe('')
      expect(html).toContain(block.html)
    }
  })

  test('hold no HTML of the author, and no remarks for readers of pages', () => {
    const source = '---\ntitle: Lamps\n---\n\nA <b onclick="x()">lamp</b>.\n\n<script>x()</script>\n'
    const {html, blocks} = JSON.parse(contentOf(emitAll(json, essayOf([edition({source})])), 'json/en/on-lamps.json'))
    expect(html).toBe('<p id="p1">A lamp.</p>')
    expect(blocks).toHaveLength(1)
    expect(bundle('zh-Hans').html).not.toContain('原文又有改动')
  })
})

describe('the index', () => {
  const index: BundleIndex = JSON.parse(contentOf(site, 'json/index.json'))

  test('is what its schema says', () => {
    expect(faults('index', index)).toEqual([])
    expect(faults('index', {...index, essays: [{}]})).not.toEqual([])
  })

  test('leads to the bundles', () => {
    const paths = index.essays.flatMap(({locales}) => Object.values(locales).map(({path}) => path))
    expect(paths).toEqual([...emitAll(json, essay)].map(({path}) => path))
  })

  test('does not know of what was withdrawn', () => {
    const withdrawn = edition({source: lamps.source.replace('section:', 'status: withdrawn\nsection:')})
    expect([...emitAll(json, essayOf([withdrawn]))]).toEqual([])
    const files = [...(json.emitSite?.([entryOf([withdrawn])], settings) ?? [])]
    expect(JSON.parse(contentOf(files, 'json/index.json'))).toEqual({schemaVersion: 1, essays: []})
  })
})

test('JSON ends with a line end and is indented by two spaces', () => {
  const files = [...emitAll(json, essay), ...site].filter(({path}) => path.endsWith('.json'))
  for (const {content} of files) expect(String(content)).toMatch(/^\{\n {2}".*\}\n$/su)
})

test('the catalogue for archives has a line for each edition', () => {
  const lines = contentOf(site, 'json/catalog.ndjson').trimEnd().split('\n')
  expect(lines.map((line) => JSON.parse(line).locale)).toEqual(['en', 'zh-Hans', 'zh-Hant'])
  expect(JSON.parse(lines[2] ?? '')).toMatchObject({
    title: '守小燈的人',
    translators: ['林怡', '陳默'],
    updated: '2024-05-01',
    tags: ['cities', 'trust'],
    url: 'https://lantern.example/essays/zh-Hant/on-lamps/'
  })
})
