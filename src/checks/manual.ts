import type {Check} from '../model/check.ts'
import {say} from '../model/message.ts'
import type {Language} from '../model/names.ts'
import {checks} from './index.ts'
import {manualWords as words} from './manual-words.ts'
import {isSettable, policyOf} from './setting.ts'
import {visible} from './visible.ts'

/** A check by its id. */
export function findCheck(id: string): Check | undefined {
  return checks.find((check) => check.id === id)
}

/** The manual page of a check, as Markdown: promise, reason, messages, examples, and how to silence it. */
export function manualOf(check: Check, language: Language): string {
  const sections = [
    `# ${check.id}`,
    check.promise[language],
    check.reason[language],
    say(
      {
        words: check.onRequest ? words.onRequest : words.severity,
        values: {severity: words.severities[check.severity][language], setting: check.severity}
      },
      language
    ),
    ...messagesOf(check, language),
    ...optionsOf(check, language),
    ...examplesOf(check, language),
    `## ${words.silence[language]}`,
    ...silencing(check, language)
  ]
  return `${sections.join('\n\n')}\n`
}

/** All checks with what they promise, as Markdown, in the order of the registry. */
export function manualIndex(language: Language): string {
  const rows = checks.map(({id, promise}) => `- \`${id}\`: ${promise[language]}`)
  return `# ${words.title[language]}\n\n${rows.join('\n')}\n`
}

/** The whole manual as files, by path: a page for each check, and one that lists them by family. */
export function manualPages(language: Language): ReadonlyMap<string, string> {
  const pages = checks.map((check) => [`${check.id}.md`, manualOf(check, language)] as const)
  const families = [...new Set(checks.map(({id}) => familyOf(id)))].map((family) => {
    const own = checks.filter(({id}) => familyOf(id) === family)
    const rows = own.map(({id, promise}) => `- [\`${id}\`](${id}.md): ${promise[language]}`)
    return `## ${family}\n\n${rows.join('\n')}`
  })
  const index = [`# ${words.title[language]}`, words.generated[language], ...families]
  return new Map([['README.md', `${index.join('\n\n')}\n`], ...pages])
}

function familyOf(id: string): string {
  return id.slice(0, id.indexOf('/'))
}

function messagesOf({messages, severities = {}}: Check, language: Language): string[] {
  const own = Object.keys(messages).filter((name) => severities[name] === undefined)
  const others = [...new Set(Object.values(severities))].flatMap((severity) => [
    say({words: words.otherwise, values: {severity: words.severities[severity][language]}}, language),
    rowsOf(Object.keys(messages).filter((name) => severities[name] === severity))
  ])
  const sections = [...(own.length === 0 ? [] : [rowsOf(own)]), ...others]
  return sections.length === 0 ? [] : [`## ${words.messages[language]}`, ...sections]

  function rowsOf(names: readonly string[]): string {
    return names.map((name) => `- ${messages[name]?.[language]}`).join('\n')
  }
}

function optionsOf({options = {}}: Check, language: Language): string[] {
  const rows = Object.entries(options).map(
    ([name, option]) => `- \`${name}\` (\`${JSON.stringify(option.default)}\`): ${option.about[language]}`
  )
  return rows.length === 0 ? [] : [`## ${words.options[language]}`, rows.join('\n')]
}

function examplesOf(check: Check, language: Language): string[] {
  const examples: readonly Example[] = check.examples
  if (examples.length === 0) return []
  return [`## ${words.examples[language]}`, ...examples.flatMap((example) => exampleOf(example, language))]
}

type Example = Check['examples'][number]

function exampleOf(example: Example, language: Language): string[] {
  const verdict = example.reports?.map((report) => `> ${visible(report)}`).join('\n>\n') ?? words.fine[language]
  const repaired =
    'repaired' in example && example.repaired !== undefined ? [words.repaired[language], fenced(example.repaired)] : []
  return [...conditionsOf(example, language), ...textsOf(example).map(fenced), verdict, ...repaired]
}

/** What a project has set in an example. */
function conditionsOf(example: Example, language: Language): string[] {
  const set = [
    {words: words.withProfile, value: 'profile' in example ? example.profile : undefined},
    {words: words.withOptions, value: 'options' in example ? example.options : undefined}
  ]
  return set.flatMap(({words, value}) =>
    value ? [say({words, values: {value: JSON.stringify(value)}}, language)] : []
  )
}

/** The texts of an example in the order in which people read them. */
function textsOf(example: Example): string[] {
  if ('essay' in example) return [example.essay, ...(example.translation === undefined ? [] : [example.translation])]
  if ('pairs' in example) return example.pairs.map(([source, target]) => `${source}\n\n${target}`)
  const definitions = 'definitions' in example && example.definitions !== undefined ? `\n\n${example.definitions}` : ''
  const glossary = 'glossary' in example && example.glossary !== undefined ? [example.glossary] : []
  if ('text' in example) return [example.text + definitions]
  return [...glossary, example.source + definitions, ...(example.target === '' ? [] : [example.target])]
}

/** A code block whose fence is longer than any in the text. */
function fenced(text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/gu)].map(([run]) => run.length))
  const fence = '`'.repeat(longest + 1)
  return `${fence}markdown\n${visible(text)}\n${fence}`
}

function silencing({id, scope, severity, onRequest}: Check, language: Language): string[] {
  if (!isSettable(id)) return [words[policyOf(id) ? 'policy' : 'fixed'][language]]
  const json = (value: object) => fenced(JSON.stringify(value)).replace('markdown', 'json')
  const setting = onRequest ? severity : 'off'
  const project = [words[onRequest ? 'turnOn' : 'inProject'][language], json({checks: {[id]: setting}})]
  const exceptions = [{check: id, essay: 'on-trust', reason: words.because[language], until: '2027-01-31'}]
  const inTime = [words.inExceptions[language], json({exceptions})]
  const marker = fenced(`<!-- #p4 allow="${id}: ${words.because[language]}" @0a1b2c3d -->`)
  return [...(markers.has(scope) ? [words.inMarker[language], marker] : []), ...inTime, ...project]
}

/** Checks that look at texts which have a marker. */
const markers: ReadonlySet<Check['scope']> = new Set(['text', 'pair', 'alignment', 'project'])
