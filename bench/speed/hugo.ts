import {mkdirSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {essayOf, locales} from './essay.ts'

const layout = (main: string) => `<!doctype html>
<html lang="{{ .Language.Lang }}">
<head><meta charset="utf-8"><title>{{ .Title }}</title><meta name="description" content="{{ .Description }}">
{{ range .Translations }}<link rel="alternate" hreflang="{{ .Language.Lang }}" href="{{ .Permalink }}">{{ end }}</head>
<body><main>${main}</main></body>
</html>
`

/** The same essays for Hugo: a page for each in three languages, and a page that lists all. */
export function writeHugoSite(root: string, count: number): void {
  const languages = locales.map(
    (locale, weight) => `[languages.${locale}]\ncontentDir = "content/${locale}"\nweight = ${weight + 1}\n`
  )
  const kinds = '["taxonomy", "term", "RSS", "sitemap", "404", "robotsTXT"]'
  const config = `baseURL = "https://example.org/"\ntitle = "Bench"\ndisableKinds = ${kinds}\ndefaultContentLanguage = "en"\n\n[languages]\n${languages.join('\n')}`
  mkdirSync(join(root, 'layouts/_default'), {recursive: true})
  writeFileSync(join(root, 'config.toml'), config)
  writeFileSync(join(root, 'layouts/_default/single.html'), layout('<h1>{{ .Title }}</h1>{{ .Content }}'))
  const list = layout(
    '<ul>{{ range .Site.RegularPages }}<li><a href="{{ .Permalink }}">{{ .Title }}</a></li>{{ end }}</ul>'
  )
  for (const name of ['list', 'index'])
    writeFileSync(join(root, `layouts/${name === 'index' ? '' : '_default/'}${name}.html`), list)
  for (const locale of locales) {
    mkdirSync(join(root, 'content', locale), {recursive: true})
    for (let number = 0; number < count; number++) {
      const essay = essayOf(number)
      writeFileSync(join(root, `content/${locale}/${essay.slug}.md`), essay.inOneFile[locale])
    }
  }
}
