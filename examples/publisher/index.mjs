import {mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import {dirname, join, resolve} from 'node:path'
import {pathToFileURL} from 'node:url'
import {printPage} from './page.mjs'
import {loadTexts} from './texts.mjs'
import {verify} from './verify.mjs'

const [dist = 'dist', out = 'pages'] = process.argv.slice(2)
const manifest = verify(dist)
const t = await loadTexts(dist, manifest)
const root = pathToFileURL(`${resolve(dist)}/`).href

const {essays} = JSON.parse(readFileSync(join(dist, 'json/index.json'), 'utf8'))
for (const {slug, locales} of essays) {
  const readIn = Object.keys(locales).map((lang) => ({lang, text: t(lang, slug, 'title')}))
  for (const [locale, {path}] of Object.entries(locales)) {
    const bundle = JSON.parse(readFileSync(join(dist, path), 'utf8'))
    const file = join(out, locale, `${slug}.html`)
    mkdirSync(dirname(file), {recursive: true})
    writeFileSync(file, printPage(bundle, {root, readIn}))
    console.log(file)
  }
}
