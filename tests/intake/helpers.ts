import {type Intake, type IntakeOptions, intake} from '../../src/intake/index.ts'
import {readFrontMatter} from '../../src/markdown/front-matter.ts'
import {plainText} from '../../src/markdown/inspect.ts'
import {readMeta} from '../../src/markdown/meta.ts'
import {markdown} from '../../src/markdown/processor.ts'
import type {Meta} from '../../src/model/essay.ts'
import {say} from '../../src/model/message.ts'
import {isLocale, type Locale} from '../../src/model/names.ts'

export function locale(tag: string): Locale {
  if (isLocale(tag)) return tag
  throw new Error(`${tag} is no locale`)
}

const project = {locales: ['en', 'zh-Hans', 'zh-Hant'].map(locale), sourceLocale: locale('en')}

/** What intake makes of a text or of bytes in a project that publishes English and both Chinese. */
export function take(input: string | Uint8Array, options: Partial<IntakeOptions> = {}): Intake {
  return intake(typeof input === 'string' ? new TextEncoder().encode(input) : input, {...project, ...options})
}

/** Front matter as Hexapla reads it: what intake writes must pass. */
export function meta(result: Intake): Meta {
  return readMeta(readFrontMatter(result.markdown, 'source/essay.md'), 'source/essay.md')
}

export function body(result: Intake): string {
  return readFrontMatter(result.markdown, 'source/essay.md').body.trim()
}

/** The body's blocks as a reader sees them. */
export function blocks(result: Intake): string[] {
  return markdown.parse(body(result)).children.map((block) => plainText(block))
}

export function doubts(result: Intake): string[] {
  return result.doubts.map(({line, message}) => `${line}: ${say(message, 'en')}`)
}

export function removed(result: Intake): string[] {
  return result.removed.map(({text}) => text)
}

/** Encode in an encoding for which Node has only a decoder, by turning the decoder round. */
export function encodeAs(label: 'gb18030' | 'big5', text: string): Uint8Array {
  const table = tables.get(label) ?? invert(label)
  tables.set(label, table)
  return Uint8Array.from(
    [...text].flatMap((character) => {
      if (character <= '\u007F') return [character.charCodeAt(0)]
      const pair = table.get(character)
      if (!pair) throw new Error(`${label} has no two bytes for ${character}`)
      return pair
    })
  )
}

const tables = new Map<string, Map<string, readonly number[]>>()

function invert(label: string): Map<string, readonly number[]> {
  const decoder = new TextDecoder(label, {fatal: true})
  const table = new Map<string, readonly number[]>()
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      try {
        const character = decoder.decode(Uint8Array.of(lead, trail))
        if ([...character].length === 1 && !table.has(character)) table.set(character, [lead, trail])
      } catch {
        // No character has these two bytes.
      }
    }
  }
  return table
}
