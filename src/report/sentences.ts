import type {Finding} from '../model/finding.ts'
import {say} from '../model/message.ts'
import type {Language} from '../model/names.ts'

/** All that a finding says, sentence by sentence: what is wrong, then what else helps. */
export function sentencesOf({message, note}: Finding, language: Language): string[] {
  return [message, ...(note ? [note] : [])].map((part) => say(part, language))
}

/** Where a finding stands, as `file:line:column`. */
export function addressOf({place: {file, line, column}}: Finding): string {
  return [file, line, line === undefined ? undefined : column].filter((part) => part !== undefined).join(':')
}
