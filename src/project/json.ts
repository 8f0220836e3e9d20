import {InputError, type Place, type Words} from '../model/message.ts'

export type JsonPath = readonly PropertyKey[]

/** A JSON text and where its keys and values stand. */
export interface JsonText {
  readonly value: unknown
  /** Where the value stands; the nearest one around it that the text has, if it is not there. */
  valueAt(path: JsonPath): Place
  /** Where the key stands that the value belongs to. */
  keyAt(path: JsonPath): Place
}

/** Deeper nesting than any configuration has, and less than exhausts the stack. */
const depthLimit = 64

const unexpected: Words = {
  en: 'Unexpected `{{found}}`, expected {{wanted}}',
  'zh-Hans': '`{{found}}` 有误，此处应为 {{wanted}}',
  'zh-Hant': '`{{found}}` 有誤，此處應為 {{wanted}}'
}
const unexpectedEnd: Words = {
  en: 'Unexpected end of file, expected {{wanted}}',
  'zh-Hans': '文件不完整，此处应为 {{wanted}}',
  'zh-Hant': '檔案不完整，此處應為 {{wanted}}'
}
const afterEnd: Words = {
  en: 'Unexpected `{{found}}` after the end, expected nothing more',
  'zh-Hans': '结尾之后多出 `{{found}}`，此处不应再有内容',
  'zh-Hant': '結尾之後多出 `{{found}}`，此處不應再有內容'
}
const duplicate: Words = {
  en: 'Unexpected second `{{key}}`, expected each key once',
  'zh-Hans': '`{{key}}` 重复出现，每个键只应出现一次',
  'zh-Hant': '`{{key}}` 重複出現，每個鍵只應出現一次'
}
const tooDeep: Words = {
  en: 'Unexpected nesting, expected at most {{limit}} levels',
  'zh-Hans': '嵌套过深，最多应为 {{limit}} 层',
  'zh-Hant': '巢狀過深，最多應為 {{limit}} 層'
}
const onlyJson: Words = {
  en: 'JSON has no comments, no single quotes and no comma after the last item',
  'zh-Hans': 'JSON 不能有注释和单引号，最后一项之后也不能有逗号',
  'zh-Hant': 'JSON 不能有註解和單引號，最後一項之後也不能有逗號'
}

const space = /[ \t\r\n]*/y
const string = /"[^"\\\u0000-\u001F]*(?:\\(?:["\\/bfnrt]|u[0-9A-Fa-f]{4})[^"\\\u0000-\u001F]*)*"/y
const plain = /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.+-])/y

/**
 * Read JSON and remember where everything stands, so that what is said about a value can point to it.
 *
 * The words of `JSON.parse` about an error differ from one engine to the next, and it lets a second key
 * silently win; this reader finds the errors, and only a text without any is handed to `JSON.parse`.
 * @throws InputError with line and column.
 */
export function readJson(text: string, file: string): JsonText {
  const reader = new Reader(text, file)
  reader.readAll()
  const find = (path: JsonPath, part: 'key' | 'value'): Place => {
    for (let length = path.length; length > 0; length--) {
      const found = reader.offsets.get(nameOf(path.slice(0, length)))
      if (found) return reader.place(found[length === path.length ? part : 'value'])
    }
    return reader.place(reader.start)
  }
  return {value: JSON.parse(text), valueAt: (path) => find(path, 'value'), keyAt: (path) => find(path, 'key')}
}

function nameOf(path: JsonPath): string {
  return JSON.stringify(path.map(String))
}

class Reader {
  readonly offsets = new Map<string, {readonly key: number; readonly value: number}>()
  start = 0
  private readonly text: string
  private readonly file: string
  private at = 0

  constructor(text: string, file: string) {
    this.text = text
    this.file = file
  }

  readAll(): void {
    this.take(space)
    this.start = this.at
    this.readValue([])
    this.take(space)
    if (this.at < this.text.length) this.refuse('', afterEnd)
  }

  place(offset: number): Place {
    const before = this.text.slice(0, offset)
    const line = before.split('\n').length
    return {file: this.file, line, column: offset - before.lastIndexOf('\n')}
  }

  private readValue(path: JsonPath): void {
    if (path.length > depthLimit) {
      throw new InputError({words: tooDeep, values: {limit: depthLimit}}, this.place(this.at))
    }
    const first = this.text[this.at]
    if (first === '{') this.readItems('}', (keys) => this.readMember(path, keys))
    else if (first === '[') this.readItems(']', (_, index) => this.readElement([...path, index]))
    else if (this.take(string) === undefined && this.take(plain) === undefined) {
      this.refuse(path.length === 0 ? '`{`' : '`"…"`, `{…}`, `[…]`, `true`, `false`')
    }
  }

  private readItems(close: string, readItem: (keys: Set<string>, index: number) => void): void {
    const keys = new Set<string>()
    this.at++
    this.take(space)
    if (this.text[this.at] === close) {
      this.at++
      return
    }
    for (let index = 0; ; index++) {
      this.take(space)
      readItem(keys, index)
      this.take(space)
      const next = this.text[this.at]
      if (next !== ',' && next !== close) this.refuse(`\`,\`, \`${close}\``)
      this.at++
      if (next === close) return
    }
  }

  private readMember(path: JsonPath, keys: Set<string>): void {
    const key = this.at
    const quoted = this.take(string)
    if (quoted === undefined) this.refuse('`"…":`')
    const name: string = JSON.parse(quoted)
    if (keys.has(name)) throw new InputError({words: duplicate, values: {key: name}}, this.place(key))
    keys.add(name)
    this.take(space)
    if (this.text[this.at] !== ':') this.refuse('`:`')
    this.at++
    this.take(space)
    this.readElement([...path, name], key)
  }

  private readElement(path: JsonPath, key = this.at): void {
    this.offsets.set(nameOf(path), {key, value: this.at})
    this.readValue(path)
  }

  private take(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.at
    const found = pattern.exec(this.text)?.[0]
    this.at += found?.length ?? 0
    return found
  }

  private refuse(wanted: string, words = unexpected): never {
    const found = /^(?:[\p{L}\p{N}_$.+-]{1,40}|.)/su.exec(this.text.slice(this.at, this.at + 60))?.[0]
    const report = found === undefined ? {words: unexpectedEnd, values: {wanted}} : {words, values: {found, wanted}}
    throw new InputError(report, this.place(this.at), {words: onlyJson})
  }
}
