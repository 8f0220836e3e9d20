import type {FrontMatter, FrontMatterScalar} from '../markdown/front-matter.ts'
import type {Key} from '../model/names.ts'
import {bodyKey} from '../model/names.ts'
import type {Found} from './finder.ts'

const translated = new Set(['title', 'subtitle', 'description', 'section'])

/**
 * The key of a front-matter value: its path with hyphens, authors and corrections counted from 1.
 *
 * `authors[0].note` is `author1-note`, `corrections[0].note` is `correction1-note`, `image.alt` is `image-alt`. A field whose name looks like the key
 * of a body segment gets `field-` before it, so that the two never meet.
 */
export function metaKey(path: readonly (string | number)[]): Key {
  const [first, second, ...rest] = path
  const steps =
    first === 'authors' && typeof second === 'number'
      ? [`author${second + 1}`, ...(rest.length > 0 ? rest : ['name'])]
      : first === 'corrections' && typeof second === 'number' && rest.length > 0
        ? [`correction${second + 1}`, ...rest]
        : path
  const named =
    first === 'author' && path.length === 1
      ? ['author1', 'name']
      : first === 'author'
        ? ['author1', ...path.slice(1)]
        : steps
  const key = named
    .map((step) => (typeof step === 'number' ? String(step + 1) : step.replace(/[^A-Za-z0-9_]+/gu, '_')))
    .join('-')
  return (bodyKey.test(key) || !/^[A-Za-z]/u.test(key) ? `field-${key}` : key) as Key
}

/** The translatable values of an essay's front matter, where they stand in the file. */
export function metaBlocks(frontMatter: FrontMatter, translatable: readonly string[]): Found[] {
  const own = new Set(translatable)
  return frontMatter.scalars
    .filter(({path, text}) => text !== '' && isTranslated(path, own))
    .map((scalar) => toBlock(scalar, frontMatter))
}

function isTranslated(path: readonly (string | number)[], own: ReadonlySet<string>): boolean {
  const [first = '', second, third] = path
  if (own.has(String(first))) return true
  if (path.length === 1) return translated.has(String(first)) || first === 'author'
  if (first === 'image') return second === 'alt' || second === 'caption'
  if (first === 'corrections') return third === 'note'
  if (first === 'author') return second === 'name' || second === 'note'
  return first === 'authors' && (third === 'name' || third === 'note' || path.length === 2)
}

function toBlock({path, text, start, end, line, column}: FrontMatterScalar, {head}: FrontMatter): Found {
  const slice = head.slice(start, end)
  // Front matter holds plain text of one line; what YAML folded over several is one to its translators too.
  const plain = text.replace(/\s*\n\s*/gu, ' ')
  return {
    start,
    end,
    block: {type: 'translate', kind: 'meta', slice, text: plain, containers: [], metaKey: metaKey(path), line, column}
  }
}
