import {reconcile} from '../../src/align/reconcile.ts'
import type {Comparable} from '../../src/align/texts.ts'
import {fingerprintOf} from '../../src/segments/fingerprint.ts'
import type {DocumentBlock, Kept} from './gold.ts'

/** Which new block gets the key of which old one. Blocks are reconciled as they are, not cut into segments. */
export function keptByHexapla(old: readonly DocumentBlock[], now: readonly DocumentBlock[]): readonly Kept[] {
  return reconcile(old.map(hashed), now.map(hashed)).matches
}

/** A block with what `sync` knows of a segment. */
export function hashed({kind, text}: Pick<DocumentBlock, 'kind' | 'text'>): Comparable {
  return {kind, text, fingerprint: fingerprintOf(text)}
}
