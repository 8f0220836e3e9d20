import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {createInstance} from 'i18next'

/** The texts of every essay in every locale: `t(locale, essay, key)`, in the source language where there is no other. */
export async function loadTexts(dist, manifest) {
  const library = createInstance()
  const bundles = manifest.files.filter(({path}) => /^i18next\/.+\.json$/.test(path))
  const resources = {}
  for (const {path, essay, locale} of bundles) {
    resources[locale] ??= {}
    resources[locale][essay] = JSON.parse(readFileSync(join(dist, path), 'utf8'))
  }
  const sources = new Map(manifest.essays.map(({slug, sourceLocale}) => [slug, sourceLocale]))
  await library.init({
    resources,
    fallbackLng: false,
    // Keys are flat, and prose may hold `{{`, `$t(`, `.` and `:`.
    keySeparator: false,
    nsSeparator: false,
    skipInterpolation: true,
    interpolation: {escapeValue: false}
  })
  return (locale, essay, key) => library.t(key, {ns: essay, lng: locale, fallbackLng: sources.get(essay)})
}
