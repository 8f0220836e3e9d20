#!/usr/bin/env -S npx tsx
/**
 * Write the characters that only Simplified or only Traditional has into `src/locale/`, from OpenCC's dictionaries.
 *
 * Takes the folder of the npm package `opencc-js` as its argument; needed only when OpenCC's data has changed.
 */
import {pathToFileURL} from 'node:url'
import {argv, echo, fs, path} from 'zx'
import {onlyIn, printTables, readDictionary} from '../bench/script-tables.ts'

const [folder = 'node_modules/opencc-js'] = argv._
const {version} = await fs.readJson(path.join(folder, 'package.json'))
const dictionary = async (name: string) => {
  const file = path.resolve(folder, `dist/esm-lib/dict/${name}.js`)
  return readDictionary((await import(pathToFileURL(file).href)).default)
}
const [simplified = [], traditional = [], ...others] = await Promise.all(
  ['STCharacters', 'TSCharacters', 'STPhrases', 'TWVariants', 'HKVariants', 'TSPhrases'].map(dictionary)
)
const [phrases = [], taiwan = [], hongKong = [], backPhrases = []] = others
const text = printTables(version, {
  simplified: onlyIn(simplified, [simplified, phrases, taiwan, hongKong]),
  traditional: onlyIn(traditional, [traditional, backPhrases])
})
await fs.outputFile('src/locale/script-tables.ts', text)
echo(`src/locale/script-tables.ts  ${text.length}`)
