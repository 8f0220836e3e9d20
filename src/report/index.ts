import {github} from './github.ts'
import {json} from './json.ts'
import type {ReporterName} from './names.ts'
import {pretty} from './pretty.ts'
import type {Reporter} from './types.ts'

/** Every form a report can take, by name. */
export const reporters: Readonly<Record<ReporterName, Reporter>> = {pretty, json, github}
