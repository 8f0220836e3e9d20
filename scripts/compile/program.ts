import type {BuildOptions} from 'esbuild'

/** What packages ask for that are written in the module system of old. No name is declared: the modules have their own. */
const withRequire = "globalThis.require ??= process.getBuiltinModule('node:module').createRequire(import.meta.url);"

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
  alias: {'js-yaml': './scripts/compile/no-yaml.ts'},
  banner: {js: withRequire},
  legalComments: 'none',
  metafile: true,
  logLevel: 'warning'
} as const satisfies BuildOptions
