import type {ReturnedFile, ReturnedUnit} from '../../model/exchange.ts'
import {InputError, type Words} from '../../model/message.ts'
import {decodeReturned} from '../decode.ts'
import {stateNamed} from '../states.ts'
import {type PoMessage, readMessages} from './messages.ts'

const noHeader: Words = {
  en: 'Unexpected missing header `{{field}}`, expected a catalogue that `hexapla export po` wrote',
  'zh-Hans': '缺少文件头 `{{field}}`，应为 `hexapla export po` 写出的文件',
  'zh-Hant': '缺少檔頭 `{{field}}`，應為 `hexapla export po` 寫出的檔案'
}

/** A gettext catalogue that comes back. @throws InputError with the line. */
export function readPo(bytes: Uint8Array, file: string): ReturnedFile[] {
  const text = decodeReturned(bytes, file, /charset=([^\s\\"]+)/u)
  const [header, ...messages] = readMessages(text, file)
  const field = (name: string) => {
    const found = new RegExp(`^${name}:[ \\t]*(\\S+)`, 'mu').exec(header?.msgid === '' ? header.msgstr : '')
    if (!found)
      throw new InputError({words: noHeader, values: {field: name}}, {file, line: header?.line ?? 1, column: 1})
    return found[1] ?? ''
  }
  return [
    {
      essay: field('X-Hexapla-Essay'),
      sourceLocale: field('X-Hexapla-Source'),
      locale: field('X-Hexapla-Locale'),
      units: messages.map(unitOf)
    }
  ]
}

function unitOf({msgctxt, msgid, msgstr, line, isFuzzy, extracted}: PoMessage): ReturnedUnit {
  const found = /^hexapla: source=\S+ target=([0-9a-f]{8}) state=(\S+)$/mu.exec(extracted.join('\n'))
  const was = stateNamed(found?.[2])
  return {
    key: msgctxt,
    line,
    source: msgid,
    target: msgstr,
    state: isFuzzy ? 'unverified' : 'translated',
    placed: [],
    ...(found?.[1] === undefined ? {} : {base: found[1]}),
    ...(was === undefined ? {} : {was})
  }
}
