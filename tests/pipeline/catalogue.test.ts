import fc from 'fast-check'
import {expect, test} from 'vitest'
import type {Slug} from '../../src/model/names.ts'
import {type CatalogueRow, relatedAmong} from '../../src/pipeline/catalogue.ts'

const row = fc.record({
  section: fc.option(fc.constantFrom('Trade', 'Places'), {nil: undefined}),
  tags: fc.array(fc.constantFrom('sea', 'law', 'tea'), {maxLength: 4}),
  date: fc.option(fc.constantFrom('2001-01-01', '2002-02-02', '2003-03-03'), {nil: undefined})
})
const catalogue = fc
  .array(row, {maxLength: 14})
  .map((rows) =>
    rows.map((meta, index) => ({slug: `essay-${index}` as Slug, meta, editions: []}) as unknown as CatalogueRow)
  )

/** As a person would say it: compare with every other, best first. */
function bestOf(self: CatalogueRow, rows: readonly CatalogueRow[]): Slug[] {
  const likeness = ({meta}: CatalogueRow) =>
    (meta.section !== undefined && meta.section === self.meta.section ? 2 : 0) +
    meta.tags.filter((tag) => self.meta.tags.includes(tag)).length
  const rank = ({slug, meta}: CatalogueRow) => [meta.date ?? '', slug] as const
  return rows
    .filter((other) => other !== self)
    .sort((a, b) => {
      const [[dateA, slugA], [dateB, slugB]] = [rank(a), rank(b)]
      return likeness(b) - likeness(a) || (dateA > dateB ? -1 : dateA < dateB ? 1 : slugA < slugB ? -1 : 1)
    })
    .slice(0, 3)
    .map(({slug}) => slug)
}

test('related essays are the three that are most alike, compared by kin or each with each', () => {
  fc.assert(
    fc.property(catalogue, (rows) => {
      const related = relatedAmong(rows)
      for (const self of rows) expect(related(self.slug).map(({slug}) => slug)).toEqual(bestOf(self, rows))
    })
  )
})
