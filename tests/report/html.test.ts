import {HtmlValidate} from 'html-validate'
import rehypeParse from 'rehype-parse'
import {unified} from 'unified'
import {visit} from 'unist-util-visit'
import {describe, expect, test} from 'vitest'
import {html} from '../../src/report/html/index.ts'
import {hostileOutcome, hostileTexts} from './hostile.ts'
import {comma, old, outcome, repairable} from './outcome.ts'

const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {'doctype-style': ['error', {style: 'lowercase'}]}
})

async function faultsIn(page: string): Promise<string[]> {
  const {results} = await validator.validateString(page)
  return results.flatMap(({messages}) => messages.map(({line, ruleId, message}) => `${line} ${ruleId} ${message}`))
}

/** Elements of a page, as a browser finds them. */
function elementsOf(page: string): {readonly name: string; readonly properties: Readonly<Record<string, unknown>>}[] {
  const found: {name: string; properties: Readonly<Record<string, unknown>>}[] = []
  visit(unified().use(rehypeParse).parse(page), 'element', ({tagName, properties}) => {
    found.push({name: tagName, properties})
  })
  return found
}

const page = html.report(outcome([repairable, old, {...comma, key: undefined as never}]), {})

describe('the page', () => {
  test.each([
    ['findings of all kinds', page],
    ['nothing', html.report(outcome([]), {})],
    ['hostile texts', html.report(hostileOutcome(), {})],
    ['another language', html.report(outcome([repairable, old]), {language: 'zh-Hant'})]
  ])('is valid, with %s', async (_, report) => {
    expect(await faultsIn(report)).toEqual([])
  })

  test('needs nothing from anywhere else', () => {
    const sources = elementsOf(page).filter(({properties}) => properties.src ?? properties.srcSet)
    expect(sources).toEqual([])
    expect(elementsOf(page).filter(({name}) => ['link', 'img', 'iframe', 'object'].includes(name))).toEqual([])
    expect(page).not.toMatch(/url\(|@import/u)
  })

  test('shows a finding beside its source and its translation, with the words marked', () => {
    expect(page).toContain('<p lang="en" dir="ltr">A letter came.</p>')
    expect(page).toContain('<p lang="zh-Hans" dir="ltr">一封信<mark>,</mark>来了。</p>')
    expect(page).toContain('<code lang="zh-Hans" dir="auto">,</code> → <code lang="zh-Hans" dir="auto">，</code>')
  })

  test('shows of a stale translation what changed in the source', () => {
    expect(page).toContain('A <del>letter</del><ins>postcard</ins> came on Monday.')
  })

  test('marks in the source what is missed in the translation', () => {
    const source = {...repairable.passage!.source!, text: 'Bring 70 stamps.'}
    const missed = {...comma, expected: ['70'], passage: {source, target: repairable.passage!.target!}}
    expect(html.report(outcome([missed]), {})).toContain('Bring <mark>70</mark> stamps.')
  })

  test('shows the coverage of every essay and locale, and leads to its findings', () => {
    expect(page).toContain('<span class="percent">91 %</span>')
    expect(page).toContain('<a href="#essay-a-letter" data-essay="a-letter" data-locale="zh-Hant">')
    expect(page).toContain('id="essay-a-letter"')
  })

  test('shows everything without scripts, and no filters that would do nothing', () => {
    const elements = elementsOf(page)
    expect(elements.filter(({name, properties}) => name === 'article' && properties.hidden !== undefined)).toEqual([])
    expect(elements.filter(({properties}) => properties.hidden !== undefined).map(({name}) => name)).toEqual(['search'])
  })

  test('tells what the checks want', () => {
    expect(page).toContain('id="check-alignment-stale"')
    expect(page).toContain('delete <code dir="auto">stale=…</code>')
  })
})

describe('hostile texts', () => {
  const report = html.report(hostileOutcome(), {})

  test('become no elements, no links and no attributes', () => {
    const elements = elementsOf(report)
    expect(elements.filter(({name}) => name === 'script' || name === 'style')).toHaveLength(2)
    expect(elements.some(({name}) => name === 'img')).toBe(false)
    expect(elements.some(({properties}) => Object.keys(properties).some((key) => key.startsWith('on')))).toBe(false)
    const addresses = elements.map(({properties}) => String(properties.href ?? '#'))
    expect(addresses.every((address) => address.startsWith('#'))).toBe(true)
  })

  test('turn no line round', () => {
    expect(report).not.toMatch(/[\u0000\u0008\u001B\u202A-\u202E\u2066-\u2069]/u)
  })

  test('are shown', () => {
    expect(report).toContain('&lt;/script&gt;&lt;script&gt;alert(1)&lt;/script&gt;')
    expect(hostileTexts.length).toBe(report.match(/<article /gu)?.length)
  })
})
