import type {Language} from './names.ts'

/** One sentence in every language that Hexapla speaks, with holes such as `{{address}}`. */
export type Words = Readonly<Record<Language, string>>

/** A sentence with what goes into its holes. It is put into words as late as possible, by `say`. */
export interface Message {
  readonly words: Words
  readonly values?: Readonly<Record<string, string | number>>
}

/** A place in a file of the project. Lines and columns count from 1, columns in UTF-16 code units. */
export interface Place {
  /** Path from the project's folder, with `/` on every system. */
  readonly file: string
  readonly line?: number
  readonly column?: number
  /** Column behind the last character concerned, where that is on the same line. */
  readonly endColumn?: number
}

/** Put a message into words. A hole without a value stays as it is, so that a mistake shows. */
export function say(message: Message, language: Language): string {
  return message.words[language].replace(/\{\{(\w+)\}\}/gu, (hole, name: string) =>
    String(message.values?.[name] ?? hole)
  )
}

/** A fault in what we were given: bad input, never bad code. Commands report it and exit with 2. */
export class InputError extends Error {
  readonly report: Message
  readonly place: Place | undefined
  /** The command or the act that helps. */
  readonly remedy: Message | undefined
  /** The check that the fault belongs to, where it has one of its own. */
  readonly check: string | undefined

  constructor(report: Message, place?: Place, remedy?: Message, check?: string) {
    super(say(report, 'en'))
    this.name = 'InputError'
    this.report = report
    this.place = place
    this.remedy = remedy
    this.check = check
  }
}
