import {linesOf, remarksOf} from '../align/notes.ts'
import {isApproved} from '../align/pair.ts'
import type {WorkFile, WorkState, WorkUnit} from '../model/exchange.ts'
import type {Alignment, Pair} from '../model/pair.ts'
import {type Assembled, alignmentsOf} from './assemble.ts'

/** An essay as it is handed out, once for each of its target locales. */
export function workFilesOf(assembled: Assembled): WorkFile[] {
  return alignmentsOf(assembled).map((alignment) => workFileOf(alignment, assembled))
}

function workFileOf({locale, sourceLocale, context, pairs}: Alignment, {essay, synced}: Assembled): WorkFile {
  const head = synced.targets.find((target) => target.locale === locale)?.file.head
  return {
    essay: essay.slug,
    title: essay.meta.title,
    file: essay.file,
    sourceLocale,
    locale,
    translators: head?.translators ?? [],
    context,
    units: pairs.flatMap((pair) => unitOf(pair) ?? [])
  }
}

/** What is told in another segment's translation, and what has no source, is not handed out. */
function unitOf(pair: Pair): WorkUnit | undefined {
  if (pair.state === 'orphan' || pair.state === 'extra' || pair.state === 'merged') return undefined
  const {source, target} = pair
  const {key, kind, line, text, fingerprint, comment} = source
  const state = stateOf(pair)
  const previous = target && state === 'stale' ? linesOf(target, '- ').join('\n') : ''
  return {
    key,
    kind,
    line,
    source: text,
    fingerprint,
    target: target?.text ?? '',
    state,
    remarks: target ? remarksOf(target).map((line) => line.slice(2)) : [],
    changed: target && state === 'stale' ? linesOf(target, '~ ') : [],
    ...(comment === undefined ? {} : {comment}),
    ...(previous === '' ? {} : {previous})
  }
}

function stateOf(pair: Exclude<Pair, {state: 'orphan' | 'extra' | 'merged'}>): WorkState {
  if (pair.state === 'missing' || pair.state === 'empty') return 'missing'
  if (pair.target.text === '') return 'missing'
  if (pair.state === 'unstamped') return 'unverified'
  if (pair.state !== 'current') return pair.state
  if (isApproved(pair.target, 'final')) return 'final'
  return isApproved(pair.target, 'reviewed') ? 'reviewed' : 'translated'
}
