import {describe, expect, test} from 'vitest'
import {fieldsOf} from '../../src/intake/archive/fields.ts'
import {plainOf, withParagraphs} from '../../src/intake/archive/html.ts'
import {isWanted, valuesAt, valuesOf} from '../../src/intake/archive/values.ts'
import type {Slug} from '../../src/model/names.ts'
import {readMapping} from '../../src/project/mapping.ts'
import {complaint} from '../project/folder.ts'

describe('values of a record', () => {
  const record = {
    title: {rendered: 'On Kites'},
    terms: [{name: 'craft'}, {name: 'China'}],
    'a.b': 1,
    tags: 'x, y,',
    n: null
  }

  test('are found by paths, through lists, and by names with dots in them', () => {
    expect(valuesAt(record, 'title.rendered')).toEqual(['On Kites'])
    expect(valuesAt(record, 'terms.name')).toEqual(['craft', 'China'])
    expect(valuesAt(record, 'a.b')).toEqual([1])
    expect([valuesAt(record, 'n'), valuesAt(record, 'title.x'), valuesAt(record, 'constructor')]).toEqual([[], [], []])
  })

  test('are parted, translated or constant as the mapping says', () => {
    expect(valuesOf(record, {field: 'tags', split: ',', values: {y: 'z'}})).toEqual(['x', 'z'])
    expect(valuesOf(record, {value: '© Press'})).toEqual(['© Press'])
  })

  test('choose the articles that are wanted', () => {
    expect(isWanted({status: 'publish', n: 1}, {status: ['publish', 'draft'], n: '1'})).toBe(true)
    expect(isWanted({status: 'trash'}, {status: 'publish'})).toBe(false)
  })
})

describe('front matter of an article', () => {
  const of = (record: Record<string, unknown>, fields: Record<string, string>, more = {}) =>
    fieldsOf(record, {fields, ...more}, 'kites' as Slug).known

  test.each([
    ['2015-03-04T10:00:00', '2015-03-04'],
    ['20150304', '2015-03-04'],
    ['1425463200', '2015-03-04'],
    [1425463200000, '2015-03-04'],
    ['4 March 2015', '2015-03-04'],
    ['Wed, 04 Mar 2015 10:00:00 +0000', '2015-03-04'],
    ['2015年3月4日', '2015-03-04'],
    ['0000-00-00 00:00:00', undefined]
  ])('the date %s is %s', (day, iso) => {
    expect(of({day}, {date: 'day'}).date).toBe(iso)
  })

  test('titles are read as HTML, authors with their notes, pictures with what is said of them', () => {
    const record = {t: 'A &amp; <em>B</em>&#8217;s', by: ['Lin', 'Hopper'], bio: 'writes', img: 'a.png', cap: 'C.'}
    const fields = {title: 't', authors: 'by', 'authors.note': 'bio', image: 'img', 'image.caption': 'cap'}
    expect(of(record, fields)).toEqual({
      title: 'A & B’s',
      authors: [{name: 'Lin', note: 'writes'}, {name: 'Hopper'}],
      image: {src: 'a.png', alt: '', caption: 'C.'}
    })
  })

  test('former addresses become aliases where they can, and are all kept', () => {
    const link = ['https://example.org/2015/On_Kites.html?p=1', '/kites/', 'old-kites', '/?p=12']
    expect(of({link}, {}, {aliases: 'link'}).more).toEqual({
      aliases: ['on-kites', 'old-kites'],
      'former-addresses': ['https://example.org/2015/On_Kites.html?p=1', '/kites/', '/?p=12']
    })
  })

  test('what no field can have is refused with what was there', async () => {
    expect(await complaint(() => of({d: 'soon'}, {date: 'd'}))).toBe(
      'Unexpected `soon` for `date`, expected a day, such as 2021-07-21'
    )
    expect(await complaint(() => of({s: 'live'}, {status: 's'}))).toContain('Unexpected `live` for `status`')
    expect(await complaint(() => of({t: {a: 1}}, {title: 't'}))).toContain('Unexpected object in the field for `title`')
  })
})

test('HTML without paragraphs gets them from blank lines, and other HTML stays as it is', () => {
  expect(withParagraphs('One\n\nTwo <em>x</em>\n\n<ul><li>a</li></ul>')).toBe(
    '<p>One</p>\n\n<p>Two <em>x</em></p>\n\n<ul><li>a</li></ul>'
  )
  expect(withParagraphs('<p>One</p>\n\nTwo')).toBe('<p>One</p>\n\nTwo')
  expect(plainOf('3 < 4 &\n5')).toBe('3 < 4 & 5')
})

describe('a mapping file', () => {
  const faultOf = (text: string) => complaint(() => readMapping(new TextEncoder().encode(text), 'm.yaml'))

  test.each([
    ['feilds:\n  title: t', 'm.yaml:1:1 Unexpected key `feilds`, expected `files`'],
    ['id: a\nform: word', 'm.yaml:2:7 Unexpected `"word"` as `form`, expected `"html"`, `"markdown"`, `"page"`'],
    ['fields:\n  locale: lang', 'm.yaml:2:3 Unexpected key `fields.locale`, expected `fields.title`'],
    ['group: trid', 'm.yaml:1:1 Unexpected `group` without `locale`'],
    ['id: [a', 'm.yaml:1:7 Unexpected YAML'],
    ['id: a\nid: b', 'm.yaml:2:1 Unexpected YAML: Map keys must be unique']
  ])('%j is told with its place', async (text, told) => {
    expect(await faultOf(text)).toContain(told)
  })
})
