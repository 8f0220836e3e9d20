import {defineConfig} from 'vitest/config'

const disk = 'tests/project/**/*.test.ts'

/**
 * Tests of the disk replace modules of Node, so each of their files has modules of its own. The others
 * share them: loading the parsers once more for every file would be a fifth of the whole time.
 */
export default defineConfig({
  test: {
    testTimeout: 60_000,
    hookTimeout: 60_000,
    projects: [
      {extends: true, test: {name: 'disk', include: [disk], isolate: true}},
      {extends: true, test: {name: 'rest', include: ['tests/**/*.test.ts'], exclude: [disk], isolate: false}}
    ]
  }
})
