import {mkdirSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {essayOf, locales} from './essay.ts'

const config = `export default function () {
  return {dir: {input: 'content', includes: '../layouts', output: 'public'}, markdownTemplateEngine: false}
}
`

const layout = (main: string) => `<!doctype html>
{% set own = page.filePathStem.split('/')[1] %}
<html lang="{{ own }}">
<head><meta charset="utf-8"><title>{{ title }}</title><meta name="description" content="{{ description }}">
{% for other in locales %}{% if other != own %}<link rel="alternate" hreflang="{{ other }}" href="/{{ other }}/{{ page.fileSlug }}/">{% endif %}{% endfor %}</head>
<body><main>${main}</main></body>
</html>
`

/** The same essays for Eleventy: the pages and the lists that Hugo makes. */
export function writeEleventySite(root: string, count: number): void {
  mkdirSync(join(root, 'layouts'), {recursive: true})
  mkdirSync(join(root, 'content/_data'), {recursive: true})
  writeFileSync(join(root, 'package.json'), '{"type": "module"}\n')
  writeFileSync(join(root, 'eleventy.config.js'), config)
  writeFileSync(join(root, 'content/_data/locales.json'), JSON.stringify(locales))
  writeFileSync(join(root, 'layouts/single.njk'), layout('<h1>{{ title }}</h1>{{ content | safe }}'))
  for (const locale of locales) writeLocale(join(root, 'content', locale), locale, count)
}

function writeLocale(folder: string, locale: (typeof locales)[number], count: number): void {
  mkdirSync(folder)
  writeFileSync(join(folder, `${locale}.json`), JSON.stringify({layout: 'single.njk', tags: locale}))
  const items = `<ul>{% for essay in collections['${locale}'] %}<li><a href="{{ essay.url }}">{{ essay.data.title }}</a></li>{% endfor %}</ul>`
  const head = '---\nlayout: false\ntitle: Bench\neleventyExcludeFromCollections: true\n---\n'
  writeFileSync(join(folder, 'index.njk'), head + layout(items))
  for (let number = 0; number < count; number++) {
    const essay = essayOf(number)
    writeFileSync(join(folder, `${essay.slug}.md`), essay.inOneFile[locale])
  }
}
