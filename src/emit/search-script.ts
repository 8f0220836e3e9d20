import {createHash} from 'node:crypto'
import {clientScript} from './search/client-script.ts'

const hash = createHash('sha256').update(clientScript).digest('hex').slice(0, 8)

/** The program of the search page; its name has its content in it, so that no reader keeps an old one. */
export const searchScript = {path: `assets/search-${hash}.js`, content: clientScript}
