import {describe, expect, test} from 'vitest'
import {buildCase, expectedFolder, goldenCases, textsIn} from './golden/release.ts'

describe.each(goldenCases())('golden folder $name: $shows', (golden) => {
  test('the release is the one expected (`npm run golden` writes it anew, for review)', async () => {
    const made = await buildCase(golden)
    const expected = textsIn(expectedFolder(golden))
    expect([...made.keys()].sort()).toEqual([...expected.keys()].sort())
    for (const [path, text] of expected) expect(made.get(path), path).toBe(text)
  })
})
