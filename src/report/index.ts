import {github} from './github.ts'
import {json} from './json.ts'
import {pretty} from './pretty.ts'
import type {Reporter} from './types.ts'

/** Every form a report can take, by name; the first is the one for people. */
export const reporters: readonly Reporter[] = [pretty, json, github]
