import * as z from 'zod'
import type {Mapping} from '../model/mapping.ts'
import {InputError, type Words} from '../model/message.ts'
import {firstFault, unknownKeyAt} from './config-faults.ts'
import {decode} from './decode.ts'
import type {JsonText} from './json.ts'
import {readYaml} from './yaml.ts'

const noLocale: Words = {
  en: 'Unexpected `group` without `locale`, expected the field that tells which translation an article is',
  'zh-Hans': '写了 `group` 而没有 `locale`，应写明哪个字段表示译文的语言',
  'zh-Hant': '寫了 `group` 而沒有 `locale`，應寫明哪個欄位表示譯文的語言'
}

const text = z.string().trim().min(1)
const path = text.meta({examples: ['title', 'title.rendered']})
const scalar = z.union([z.string(), z.number(), z.boolean()])
const field = z
  .union([
    path,
    z.strictObject({
      field: path.describe('The field, a path such as author.name'),
      split: text.optional().describe('What parts one text into several, such as a comma'),
      values: z.record(z.string(), z.string()).optional().describe('What values of the other system are called here')
    }),
    z.strictObject({value: z.union([scalar, z.array(z.string())]).describe('The same for all articles')})
  ])
  .meta({examples: ['post_title']})

const mappingShape = z.strictObject({
  $schema: z.string().optional(),
  rows: text
    .optional()
    .meta({examples: ['data.posts']})
    .describe('Where in a JSON file the list of articles stands; the file itself if absent'),
  files: text
    .optional()
    .describe('Which files of a folder are articles; {name} stands for a part of the path and is a field of that name')
    .meta({examples: ['{locale}/{group}.html']}),
  only: z
    .record(z.string(), z.union([scalar, z.array(scalar)]))
    .optional()
    .describe('Only articles whose fields have these values'),
  id: path.optional().describe('Field that names an article for ever, so that it is brought in once'),
  body: path.optional().describe('Field that holds the text; for a folder it is the file'),
  form: z.enum(['html', 'markdown', 'page']).optional().describe('What the text is; recognised if absent'),
  fields: z.record(z.string(), field).optional().describe('Front matter, each with the field that it comes from'),
  slug: field.optional().describe('Name of the essay; made of its title if absent'),
  aliases: field.optional().describe('Former addresses'),
  group: field.optional().describe('What the translations of one article have in common'),
  locale: field.optional().describe('Locale of an article'),
  pictures: z
    .union([text, z.strictObject({folder: text, address: text.optional()})])
    .optional()
    .describe('Folder of the pictures, from this file, and what their addresses begin with')
    .meta({examples: ['uploads']}),
  encoding: text.optional().describe('Encoding of the file; default utf-8')
})

/** The JSON Schema (2020-12) of mapping files. */
export function mappingSchema(): Readonly<Record<string, unknown>> {
  const schema = z.toJSONSchema(mappingShape, {target: 'draft-2020-12', io: 'input'})
  return {...schema, title: 'Mapping of an archive'}
}

/** What stands beside the fields, not among them. */
const apart: Readonly<Record<string, string>> = {locale: 'locale', aliases: 'aliases', slug: 'slug', body: 'body'}

/** Read a mapping file. @throws InputError with line and column of the first fault */
export function readMapping(bytes: Uint8Array, file: string): Mapping {
  const json: JsonText = readYaml(decode(bytes, 'utf-8', file).replace(/^\uFEFF/u, ''), file)
  const parsed = mappingShape.safeParse(json.value)
  if (!parsed.success) throw firstFault(parsed.error.issues, json, mappingSchema())
  const {$schema: _schema, ...mapping} = parsed.data
  const wrong = Object.keys(mapping.fields ?? {}).find((name) => Object.hasOwn(apart, name))
  if (wrong !== undefined) throw unknownKeyAt(json, ['fields', wrong], ['title', 'authors', 'date', 'image', 'tags'])
  if (mapping.group !== undefined && mapping.locale === undefined)
    throw new InputError({words: noLocale}, json.keyAt(['group']))
  return mapping
}
