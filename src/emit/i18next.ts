import type {Emitter} from '../model/emitter.ts'
import {printJson} from './json-text.ts'

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
  }
}
