import type {ArchiveRecord, FieldSource} from '../../model/mapping.ts'

/**
 * All values at a path, such as `terms.name`; lists on the way are gone through.
 *
 * A field whose own name has a dot in it is found, too: names of columns may have any letters.
 */
export function valuesAt(value: unknown, path: string): unknown[] {
  if (value === undefined || value === null) return []
  if (Array.isArray(value)) return value.flatMap((item) => valuesAt(item, path))
  if (path === '') return [value]
  if (typeof value !== 'object') return []
  const fields = value as ArchiveRecord
  if (Object.hasOwn(fields, path)) return flat(fields[path])
  for (let at = path.indexOf('.'); at > 0; at = path.indexOf('.', at + 1)) {
    const name = path.slice(0, at)
    if (Object.hasOwn(fields, name)) return valuesAt(fields[name], path.slice(at + 1))
  }
  return []
}

function flat(value: unknown): unknown[] {
  if (Array.isArray(value)) return value.flatMap(flat)
  return value === undefined || value === null || value === '' ? [] : [value]
}

/** What a record has for a field of ours: texts, numbers and truth values, translated where the mapping says so. */
export function valuesOf(record: ArchiveRecord, source: FieldSource | undefined): unknown[] {
  if (source === undefined) return []
  if (typeof source === 'string') return valuesAt(record, source)
  if ('value' in source) return flat(source.value)
  const {field, split, values} = source
  const found = valuesAt(record, field)
  const parts = found.flatMap((value) =>
    split === undefined || typeof value !== 'string'
      ? [value]
      : value.split(split).flatMap((part) => (part.trim() === '' ? [] : [part.trim()]))
  )
  return values ? parts.map((value) => (Object.hasOwn(values, String(value)) ? values[String(value)] : value)) : parts
}

/** The first value as a text; undefined where there is none. */
export function textOf(record: ArchiveRecord, source: FieldSource | undefined): string | undefined {
  const [first] = valuesOf(record, source)
  if (first === undefined || typeof first === 'object') return undefined
  const text = String(first).trim()
  return text === '' ? undefined : text
}

/** Whether an article is one of those that the mapping asks for. */
export function isWanted(record: ArchiveRecord, only: Readonly<Record<string, unknown>> = {}): boolean {
  return Object.entries(only).every(([path, wanted]) => {
    const allowed = [wanted].flat().map(String)
    return valuesAt(record, path).some((value) => allowed.includes(String(value)))
  })
}
