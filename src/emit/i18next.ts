import type {CatalogueEntry, Emitter} from '../model/emitter.ts'
import {printJson} from './json-text.ts'
import {byCodePoint} from './order.ts'

/**
 * One i18next namespace per essay and locale, for sites that bring their own layout: Markdown by key.
 *
 * Only what is current is in it; the rest is absent, so that i18next falls back to the next language. What is
 * told in the text of another key is there and empty: falling back would tell it twice. Keys are flat and prose may hold `{{` or `$t(`, so load it with
 *
 *     i18next.init({keySeparator: false, nsSeparator: false, interpolation: {escapeValue: false}, …})
 *     i18next.t('p4', {ns: 'on-trust', skipInterpolation: true})
 *
 * `skipInterpolation` may also stand in the options of `init`.
 */
export const i18next: Emitter = {
  name: 'i18next',
  *emit({slug, locale, meta, segments}) {
    if (meta.status === 'withdrawn') return
    const current = segments.filter(
      ({state, text}) => state === 'merged' || ((state === 'source' || state === 'current') && text !== '')
    )
    const texts = Object.fromEntries(current.map(({key, text}) => [key, text]))
    yield {path: `i18next/${locale}/${slug}.json`, content: printJson(texts), essay: slug, locale}
  },
  *emitSite(catalogue) {
    yield {path: 'i18next/types.d.ts', content: printTypes(catalogue)}
  }
}

/**
 * What TypeScript is told of the resources: namespaces by the names of essays, keys by those of the source, which
 * has all of them. A translation need not have a key, and i18next falls back. The library wants one of the essays to
 * be the one that is meant where none is named.
 */
function printTypes(catalogue: readonly CatalogueEntry[]): string {
  const essays = catalogue.filter(({status}) => status === 'published').sort((a, b) => byCodePoint(a.slug, b.slug))
  const rows = essays.map(
    ({slug, sourceLocale}) =>
      `      ${JSON.stringify(slug)}: typeof import(${JSON.stringify(`./${sourceLocale}/${slug}.json`)})\n`
  )
  const [first] = essays
  if (!first) return 'export {}\n'
  return `import 'i18next'

declare module 'i18next' {
  interface CustomTypeOptions {
    keySeparator: false
    nsSeparator: false
    defaultNS: ${JSON.stringify(first.slug)}
    resources: {
${rows.join('')}    }
  }
}
`
}
