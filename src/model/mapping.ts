/** A field of another system, or a constant; a text is the path of a field, such as `title.rendered`. */
export type FieldSource =
  | string
  | {
      readonly field: string
      /** Parts one text into several. */
      readonly split?: string | undefined
      /** What values of the other system are called here. */
      readonly values?: Readonly<Record<string, string>> | undefined
    }
  | {readonly value: string | number | boolean | readonly string[]}

/** How the articles of another system become essays. */
export interface Mapping {
  /** Where in a JSON file the list of articles stands; the whole file if absent. */
  readonly rows?: string | undefined
  /** Which files of a folder are articles: a path in which `{name}` stands for one step or a part of it. */
  readonly files?: string | undefined
  /** Only articles whose fields have one of these values. */
  readonly only?:
    | Readonly<Record<string, string | number | boolean | readonly (string | number | boolean)[]>>
    | undefined
  readonly id?: string | undefined
  readonly body?: string | undefined
  readonly form?: 'html' | 'markdown' | 'page' | undefined
  /** Front matter, by the fields that it comes from. */
  readonly fields?: Readonly<Record<string, FieldSource>> | undefined
  readonly slug?: FieldSource | undefined
  readonly aliases?: FieldSource | undefined
  /** What the translations of one article have in common. */
  readonly group?: FieldSource | undefined
  readonly locale?: FieldSource | undefined
  /** Folder of the pictures, from the mapping file, and what their addresses begin with. */
  readonly pictures?: string | {readonly folder: string; readonly address?: string | undefined} | undefined
  readonly encoding?: string | undefined
}

/** The fields of one article, as the other system has them. */
export type ArchiveRecord = Readonly<Record<string, unknown>>
