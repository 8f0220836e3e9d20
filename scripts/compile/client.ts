import {build} from 'esbuild'

/** A program that runs in a reader's or a translator's browser. */
export interface Client {
  /** Path of its first file, from the repository's folder. */
  readonly entry: string
  /** Path of the module that holds its text, and its name there. */
  readonly module: string
  readonly name: string
  readonly about: string
}

/** All programs for browsers. */
export const clients = {
  search: {
    entry: 'src/emit/search/client/page.ts',
    module: 'src/emit/search/client-script.ts',
    name: 'clientScript',
    about: 'The program of the search page'
  },
  pack: {
    entry: 'src/exchange/pack/client/page.ts',
    module: 'src/exchange/pack/client-script.ts',
    name: 'packScript',
    about: 'The program of a pack'
  }
} as const satisfies Readonly<Record<string, Client>>

/**
 * A program for browsers as a module that holds its text.
 *
 * It is kept in the repository: so sources, the compiled library and the bundled program all publish the same bytes.
 */
export async function clientModule({entry, name, about}: Client): Promise<string> {
  const {outputFiles} = await build({
    entryPoints: [entry],
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
  return `/** ${about}. Made by \`npm run client-scripts\` from \`client/page.ts\`; do not edit. */
export const ${name} =
  ${quoted(text)}
`
}

/** A string as Biome writes it. */
function quoted(text: string): string {
  const plain = JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"')
  return plain.includes("'") && !plain.includes('"') ? `"${plain}"` : `'${plain.replaceAll("'", "\\'")}'`
}
