import * as z from 'zod'
import {checks} from '../checks/index.ts'
import {careful} from '../checks/own.ts'
import type {Check, OutsideCheck} from '../model/check.ts'
import type {Sentence} from '../model/extension.ts'
import type {Words} from '../model/message.ts'

const languages = ['en', 'zh-Hans', 'zh-Hant'] as const

const said = z.string().trim().min(1)
const sentence = z
  .union([said, z.strictObject({en: said.optional(), 'zh-Hans': said.optional(), 'zh-Hant': said.optional()})])
  .refine((value) => typeof value === 'string' || Object.values(value).some((words) => words !== undefined))
const severity = z.enum(['error', 'warning', 'info'])
const option = z.union([z.number(), z.string(), z.boolean(), z.array(z.string())])

/** A check as a module exports it. Unknown fields are errors: one of them may be a known one, mistyped. */
const shape = z.strictObject({
  id: z.string().regex(/^[a-z]+(?:-[a-z]+)*\/[a-z]+(?:-[a-z]+)*$/u),
  scope: z.enum(['text', 'pair', 'alignment', 'essay', 'project']),
  severity,
  severities: z.record(z.string(), severity).optional(),
  onRequest: z.literal(true).optional(),
  promise: sentence,
  url: z.url().optional(),
  reason: sentence.optional(),
  messages: z.record(z.string(), sentence),
  notes: z.record(z.string(), sentence).optional(),
  options: z.record(z.string(), z.strictObject({default: option, about: sentence})).optional(),
  examples: z.array(z.looseObject({})).optional(),
  run: z.custom<(...input: readonly unknown[]) => unknown>((value) => typeof value === 'function')
})

/** What a field of a check holds when it is right. */
const wanted: Readonly<Record<string, string>> = {
  id: '`family/name` in lower-case letters and hyphens',
  scope: '`text`, `pair`, `alignment`, `essay` or `project`',
  severity: '`error`, `warning` or `info`',
  onRequest: '`true`, or nothing',
  url: 'an address',
  run: 'a function, such as `*run(pair, options) {…}`',
  messages: 'an object of sentences by their names',
  examples: 'a list of examples'
}

/** What is wrong with something that was exported as a check: where, and what was expected. */
export interface CheckFault {
  readonly name: string
  readonly wanted: string
}

/** The checks that a module exports, made ready to run; or the first thing that is wrong with them. */
export function readOwnChecks(exported: unknown): readonly Check[] | CheckFault {
  if (!Array.isArray(exported)) return {name: 'checks', wanted: 'a list of checks'}
  const own: Check[] = []
  for (const [index, value] of exported.entries()) {
    const parsed = shape.safeParse(value)
    if (!parsed.success) return faultOf(parsed.error.issues[0] as z.core.$ZodIssue, value, index)
    const clash = clashOf(parsed.data.id)
    if (clash) return {name: `checks[${index}].id`, wanted: clash}
    own.push(careful(withWords(value, parsed.data)))
  }
  return own
}

function faultOf(issue: z.core.$ZodIssue, value: unknown, index: number): CheckFault {
  const id = (value as {readonly id?: unknown} | null)?.id
  const whose = typeof id === 'string' ? id : `checks[${index}]`
  const key = issue.code === 'unrecognized_keys' ? issue.keys[0] : undefined
  const field = [...issue.path, ...(key === undefined ? [] : [key])].join('.')
  const known =
    key === undefined ? wanted[String(issue.path[0] ?? '')] : `one of ${Object.keys(shape.shape).join(', ')}`
  return {name: field === '' ? whose : `${whose}: ${field}`, wanted: known ?? 'a sentence, or one by language'}
}

/** An own check has a family of its own, so that no later check of Hexapla can take its name. */
function clashOf(id: string): string | undefined {
  const family = id.slice(0, id.indexOf('/'))
  const isTaken = checks.some((check) => check.id.startsWith(`${family}/`))
  return isTaken
    ? `a family of your own, such as \`house/${id.slice(family.length + 1)}\`; \`${family}\` is one of Hexapla`
    : undefined
}

type Parsed = z.infer<typeof shape>

/** The same object as it was exported, so that `run` finds its `this`, with its words in every language. */
function withWords(
  exported: unknown,
  {promise, reason, messages, notes, options, examples, run}: Parsed
): Exclude<Check, OutsideCheck> {
  const all = (sentences: Readonly<Record<string, Sentence>>) =>
    Object.fromEntries(Object.entries(sentences).map(([name, words]) => [name, inAll(words)]))
  const settings = Object.entries(options ?? {}).map(([name, {about, ...rest}]) => [
    name,
    {...rest, about: inAll(about as Sentence)}
  ])
  return {
    ...(exported as Parsed),
    promise: inAll(promise as Sentence),
    reason: inAll((reason ?? promise) as Sentence),
    messages: all(messages as Readonly<Record<string, Sentence>>),
    ...(notes ? {notes: all(notes as Readonly<Record<string, Sentence>>)} : {}),
    ...(options ? {options: Object.fromEntries(settings)} : {}),
    examples: (examples ?? []) as never[],
    run: run.bind(exported)
  } as Exclude<Check, OutsideCheck>
}

/** A sentence in every language: what its author does not speak is in English, or in the one language there is. */
function inAll(sentence: Sentence): Words {
  if (typeof sentence === 'string') return {en: sentence, 'zh-Hans': sentence, 'zh-Hant': sentence}
  const first =
    sentence.en ?? languages.map((language) => sentence[language]).find((words) => words !== undefined) ?? ''
  return {en: first, 'zh-Hans': sentence['zh-Hans'] ?? first, 'zh-Hant': sentence['zh-Hant'] ?? first}
}
