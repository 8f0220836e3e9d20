import {characterFaults} from './characters.ts'
import {contentFaults} from './content.ts'
import type {Fault} from './fault.ts'
import {markupFaults} from './markup.ts'
import {scriptFaults} from './script.ts'
import {typographyFaults} from './typography.ts'

/** Every kind of fault that the benchmark puts into sound pairs. */
export const faults: readonly Fault[] = [
  ...scriptFaults,
  ...typographyFaults,
  ...characterFaults,
  ...contentFaults,
  ...markupFaults
]
