import type {Voice} from './voice.ts'

/** Print one JSON object of the version that people script against. */
export function printJson(out: Voice, content: object): void {
  out.say(JSON.stringify({version: 1, ...content}, undefined, 2))
}
