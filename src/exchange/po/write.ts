import type {WorkFile, WorkUnit} from '../../model/exchange.ts'
import {fingerprintOf} from '../../segments/fingerprint.ts'
import {notesOf} from '../notes.ts'

/** An essay in one locale as a gettext catalogue: the key is the context, the source the message. Lines are never wrapped. */
export function writePo(file: WorkFile, {today}: {readonly today: string}): string {
  return `${[headerOf(file, today), ...file.units.map((unit) => messageOf(unit, file.file))].join('\n\n')}\n`
}

function headerOf({essay, title, sourceLocale, locale, translators}: WorkFile, today: string): string {
  const fields = [
    `Project-Id-Version: ${inLine(essay)}`,
    'Report-Msgid-Bugs-To: ',
    `POT-Creation-Date: ${today} 00:00+0000`,
    `PO-Revision-Date: ${today} 00:00+0000`,
    `Last-Translator: ${inLine(translators.at(-1) ?? 'nobody')}`,
    `Language-Team: ${locale}`,
    `Language: ${locale.replaceAll('-', '_')}`,
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=UTF-8',
    'Content-Transfer-Encoding: 8bit',
    'X-Generator: Hexapla',
    `X-Hexapla-Essay: ${essay}`,
    `X-Hexapla-Source: ${sourceLocale}`,
    `X-Hexapla-Locale: ${locale}`
  ]
  return `# ${inLine(title)}\nmsgid ""\nmsgstr ""\n${fields.map((field) => quote(`${field}\n`)).join('\n')}`
}

function messageOf(unit: WorkUnit, file: string): string {
  const {key, line, source, target, state, previous, fingerprint} = unit
  const isFuzzy = target !== '' && (state === 'stale' || state === 'unverified')
  const notes = notesOf(unit)
  return [
    ...notes.filter(({from}) => from === 'translator').flatMap(({text}) => comment('#', text)),
    ...notes.filter(({from}) => from === 'author').flatMap(({text}) => comment('#.', text)),
    ...notes.filter(({from}) => from === 'changed').flatMap(({text}) => comment('#.', text)),
    `#. hexapla: source=${fingerprint} target=${fingerprintOf(target)} state=${state}`,
    `#: ${file}:${line}`,
    ...(isFuzzy ? ['#, fuzzy'] : []),
    ...(previous === undefined ? [] : strings('#| msgid', previous, '#| ')),
    `msgctxt ${quote(key)}`,
    ...strings('msgid', source),
    ...strings('msgstr', target)
  ].join('\n')
}

function comment(mark: string, text: string): string[] {
  return text.split(/\r?\n/u).map((line) => `${mark} ${line}`.trimEnd())
}

/** A text of several lines has a string for each of them. */
function strings(word: string, text: string, before = ''): string[] {
  const lines = text.split(/(?<=\n)/u)
  if (lines.length < 2) return [`${word} ${quote(text)}`]
  return [`${word} ""`, ...lines.map((line) => before + quote(line))]
}

const escapes: Readonly<Record<string, string>> = {'\\': '\\\\', '"': '\\"', '\n': '\\n', '\r': '\\r', '\t': '\\t'}

function quote(text: string): string {
  return `"${text.replace(/[\\"\n\r\t]/gu, (character) => escapes[character] ?? character)}"`
}

function inLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim()
}
