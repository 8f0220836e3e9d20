import type {BuildOptions} from 'esbuild'

/** What a module system of old asks for where a package is written in it. */
const withRequire = "import {createRequire as requireFrom} from 'node:module'; const require = requireFrom(import.meta.url);"

/**
 * How the program is put together: with the packages it uses, so that it starts from a handful of files instead of
 * hundreds, and in parts, so that a command loads only what it needs.
 */
export const programOptions = {
  entryPoints: ['src/cli/main.ts'],
  outdir: 'lib/program',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  // js-yaml, which gray-matter loads and we never call, would load a parser of JavaScript for a type of its own.
  alias: {esprima: './scripts/compile/nothing.ts'},
  banner: {js: withRequire},
  legalComments: 'none',
  metafile: true,
  logLevel: 'warning'
} as const satisfies BuildOptions
