import {build} from 'esbuild'

/**
 * The program of the search page as a module that holds its text.
 *
 * It is kept in the repository: so sources, the compiled library and the bundled program all publish the same bytes.
 */
export async function clientModule(): Promise<string> {
  const {outputFiles} = await build({
    entryPoints: ['src/emit/search/client/page.ts'],
    bundle: true,
    minify: true,
    format: 'iife',
    target: ['chrome109', 'firefox115', 'safari16'],
    charset: 'utf8',
    legalComments: 'none',
    write: false,
    logLevel: 'warning'
  })
  const text = outputFiles[0]?.text ?? ''
  return `/** The program of the search page. Made by \`npm run search-script\` from \`client/page.ts\`; do not edit. */
export const clientScript =
  ${quoted(text)}
`
}

/** A string as Biome writes it. */
function quoted(text: string): string {
  const plain = JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"')
  return plain.includes("'") && !plain.includes('"') ? `"${plain}"` : `'${plain.replaceAll("'", "\\'")}'`
}
