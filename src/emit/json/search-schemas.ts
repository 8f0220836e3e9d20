import {count, draft, list, named, type Schema, shape, slug, table, text, version, whole} from './schema-parts.ts'

const found: Schema = {...count, description: 'Number of an essay in `essays`.'}

const search = whole('search', 'The essays that a locale can be searched for', {
  schemaVersion: version,
  terms: {...list(named), description: 'Files with terms, by their numbers.'},
  variants: {...named, description: 'File with characters that stand for one another, from the folder above.'},
  essays: {...list(slug), description: 'By their numbers.'}
})

const terms: Schema = {
  $schema: draft,
  $id: 'urn:hexapla:schema:terms:1',
  title: 'Where terms are found: pairs of the number of an essay and the weight of the term in it',
  ...table(named, list(found))
}

const texts: Schema = {
  $schema: draft,
  $id: 'urn:hexapla:schema:texts:1',
  title: 'What the search page shows of an essay',
  ...shape({
    title: named,
    'section?': text,
    texts: list({
      type: 'array',
      prefixItems: [{...text, description: 'Key, the anchor on the page; empty without one.'}, text],
      minItems: 2,
      items: false
    })
  })
}

const variants: Schema = {
  $schema: draft,
  $id: 'urn:hexapla:schema:variants:1',
  title: 'Characters that stand for one another in a search',
  ...shape({source: named, pairs: {...named, description: 'Each followed by the one that it is searched as.'}})
}

/** The schemas of the files that a search page loads. */
export const searchSchemas = {search, terms, texts, variants}
