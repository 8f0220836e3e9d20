import {existsSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import * as z from 'zod'
import {manifestName} from './manifest.ts'

const shape = z.object({essays: z.array(z.object({slug: z.string()}))})

/** Names of the essays that the release in a folder has; none where there is no release. */
export function publishedIn(out: string): string[] {
  const path = join(out, manifestName)
  if (!existsSync(path)) return []
  try {
    const found = shape.safeParse(JSON.parse(readFileSync(path, 'utf8')))
    return found.success ? found.data.essays.map(({slug}) => slug) : []
  } catch (error) {
    if (error instanceof SyntaxError) return [] // the release itself says what is wrong with the folder
    throw error
  }
}
