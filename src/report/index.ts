import {github} from './github.ts'
import {gitlab} from './gitlab.ts'
import {html} from './html/index.ts'
import {json} from './json.ts'
import {junit} from './junit.ts'
import {markdown} from './markdown/index.ts'
import type {ReporterName} from './names.ts'
import {pretty} from './pretty.ts'
import {rdjson} from './rdjson.ts'
import {sarif} from './sarif.ts'
import type {Reporter} from './types.ts'

/** Every form a report can take, by name. */
export const reporters: Readonly<Record<ReporterName, Reporter>> = {
  pretty,
  json,
  github,
  gitlab,
  junit,
  sarif,
  rdjson,
  markdown,
  html
}
