import rehypeStringify from 'rehype-stringify'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import {unified} from 'unified'
import {describe, expect, test} from 'vitest'
import {markdown} from '../../src/report/markdown/index.ts'
import {hostile, hostileTexts} from './hostile.ts'
import {comma, old, outcome, repairable} from './outcome.ts'

/** The comment as GitHub's Markdown reads it; raw HTML stays, so that it can be seen. */
const processor = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkRehype, {allowDangerousHtml: true})
  .use(rehypeStringify, {allowDangerousHtml: true})
const rendered = (comment: string) => String(processor.processSync(comment))

describe('the comment for a pull request', () => {
  const comment = markdown.report(outcome([repairable, old]), {})

  test('has the coverage matrix', () => {
    expect(comment).toContain('| Essay | zh-Hans | zh-Hant |')
    expect(comment).toContain('| `a-letter` | 91 % · 1 stale | 91 % · 1 missing |')
  })

  test('groups findings by severity and file, with place, key and check', () => {
    expect(comment).toContain(
      '<details open><summary>1 error</summary>\n\n`locales/zh-Hans/a-letter.md`\n\n- 3:4 `#p7` Unexpected `,`'
    )
    expect(comment).toContain('<details><summary>1 warning</summary>')
    expect(comment).toContain('(`alignment/stale`)')
  })

  test('shows the words that changed', () => {
    expect(comment).toContain('change: A <del>letter</del><ins>postcard</ins> came on Monday.')
  })

  test('says what to run', () => {
    expect(comment).toContain('| `hexapla check --fix` | makes the repairs that are certain |')
    expect(comment).toContain('| `hexapla explain typography/half-width` |')
    expect(comment).toContain('| `hexapla check a-letter --locale zh-Hans` |')
    expect(markdown.report(outcome([]), {})).not.toContain('hexapla')
  })

  test('speaks the language of the reader', () => {
    const chinese = markdown.report(outcome([repairable]), {language: 'zh-Hant'})
    expect(chinese).toContain('## 譯文檢查')
    expect(chinese).toContain('漢字之後有 `,`，應為 `，`')
    expect(chinese).not.toContain('{{')
  })

  test('links a check to its manual page, and only to the web', () => {
    const url = 'https://example.org/manual/a(b)>.md'
    expect(markdown.report(outcome([{...comma, url}]), {})).toContain('](<https://example.org/manual/a%28b%29%3E.md>)')
    expect(markdown.report(outcome([{...comma, url: 'javascript:alert(1)'}]), {})).not.toContain('javascript:')
  })
})

describe('a hostile text', () => {
  test.each(hostileTexts)('shows as it is: %j', (text) => {
    const found = rendered(markdown.report(outcome([hostile(text)]), {}))
    expect(found).not.toMatch(/<(?:script|img|a |x|h1|\/?style)/u)
    expect(found.replaceAll('</p>', '').match(/<\/?details>|<details open>/gu)).toEqual([
      '<details open>',
      '</details>'
    ])
    expect(found).not.toMatch(/[\u0000\u0008\u001B\u202E\u2066]/u)
    expect(found.replace(/<code>[^<]*<\/code>/gu, '')).not.toMatch(/@octocat|#1/u)
  })
})

describe('a comment that would be too long', () => {
  const many = (severity: 'error' | 'warning' | 'info', count: number) =>
    Array.from({length: count}, (_, index) => ({
      ...comma,
      severity,
      place: {file: `locales/zh-Hans/essay-${index}.md`, line: 1, column: 1}
    }))

  const shownIn = (comment: string) => comment.match(/^- /gmu)?.length ?? 0

  test('is cut to what GitHub takes, hints first, and says what was left out', () => {
    const comment = markdown.report(outcome([...many('info', 300), ...many('warning', 300), ...many('error', 100)]), {})
    expect(comment.length).toBeLessThanOrEqual(65_536)
    expect(comment.length).toBeGreaterThan(60_000)
    expect(shownIn(comment)).toBeGreaterThan(200)
    expect(comment).toContain('<summary>100 errors</summary>')
    expect(comment).toContain('<summary>300 warnings</summary>')
    expect(comment).not.toContain('hints</summary>')
    expect(comment.match(/^> Left out, as a comment takes no more: (?:\d+ warnings, )?\d+ hints\./mu)).not.toBeNull()
    const left = /^> Left out.*$/mu.exec(comment)?.[0] ?? ''
    const counts = [...left.matchAll(/(\d+) (?:warnings?|hints?)/gu)].map(([, count]) => Number(count))
    expect(shownIn(comment) + counts.reduce((sum, count) => sum + count, 0)).toBe(700)
  })

  test('does not let one text take the room of the others', () => {
    const values = {found: 'x'.repeat(70_000), wanted: '，'}
    const comment = markdown.report(outcome([{...comma, message: {...comma.message, values}}, comma]), {})
    expect(shownIn(comment)).toBe(1)
    expect(comment).toContain('> Left out, as a comment takes no more: 1 error.')
  })

  test('shows the essays with most to do', () => {
    const [row] = outcome([]).coverage
    const done = {...row!, locales: row!.locales.map((one) => ({...one, coverage: {...one.coverage, translated: 12}}))}
    const rows = [...Array.from({length: 900}, (_, index) => ({...done, slug: `done-${index}` as never})), row!]
    const comment = markdown.report(outcome([], {coverage: rows}), {})
    expect(comment).toContain('| `a-letter` |')
    expect(comment).toContain('861 essays more in the project')
    expect(comment.length).toBeLessThan(10_000)
  })
})
