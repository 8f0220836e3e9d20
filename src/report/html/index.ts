import {createHash} from 'node:crypto'
import {type Markup, html as markup, trusted} from '../../model/markup.ts'
import type {Language} from '../../model/names.ts'
import {pageWords, purposes} from '../page-words.ts'
import {suggestionsFor} from '../suggest.ts'
import type {CheckOutcome, Reporter} from '../types.ts'
import {totalOf} from '../words.ts'
import {filtersOf} from './filters.ts'
import {listOf} from './list.ts'
import {manualOf} from './manual.ts'
import {matrixOf} from './matrix.ts'
import {script} from './script.ts'
import {style} from './style.ts'

/**
 * One page that needs nothing else: the coverage matrix, and every finding beside its source and its translation.
 *
 * The texts are not to be trusted: all of them are escaped, and the page's policy lets no script run but the one
 * that filters, which is known by its hash. Without scripts the filters are not shown, and everything else is there.
 */
export const html: Reporter = {
  name: 'html',
  reader: 'people',
  showsPassages: true,
  report(outcome, {language = 'en'}) {
    const {findings} = outcome
    const title = pageWords.title[language]
    return markup`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<style>${trusted(style)}</style>
</head>
<body>
<header class="head">
<h1>${title}</h1>
<p class="total ${worstOf(outcome)}">${totalOf(outcome.summary, language)}</p>
</header>
<main>
${matrixOf(outcome, language)}${findings.length === 0 ? undefined : [filtersOf(findings, language), listOf(outcome, language)]}\
${manualOf(outcome, language)}${runOf(outcome, language)}</main>
<script>${trusted(script)}</script>
</body>
</html>
`.markup
  }
}

function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`
}

const policy = `default-src 'none'; style-src ${hashOf(style)}; script-src ${hashOf(script)}; base-uri 'none'; form-action 'none'`

function worstOf({summary: {errors, warnings, infos}}: CheckOutcome): string {
  return errors > 0 ? 'error' : warnings > 0 ? 'warning' : infos > 0 ? 'info' : 'fine'
}

function runOf(outcome: CheckOutcome, language: Language): Markup | undefined {
  const suggestions = suggestionsFor(outcome)
  if (suggestions.length === 0) return undefined
  return markup`<section class="run">
<h2>${pageWords.run[language]}</h2>
<dl>
${suggestions.map(({command, purpose}) => markup`<dt><code>${command}</code></dt>\n<dd>${purposes[purpose][language]}</dd>\n`)}</dl>
</section>
`
}
