import {type Fingerprint, isFingerprint, isKey, type Key} from '../model/names.ts'
import {type Attribute, type AttributeName, attributeNames, type Entry} from '../model/segment-file.ts'

/** What stands in a marker. */
export type Marker = Pick<Entry, 'key' | 'notes' | 'attributes' | 'fingerprint'>

/** What stands on a marker's closing line. */
export type Closing = Pick<Entry, 'attributes' | 'fingerprint'>

const order = new Map<string, number>(attributeNames.map((name, index) => [name, index]))
const hex = '[0-9a-f]{8}'

/** What the value of each attribute looks like; `undefined` where it has none. */
const values: Readonly<Record<AttributeName, RegExp | undefined>> = {
  missing: undefined,
  stale: new RegExp(`^${hex}~${hex}$`, 'u'),
  orphan: undefined,
  unverified: undefined,
  reviewed: new RegExp(`^${hex}$`, 'u'),
  final: new RegExp(`^${hex}$`, 'u'),
  by: /./u,
  merged: /./u,
  via: new RegExp(`^\\S+~${hex}$`, 'u'),
  allow: /^[a-z-]+\/[a-z-]+(?:@[0-9a-f]{8})?: ?\S/u,
  text: new RegExp(`^${hex}$`, 'u')
}

/**
 * Read the attributes and the fingerprint of a closing line, from the first attribute to `-->`.
 * @returns undefined where the line is no closing line.
 */
export function readClosing(line: string): Closing | undefined {
  if (!line.endsWith('-->')) return undefined // nearly every line of a file: no need to look for its beginning
  const found = /^(?:(.*)\s)?-->$/u.exec(line)
  if (!found) return undefined
  const attributes: Attribute[] = []
  let fingerprint: Fingerprint | undefined
  for (const word of wordsOf(found[1] ?? '') ?? ['?']) {
    if (fingerprint !== undefined) return undefined
    if (word.startsWith('@') && isFingerprint(word.slice(1))) fingerprint = word.slice(1) as Fingerprint
    else {
      const attribute = readAttribute(word)
      if (!attribute) return undefined
      attributes.push(attribute)
    }
  }
  if (!agree(attributes)) return undefined
  return fingerprint === undefined ? {attributes} : {attributes, fingerprint}
}

/** Cut at spaces outside quotes; undefined where a quote stays open. */
function wordsOf(line: string): string[] | undefined {
  const words: string[] = []
  const word = /\s*([^\s"]+(?:"[^"]*")?)/uy
  const end = line.trimEnd().length
  while (word.lastIndex < end) {
    const found = word.exec(line)
    if (!found) return undefined
    words.push(found[1] ?? '')
  }
  return words
}

function readAttribute(word: string): Attribute | undefined {
  const at = word.indexOf('=')
  const name = (at < 0 ? word : word.slice(0, at)) as AttributeName
  if (!order.has(name)) return undefined
  const wanted = values[name]
  if (at < 0) return wanted ? undefined : {name}
  const raw = word.slice(at + 1)
  const value = raw.startsWith('"') && raw.endsWith('"') && raw.length > 1 ? unquote(raw.slice(1, -1)) : raw
  if (!wanted?.test(value) || (name === 'merged' && !isKey(value))) return undefined
  return {name, value}
}

/** `missing` and `orphan` stand alone among the states; everything but `allow` stands once. */
function agree(attributes: readonly Attribute[]): boolean {
  const names = attributes.map(({name}) => name)
  const once = names.filter((name) => name !== 'allow')
  if (new Set(once).size < once.length) return false
  const states = names.filter(
    (name) => name === 'missing' || name === 'stale' || name === 'orphan' || name === 'unverified'
  )
  return states.length < 2 || !(states.includes('missing') || states.includes('orphan'))
}

/** Write a marker: on one line, or around its note. */
export function printMarker({key, notes, attributes, fingerprint}: Marker): string {
  const sorted = [...attributes].sort((a, b) => (order.get(a.name) ?? 0) - (order.get(b.name) ?? 0))
  const words = [...sorted.map(printAttribute), ...(fingerprint === undefined ? [] : [`@${fingerprint}`]), '-->']
  const opening = `<!-- #${key}`
  return notes.length === 0
    ? `${opening} ${words.join(' ')}`
    : [opening, ...notes.map(encodeNote), words.join(' ')].join('\n')
}

function printAttribute({name, value}: Attribute): string {
  if (value === undefined) return name
  const bare = value !== '' && !/[\s"&]|-->/u.test(value)
  return `${name}=${bare ? value : `"${quote(value)}"`}`
}

function quote(value: string): string {
  return value.replace(/\s/gu, ' ').replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('-->', '--&gt;')
}

function unquote(value: string): string {
  return value.replaceAll('--&gt;', '-->').replaceAll('&quot;', '"').replaceAll('&amp;', '&')
}

function encodeNote(line: string): string {
  return line.replace(/--&(?:amp;)*gt;/gu, (found) => found.replace('&', '&amp;')).replaceAll('-->', '--&gt;')
}

/** The value of an attribute, `''` where it has none, undefined where the entry lacks it. */
export function attributeOf(entry: Pick<Entry, 'attributes'>, name: AttributeName): string | undefined {
  const found = entry.attributes.find((attribute) => attribute.name === name)
  return found && (found.value ?? '')
}

/** The entry's attributes without some, and with others added. */
export function withAttributes(
  {attributes}: Pick<Entry, 'attributes'>,
  without: readonly AttributeName[],
  added: readonly Attribute[] = []
): readonly Attribute[] {
  const kept = attributes.filter(({name}) => !without.includes(name))
  return added.length === 0 && kept.length === attributes.length ? attributes : [...kept, ...added]
}

/** Whether a text can be the target of `merged=`. */
export function mergedInto(entry: Pick<Entry, 'attributes'>): Key | undefined {
  return attributeOf(entry, 'merged') as Key | undefined
}
