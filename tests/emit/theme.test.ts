import {expect, test} from 'vitest'
import {htmlEmitter} from '../../src/emit/html/index.ts'
import type {Theme} from '../../src/emit/html/theme/theme.ts'
import {html} from '../../src/model/markup.ts'
import {buildProject} from '../../src/pipeline/build.ts'
import {readConfig} from '../../src/project/config.ts'
import {contents, newFolder} from '../project/folder.ts'
import {contentOf, edition, emitAll, essayOf, settings} from './editions.ts'
import {lamps} from './lamps.ts'
import {Page, text} from './page.ts'

/** What a publisher might want otherwise: its own article, its own style, and the rest as it is. */
const bulletin: Partial<Theme> = {
  article: ({title, body, published, page}) => html`<article class="bulletin">
<h1>${title.text} (${page.lang})</h1>
<p>${published?.text}</p>
${body}
</article>`,
  styles: ({locales}) => `.bulletin{columns:${locales.length}}\n`
}

const essay = essayOf([lamps.en, lamps.hans])
const themed = htmlEmitter(bulletin)
const article = new Page(contentOf(emitAll(themed, essay), 'zh-Hans/on-lamps/index.html'))

test('a template of a theme takes the place of ours, inside the frame of all pages', () => {
  expect(article.all('h1').map(text)).toEqual(['守小灯的人 (zh-Hans)'])
  expect(article.withClass('byline')).toEqual([])
  expect(article.withClass('switcher')).toHaveLength(1)
  expect(article.ids()).toContain('p17')
})

test('a template that it does not have is ours', () => {
  const home = contentOf([...(themed.emitSite?.([essay.entry], settings) ?? [])], 'en/index.html')
  const own = contentOf([...(htmlEmitter().emitSite?.([essay.entry], settings) ?? [])], 'en/index.html')
  expect(home.replace(/style-\w+\.css/u, '')).toBe(own.replace(/style-\w+\.css/u, ''))
})

test('its style is the one that all pages ask for', () => {
  const [style] = [...(themed.emitSite?.([essay.entry], settings) ?? [])].filter(({path}) => path.endsWith('.css'))
  expect(style?.content).toBe('.bulletin{columns:3}\n')
  expect(article.all('link').map(({properties}) => properties.href)).toContain(`../../${style?.path}`)
})

test('a build uses it for every page', async () => {
  const root = newFolder({'source/on-oil.md': '---\ntitle: On Oil\n---\n\nIt burns.\n'})
  const extensions = [{name: './house.js', theme: bulletin}]
  const project = {root, settings: readConfig(root), extensions}
  await buildProject(project, {slugs: [], out: 'dist', only: ['html'], allowMissing: true})
  expect(contents(root)['dist/en/on-oil/index.html']).toContain('<article class="bulletin">')
})

test('what an author wrote cannot become a tag in it', () => {
  const source = '---\ntitle: "<b onclick=x>Lamps</b> & {{oil}}"\n---\n\nA lamp.\n'
  const page = contentOf(emitAll(themed, essayOf([edition({source})])), 'en/on-lamps/index.html')
  expect(page).toContain('<h1>&lt;b onclick=x&gt;Lamps&lt;/b&gt; &amp; {{oil}} (en)</h1>')
})
