import type {Fingerprint} from '../../model/names.ts'
import type {Entry} from '../../model/segment-file.ts'
import {fingerprintOf} from '../../segments/fingerprint.ts'
import {linesOf, sourceInNote} from '../notes.ts'
import type {EssayFiles} from '../sync.ts'

/** Every source text that an essay or one of its files still has, by its fingerprint. */
export function knownSources({essay, ledger, targets}: EssayFiles): Map<Fingerprint, string> {
  const known = new Map<Fingerprint, string>()
  const add = (text: string): void => {
    if (text !== '') known.set(fingerprintOf(text), text)
  }
  for (const {file} of targets) for (const entry of file?.entries ?? []) for (const text of inNotes(entry)) add(text)
  for (const {text, fingerprint} of ledger?.entries ?? []) if (fingerprintOf(text) === fingerprint) add(text)
  for (const block of essay.blocks) if (block.type === 'translate') add(block.text)
  return known
}

/** Whether an entry of the ledger is as `sync` wrote it. */
export function isAsWritten({text, notes, attributes, fingerprint}: Entry): boolean {
  return notes.length === 0 && attributes.length === 0 && fingerprintOf(text) === fingerprint
}

function inNotes(entry: Entry): string[] {
  const diffs = [linesOf(entry, '- '), linesOf(entry, '+ ')].map((lines) => lines.join('\n'))
  return [...diffs, sourceInNote(entry) ?? '']
}
