import {traditionalPairs} from '../../locale/script-tables.ts'
import {readVariants} from './terms.ts'

/** Characters that both scripts have, but Simplified text nearly always writes otherwise. */
const shared = '乾干著着瞭了藉借祇只衹只於于徵征麽么'

/** Traditional characters, each followed by the one that it is searched as. */
export const variantPairs = traditionalPairs + shared

export const variants = readVariants(variantPairs)
