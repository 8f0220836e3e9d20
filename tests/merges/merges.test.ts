import {describe, expect, test} from 'vitest'
import {measure} from './measure.ts'

const sound = {wrong: 0, wrongAfterHunks: 0, lost: 0, seeds: []}

/** `npm run simulate:merges -- --runs 10000` does the same at length. */
describe('branches that are put together', () => {
  test.each(['files', 'hunks'] as const)(
    'by the driver: no translation is current for a source it was not made from, and no text is lost (conflicts resolved by %s)',
    (resolution) => {
      const rows = measure({withDriver: true, byGit: false, resolution, runs: 20, seed: 1})
      for (const row of rows) expect(row).toMatchObject(sound)
    }
  )

  test('by the driver, where both sides had renamed a key', () => {
    const rows = measure({withDriver: true, byGit: false, resolution: 'files', runs: 8, seed: 431})
    for (const row of rows) expect(row).toMatchObject(sound)
  })

  test.each([1, 500_397, 500_779, 500_874, 501_199, 501_207])('line by line, from seed %i', (seed) => {
    const rows = measure({withDriver: false, byGit: false, resolution: 'files', runs: 8, seed})
    for (const row of rows) expect(row).toMatchObject({wrong: 0, lost: 0})
  })

  test.each([
    {withDriver: true, runs: 1},
    {withDriver: false, runs: 4}
  ])('by git itself, driver: $withDriver', ({withDriver, runs}) => {
    const rows = measure({withDriver, byGit: true, resolution: 'files', runs, seed: 1})
    for (const row of rows) expect(row).toMatchObject(sound)
  })
})
